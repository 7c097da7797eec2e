package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;
import org.joda.money.Money;

/// Who must approve a quote (APR-01 to APR-03, C-19): the discount of the whole quote decides,
/// lines included, and so does any single line.
public final class QuoteApproval {
  /// In rising order.
  public enum Level {
    AUTO,
    MANAGER,
    DIRECTOR
  }

  /// The shop's limits.
  ///
  /// @param manager from this percent on a manager approves
  /// @param director above this percent the director approves
  /// @param amount above this total a manager approves whatever the discount (APR-02)
  public record Limits(BigDecimal manager, BigDecimal director, Optional<Money> amount) {
    public static final Limits STANDARD =
        new Limits(BigDecimal.TEN, BigDecimal.valueOf(20), Optional.empty());

    Level levelOf(BigDecimal percent) {
      if (percent.compareTo(director) > 0) {
        return Level.DIRECTOR;
      }
      return percent.compareTo(manager) >= 0 ? Level.MANAGER : Level.AUTO;
    }
  }

  /// A line: quantity, list price of one, discount in percent.
  public record Line(BigDecimal quantity, Money price, BigDecimal discountPercent) {
    public Line {
      quantity = quantity.stripTrailingZeros();
    }

    private Money list() {
      return price.multipliedBy(quantity, RoundingMode.HALF_UP);
    }

    private Money net() {
      return price
          .toBigMoney()
          .multipliedBy(quantity)
          .multipliedBy(keep(discountPercent))
          .toMoney(RoundingMode.HALF_UP);
    }
  }

  /// The discount of the whole quote in percent, two decimals, blank for a quote of nothing.
  public record Decision(Optional<BigDecimal> effectivePercent, Level level) {}

  private QuoteApproval() {}

  /// Judges a quote. Percentages are taken of rounded money, as the quote prints it.
  ///
  /// @param discountPercent the discount on the whole quote, after those of its lines
  public static Answer<Decision> decide(
      List<Line> lines, BigDecimal discountPercent, Limits limits) {
    if (lines.isEmpty()) {
      return Answer.refused(InsightReason.NOTHING_TO_COUNT);
    }
    if (!Percent.isPercent(discountPercent)) {
      return Answer.refused(InsightReason.NOT_A_PERCENT, discountPercent);
    }
    var currency = lines.getFirst().price().getCurrencyUnit();
    for (var line : lines) {
      if (!Percent.isPercent(line.discountPercent())) {
        return Answer.refused(InsightReason.NOT_A_PERCENT, line.discountPercent());
      }
      if (!line.price().getCurrencyUnit().equals(currency)) {
        return Answer.refused(
            InsightReason.OTHER_CURRENCY, line.price().getCurrencyUnit(), currency);
      }
      if (!Percent.isFigure(line.quantity())) {
        return Answer.refused(InsightReason.OUT_OF_BOUNDS, line.quantity());
      }
      if (line.quantity().signum() < 0 || line.price().isNegative()) {
        return Answer.refused(InsightReason.NEGATIVE, line.quantity() + " x " + line.price());
      }
    }
    return judge(lines, discountPercent, limits);
  }

  private static Answer<Decision> judge(
      List<Line> lines, BigDecimal discountPercent, Limits limits) {
    var list = Money.total(lines.stream().map(Line::list).toList());
    var subtotal = Money.total(lines.stream().map(Line::net).toList());
    var total = less(subtotal, discountPercent);
    var effective = Percent.of(list.minus(total).getAmount(), list.getAmount(), 2);
    var steps = new ArrayList<Step>();
    steps.add(new Step("approval.effective", list, total, Percent.shown(effective)));
    var level = effective.map(limits::levelOf).orElse(Level.AUTO);
    for (var line : lines) {
      var own = limits.levelOf(line.discountPercent());
      if (own.compareTo(level) > 0) {
        level = own;
        steps.add(new Step("approval.line", line.discountPercent(), line.list()));
      }
    }
    var limit = limits.amount().filter(most -> isAbove(total, most));
    if (limit.isPresent() && level == Level.AUTO) {
      level = Level.MANAGER;
      steps.add(new Step("approval.amount", total, limit.get()));
    }
    steps.add(
        switch (level) {
          case AUTO -> new Step("approval.level.auto", limits.manager());
          case MANAGER -> new Step("approval.level.manager", limits.manager());
          case DIRECTOR -> new Step("approval.level.director", limits.director());
        });
    return Answer.given(new Decision(effective, level), new Explanation(steps));
  }

  private static boolean isAbove(Money total, Money most) {
    return total.getCurrencyUnit().equals(most.getCurrencyUnit()) && total.isGreaterThan(most);
  }

  // The discount is rounded and taken off, as on every document (QUO-04).
  private static Money less(Money subtotal, BigDecimal percent) {
    return subtotal.minus(subtotal.multipliedBy(Percent.fraction(percent), RoundingMode.HALF_UP));
  }

  private static BigDecimal keep(BigDecimal discountPercent) {
    return BigDecimal.ONE.subtract(Percent.fraction(discountPercent));
  }
}
