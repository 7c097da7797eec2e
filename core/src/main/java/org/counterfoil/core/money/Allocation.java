package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// An amount divided over lines in proportion, to the last smallest amount: the part of each line
/// and what the line is worth without it. Stored on the line, so that a refund reads it back.
public record Allocation(List<Money> parts, List<Money> nets) {
  public Allocation {
    parts = List.copyOf(parts);
    nets = List.copyOf(nets);
  }

  /// Divides a discount over lines. A part is never more than its line: a discount beyond the lines
  /// is cut to their sum. Only lines of the discount's own sign take part, so that a return in a
  /// basket does not draw a discount meant for the sale.
  public static Answer<Allocation> of(Money discount, List<Money> lines) {
    var currency = discount.getCurrencyUnit();
    if (!Bounds.allIn(currency, lines)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amount(discount) || !Bounds.amounts(lines)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var weights = weights(lines, discount.getAmount().signum());
    var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() == 0 && !discount.isZero()) {
      return Answer.refused(MoneyRefusal.NOTHING_TO_DIVIDE, discount);
    }
    var shared = cut(discount.getAmount(), total);
    var parts = parts(shared, weights, total, currency.getDecimalPlaces());
    var money = parts.stream().map(part -> Money.of(currency, part)).toList();
    return Answer.given(
        new Allocation(money, nets(lines, money)),
        Explanation.of(
            new Step("money.allocation", Money.of(currency, shared), lines.size(), discount)));
  }

  /// Divides a refund over the tenders that paid, in proportion; refuses more than was paid.
  public static Answer<Allocation> refund(Money refund, List<Money> tenders) {
    if (!Bounds.allIn(refund.getCurrencyUnit(), tenders)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    var paid = Money.zero(refund.getCurrencyUnit()).plus(tenders);
    return refund.isNegative() || refund.isGreaterThan(paid)
        ? Answer.refused(MoneyRefusal.REFUND_BEYOND_PAID, refund, paid)
        : of(refund, tenders);
  }

  private static List<BigDecimal> weights(List<Money> lines, int sign) {
    return lines.stream()
        .map(Money::getAmount)
        .map(amount -> amount.signum() == sign ? amount : BigDecimal.ZERO)
        .toList();
  }

  private static BigDecimal cut(BigDecimal discount, BigDecimal total) {
    return discount.abs().compareTo(total.abs()) > 0 ? total : discount;
  }

  private static List<BigDecimal> parts(
      BigDecimal shared, List<BigDecimal> weights, BigDecimal total, int decimals) {
    if (shared.signum() == 0) {
      return weights.stream().map(_ -> BigDecimal.ZERO).toList();
    }
    var shares =
        weights.stream()
            .map(weight -> new Fraction(shared.multiply(weight.abs()), total.abs()))
            .toList();
    return LargestRemainder.spread(shared, shares, decimals);
  }

  private static List<Money> nets(List<Money> lines, List<Money> parts) {
    var nets = new ArrayList<Money>();
    for (int i = 0; i < lines.size(); i++) {
      nets.add(lines.get(i).minus(parts.get(i)));
    }
    return nets;
  }
}
