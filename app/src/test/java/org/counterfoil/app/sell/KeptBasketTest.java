package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.SaleQueries.TenderRow;
import org.counterfoil.core.tax.AddTaxRate;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a basket keeps, and what is made of it, when it is gone on with later.
class KeptBasketTest {
  private final ACounter it = new ACounter();

  @AfterEach
  void close() {
    it.close();
  }

  private static void scan(CounterModel counter, String... codes) {
    List.of(codes).forEach(counter::scanned);
  }

  private static void takeByCard(CounterModel counter, String amount) {
    counter.pay();
    counter.payment().method().set(TenderKind.CARD);
    counter.payment().amount().set(amount);
    counter.payment().reference().set("slip 77");
    counter.checkout().take();
  }

  private Head sold() {
    return it.shop().core().sales().queries().recent(1).getFirst();
  }

  @Test
  void what_was_put_down_is_enough_where_an_item_is_taken_off_again() {
    var counter = it.open();
    counter.scanned("600100");
    counter.scanned("600200");
    counter.pay();
    counter.payment().amount().set("30");
    counter.checkout().take();
    counter.remove(0);
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("14.50"));
    assertThat(counter.payment().state().get().received()).isEqualTo(it.shop().money("30.00"));
    assertThat(counter.payment().state().get().change()).isEqualTo(it.shop().money("15.50"));
    assertThat(counter.payment().rest()).isEqualTo(it.shop().money("0.00"));
  }

  @Test
  void money_taken_before_the_program_stopped_is_still_taken_when_it_starts_again() {
    var counter = it.open();
    scan(counter, "600100");
    takeByCard(counter, "20.00");
    var again = it.again();
    assertThat(again.payment().tenders()).isEqualTo(counter.payment().tenders()).hasSize(1);
    assertThat(again.panel().get()).isEqualTo(Panel.PAYMENT);
    assertThat(again.payment().rest()).isEqualTo(it.shop().money("25.00"));
    again.pay();
    assertThat(it.shop().core().sales().queries().tenders(sold().id()))
        .extracting(TenderRow::kind)
        .containsExactly(TenderKind.CARD, TenderKind.CASH);
    assertThat(it.again().payment().tenders()).isEmpty();
  }

  @Test
  void money_given_back_before_the_program_stopped_is_not_there_again() {
    var counter = it.open();
    scan(counter, "600100");
    takeByCard(counter, "20.00");
    counter.payment().remove(counter.payment().tenders().getFirst());
    assertThat(it.again().payment().tenders()).isEmpty();
  }

  @Test
  void money_taken_stays_though_every_line_is_taken_away() {
    var counter = it.open();
    scan(counter, "600100");
    takeByCard(counter, "20.00");
    counter.remove(0);
    assertThat(it.again().payment().tenders()).hasSize(1);
  }

  @Test
  void a_customer_chosen_before_the_first_item_is_there_again_after_a_restart() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    var counter = it.open();
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    var customer = counter.basket().draft().get().customer();
    assertThat(customer).isNotNull();
    assertThat(it.again().basket().draft().get().customer()).isEqualTo(customer);
  }

  @Test
  void a_customer_chosen_before_a_held_sale_was_called_back_does_not_come_back_later() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    var counter = it.open();
    scan(counter, "600100");
    counter.hold();
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    counter.recall(counter.held().held().get().getFirst());
    assertThat(it.again().basket().lines())
        .extracting(BasketLine::description)
        .containsExactly("School blazer, navy");
  }

  @Test
  void a_basket_older_than_the_tax_rate_is_brought_up_to_date_and_then_paid() {
    var counter = it.open();
    scan(counter, "600100", "600200");
    counter.basket().price(1, new BigDecimal("10.00"));
    counter.basket().quantity(0, new BigDecimal("2"));
    taxTomorrow("20");
    it.shop().clock().forward(Duration.ofDays(1));
    counter.pay();
    assertThat(it.said().getFirst()).contains("brought up to date");
    assertThat(counter.panel().get()).isEqualTo(Panel.CUSTOMER);
    assertThat(counter.basket().lines())
        .extracting(line -> line.taxPercent().stripTrailingZeros().toPlainString())
        .containsExactly("20", "20");
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("100.00"));
    counter.pay();
    counter.pay();
    assertThat(sold().total()).isEqualByComparingTo("100.00");
  }

  private void taxTomorrow(String percent) {
    var taxes = it.shop().core().taxes();
    var standard = taxes.queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var rate =
        new AddTaxRate.Command(standard, it.shop().today().plusDays(1), new BigDecimal(percent));
    it.shop().byOwner(() -> taxes.addRate().add(rate));
  }
}
