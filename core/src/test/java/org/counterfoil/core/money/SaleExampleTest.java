package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.money.Given.USD;
import static org.counterfoil.core.money.Given.number;
import static org.counterfoil.core.money.Given.usd;
import static org.counterfoil.core.money.Given.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Basket.Line;
import org.counterfoil.core.money.CashRounding.Mode;
import org.counterfoil.core.money.Settlement.CashOut;
import org.junit.jupiter.api.Test;

/// The package in one sale: total it, settle it, take one piece back, explain it.
class SaleExampleTest {
  @Test
  void a_sale_from_basket_to_change_and_back() {
    var cheese =
        new Line(
            number("2.5"),
            number("4.40"),
            new Discount.Percent(BigDecimal.TEN),
            "standard",
            number("15"));
    var lamps = new Line(number("3"), number("19.99"), Discount.NONE, "standard", number("15"));
    var basket =
        new Basket(USD, Taxes.EXCLUSIVE, TaxMode.DOCUMENT, List.of(cheese, lamps), Discount.NONE);

    var answer = Totals.of(basket);
    var totals = value(answer);
    assertThat(totals.net()).isEqualTo(usd("69.87"));
    assertThat(totals.tax()).isEqualTo(usd("10.48"));
    assertThat(totals.gross()).isEqualTo(usd("80.35"));

    var nearestTen = new CashRounding(number("0.10"), Mode.HALF_DOWN);
    var rules = new Settlement.Rules(nearestTen, CashOut.REFUSED, usd("500.00"));
    var tenders = List.of(Tender.other("card", usd("50.00")), Tender.cash(usd("40.00")));
    var settled = value(Settlement.of(totals.gross(), tenders, rules));
    assertThat(settled.cashPart()).isEqualTo(usd("30.30"));
    assertThat(settled.rounding()).isEqualTo(usd("-0.05"));
    assertThat(settled.change()).containsExactly(usd("9.70"));

    var back = PartReturn.of(totals.lines().get(1), number("3"), number("0"), number("1"));
    assertThat(value(back).gross()).isEqualTo(usd("22.99"));

    assertThat(((Answer.Given<Totals>) answer).why().in(Locale.ENGLISH))
        .contains("Net USD 69.87 plus tax USD 10.48 is USD 80.35.");
  }
}
