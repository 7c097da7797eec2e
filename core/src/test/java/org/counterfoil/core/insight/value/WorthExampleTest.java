package org.counterfoil.core.insight.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.insight.value.BuyingOutlook.History;
import org.counterfoil.core.insight.value.Rfm.Purchases;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// The package in a handful of customers: ranked, named, and one of them looked at ahead.
class WorthExampleTest {
  @Test
  void customers_are_ranked_and_what_one_will_buy_is_expected() {
    var customers =
        List.of(
            new Purchases<>("A", 2, 40, BigDecimal.valueOf(3000)),
            new Purchases<>("B", 30, 9, BigDecimal.valueOf(1200)),
            new Purchases<>("C", 300, 1, BigDecimal.valueOf(40)));
    assertThat(value(Rfm.byRank(customers)))
        .extracting(one -> one.purchases().customer() + " " + one.code())
        .containsExactly("A 444", "B 222", "C 111");

    var outlook = value(BuyingOutlook.of(new History(2, 30.43, 38.86), 39, BuyingModel.CDNOW));
    assertThat(outlook.expected()).isCloseTo(1.226, within(.001));
    assertThat(outlook.alive()).isCloseTo(.727, within(.001));
    assertThat(value(outlook.value(Money.parse("USD 100"), BigDecimal.valueOf(40))))
        .isBetween(Money.parse("USD 49.00"), Money.parse("USD 49.10"));
  }
}
