package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.till.TenderKind;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Cash where small coins are gone (domain-rules 2.1): rounded once, over all of the cash.
@NullUnmarked
class RoundedCashTest {
  private ACounter it;

  @AfterEach
  void close() {
    it.close();
  }

  private Head sold() {
    return it.shop().core().sales().queries().recent(1).getFirst();
  }

  @Test
  void cash_is_rounded_to_five_cents_in_australia() {
    it = new ACounter("AU", "9.98");
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("10.00");
    assertThat(counter.payment().state().get().rounding()).isEqualTo(it.shop().money("0.02"));
    counter.payment().method().set(TenderKind.CARD);
    assertThat(counter.payment().amount().get()).isEqualTo("9.98");
    counter.payment().method().set(TenderKind.CASH);
    counter.pay();
    assertThat(sold().rounding()).isEqualByComparingTo("0.02");
    assertThat(counter.checkout().done().get().orElseThrow().rounding())
        .isEqualTo(it.shop().money("0.02"));
  }

  @Test
  void cash_is_rounded_to_250_dinars_in_iraq() {
    it = new ACounter("IQ", "36600");
    var counter = it.open("100000");
    counter.scanned("600100");
    counter.pay();
    assertThat(counter.payment().rest().getAmount()).isEqualByComparingTo("36500");
    assertThat(counter.payment().quickAmounts())
        .allSatisfy(
            money ->
                assertThat(money.getAmount().remainder(new BigDecimal("250")))
                    .isEqualByComparingTo("0"));
    counter.pay();
    assertThat(sold().rounding()).isEqualByComparingTo("-100");
  }

  @Test
  void the_exact_sum_put_down_in_cash_is_short_of_the_rounded_one_and_can_be_made_up() {
    it = new ACounter("AU", "12.93");
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    counter.payment().amount().set("12.93");
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.PAYMENT);
    assertThat(counter.payment().amount().get()).isEqualTo("0.02");
    counter.pay();
    assertThat(sold().rounding()).isEqualByComparingTo("0.02");
  }

  @Test
  void cash_in_two_parts_is_rounded_once() {
    it = new ACounter("AU", "12.93");
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    counter.payment().amount().set("5.02");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("7.93");
    counter.pay();
    assertThat(sold().rounding()).isEqualByComparingTo("0.02");
  }

  @Test
  void a_refund_named_exactly_can_be_made_up_to_the_rounded_one() {
    it = new ACounter("AU", "12.93");
    var counter = it.open();
    counter.toggleReturn();
    counter.scanned("600100");
    counter.basket().note("Wrong size");
    counter.pay();
    counter.payment().amount().set("12.93");
    counter.pay();
    counter.pay();
    assertThat(sold().rounding()).isEqualByComparingTo("-0.02");
  }

  @Test
  void the_rest_beside_a_card_is_rounded_when_it_is_paid_in_cash() {
    it = new ACounter("AU", "12.93");
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    counter.payment().method().set(TenderKind.CARD);
    counter.payment().amount().set("5.00");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("7.95");
  }
}
