package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The totals of a document and of each of its lines. The only place where a basket is summed:
/// screen, receipt, posting, export and head office all show these cents.
///
/// ```java
/// var totals = Totals.of(basket);     // Answer<Totals>
/// totals.value().gross();             // what the customer pays
/// totals.value().lines().get(0).tax() // stored with the line
/// ```
public record Totals(List<LineTotals> lines, List<TaxTotal> taxes, Money discount, Sum sum) {
  public Totals {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /// Sums a basket; refuses figures out of bounds and discounts beyond their line.
  public static Answer<Totals> of(Basket basket) {
    return BasketCheck.check(basket)
        .then(_ -> LineAmounts.of(basket))
        .then(amounts -> Answer.given(totals(basket, amounts.value()), Explanation.NONE))
        .then(totals -> Answer.given(totals.value(), explain(basket, totals.value())));
  }

  public Money net() {
    return sum.net;
  }

  public Money tax() {
    return sum.tax;
  }

  public Money gross() {
    return sum.gross;
  }

  private static Totals totals(Basket basket, LineAmounts amounts) {
    var lines = LineTaxes.of(basket, amounts);
    var sum =
        new Sum(
            sum(basket.currency(), lines, LineTotals::net),
            sum(basket.currency(), lines, LineTotals::tax),
            sum(basket.currency(), lines, LineTotals::gross));
    return new Totals(
        lines,
        TaxTotal.of(basket, lines),
        sum(basket.currency(), lines, LineTotals::documentDiscount),
        sum);
  }

  private static Money sum(
      CurrencyUnit currency, List<LineTotals> lines, Function<LineTotals, Money> part) {
    return Money.zero(currency).plus(lines.stream().map(part).toList());
  }

  private static Explanation explain(Basket basket, Totals totals) {
    var price = sum(basket.currency(), totals.lines, LineTotals::price);
    var off = sum(basket.currency(), totals.lines, LineTotals::lineDiscount);
    var why =
        Explanation.of(
            new Step("money.totals.lines", totals.lines.size(), price, off),
            new Step("money.totals.discount", totals.discount),
            new Step("money.totals.mode." + basket.taxes() + "." + basket.mode()));
    for (var tax : totals.taxes) {
      why =
          why.then(
              new Step("money.totals.tax", tax.taxClass(), tax.net(), tax.percent(), tax.tax()));
    }
    return why.then(new Step("money.totals.sum", totals.net(), totals.tax(), totals.gross()));
  }

  /// Net, tax and gross of the document: the sums of its lines.
  public record Sum(Money net, Money tax, Money gross) {}

  /// Net and tax of one class at one percent.
  public record TaxTotal(String taxClass, BigDecimal percent, Money net, Money tax) {
    static List<TaxTotal> of(Basket basket, List<LineTotals> lines) {
      return TaxBreakdown.of(basket, lines);
    }
  }
}
