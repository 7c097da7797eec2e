package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was begun for one line or one sale stays with it, whatever comes onto the counter
/// meanwhile.
class MeanwhileTest {
  private final ACounter it = new ACounter();
  private final Backlog backlog = new Backlog();

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void a_discount_goes_to_the_line_it_was_begun_for_though_another_item_is_scanned() {
    var counter = it.open();
    counter.scanned("600100");
    counter.openDiscount();
    counter.discount().value().set("10");
    counter.scanned("600200");
    counter.giveDiscount();
    assertThat(counter.basket().lines())
        .extracting(line -> line.discount())
        .containsExactly(new Discount.Percent(BigDecimal.TEN), Discount.NONE);
  }

  @Test
  void a_discount_asked_for_while_an_item_is_looked_up_is_given_all_the_same() {
    var counter = it.open();
    counter.scanned("600100");
    it.workWith(backlog);
    counter.scanned("600200");
    counter.openDiscount();
    counter.discount().aim(DiscountModel.Target.SALE);
    counter.discount().value().set("10");
    counter.giveDiscount();
    backlog.doAll();
    assertThat(counter.basket().lines()).hasSize(2);
    assertThat(counter.basket().draft().get().discount())
        .isEqualTo(new Discount.Percent(BigDecimal.TEN));
  }

  @Test
  void a_discount_whose_line_changed_meanwhile_is_not_dropped_without_a_word() {
    var counter = it.open();
    counter.scanned("600100");
    counter.openDiscount();
    counter.discount().value().set("10");
    it.workWith(backlog);
    counter.giveDiscount();
    counter.basket().add(0, BigDecimal.ONE);
    backlog.doAll();
    assertThat(counter.basket().lines().getFirst().discount()).isEqualTo(Discount.NONE);
    assertThat(counter.discount().error().get()).contains("press again");
  }

  @Test
  void goods_that_come_back_right_after_a_sale_are_not_sold() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.checkout().take();
    counter.toggleReturn();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isPresent();
    assertThat(counter.basket().isReturn()).isTrue();
    assertThat(counter.panel().get()).isEqualTo(CounterModel.Panel.CUSTOMER);
  }

  @Test
  void a_customer_looked_for_right_after_a_sale_is_the_next_ones() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.checkout().take();
    counter.findCustomer();
    backlog.doAll();
    assertThat(counter.panel().get()).isEqualTo(CounterModel.Panel.FIND_CUSTOMER);
  }

  @Test
  void the_customer_the_arrows_went_to_is_the_one_that_is_taken() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    it.aCustomer("Rudo Ncube", "077 123 8831");
    it.aCustomer("Rudo Sibanda", "077 123 8832");
    var counter = it.open();
    counter.guest().text().set("rudo");
    it.workWith(backlog);
    counter.guest().text().set("rudo si");
    counter.guest().move(1);
    var seen = counter.guest().hits().get().get(1);
    counter.guest().enter(() -> {});
    backlog.doAll();
    assertThat(counter.basket().draft().get().customer())
        .hasToString("CustomerId[value=" + seen.id() + "]");
  }

  @Test
  void the_item_the_arrows_chose_stays_chosen_when_others_are_found() {
    var counter = it.open();
    counter.entry().text().set("s");
    it.workWith(backlog);
    var shown = counter.entry().hits().get();
    assertThat(shown).hasSize(2);
    counter.entry().text().set("sh");
    counter.entry().move(2);
    backlog.doAll();
    int at = counter.entry().selected().get();
    assertThat(at).isZero();
    assertThat(counter.entry().hits().get().get(at)).isEqualTo(shown.get(1));
  }

  @Test
  void a_discount_that_is_being_asked_for_does_not_go_to_the_next_sale() {
    var counter = it.open();
    counter.scanned("600100");
    counter.openDiscount();
    counter.discount().aim(DiscountModel.Target.SALE);
    counter.discount().value().set("10");
    it.workWith(backlog);
    counter.giveDiscount();
    counter.hold();
    backlog.doAll();
    assertThat(counter.basket().draft().get().discount()).isEqualTo(Discount.NONE);
  }

  @Test
  void an_item_that_is_being_looked_up_is_put_on_hold_with_the_others() {
    var counter = it.open();
    counter.scanned("600100");
    it.workWith(backlog);
    counter.scanned("600200");
    counter.hold();
    backlog.doAll();
    assertThat(counter.basket().isEmpty()).isTrue();
    assertThat(counter.held().held().get())
        .singleElement()
        .satisfies(held -> assertThat(held.lines()).hasSize(2));
  }

  @Test
  void an_item_that_is_being_looked_up_is_not_left_out_of_the_sale_that_is_being_paid() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.scanned("600200");
    counter.checkout().take();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isEmpty();
    assertThat(counter.basket().lines()).hasSize(2);
    assertThat(it.said()).anySatisfy(words -> assertThat(words).contains("what is due"));
    counter.checkout().take();
    backlog.doAll();
    assertThat(counter.checkout().done().get().orElseThrow().total())
        .isEqualTo(it.shop().money("59.50"));
  }

  @Test
  void enter_pressed_twice_says_nothing_of_a_sale_that_went_well() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.checkout().take();
    counter.checkout().take();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isPresent();
    assertThat(it.said()).isEmpty();
    assertThat(it.shop().core().sales().queries().count()).isEqualTo(1);
  }

  @Test
  void a_price_asked_for_by_f9_is_seen_before_it_is_paid() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.scanned("600200");
    counter.pay();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isEmpty();
    counter.pay();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isPresent();
  }

  @Test
  void what_enter_takes_is_what_stood_there_when_it_was_pressed() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    key(counter, TenderKind.CARD, "20.00");
    counter.checkout().take();
    counter.payment().method().set(TenderKind.MOBILE_MONEY);
    backlog.doAll();
    assertThat(counter.payment().tenders())
        .extracting(TenderInput::kind, TenderInput::given)
        .containsExactly(tuple(TenderKind.CARD, it.shop().money("20.00")));
    assertThat(counter.payment().method().get()).isEqualTo(TenderKind.MOBILE_MONEY);
  }

  @Test
  void a_payment_changed_while_enter_waits_for_an_item_is_not_taken_for_what_it_was() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.scanned("nobody knows it");
    key(counter, TenderKind.CARD, "20.00");
    counter.checkout().take();
    counter.payment().method().set(TenderKind.MOBILE_MONEY);
    backlog.doAll();
    assertThat(counter.payment().tenders()).isEmpty();
    assertThat(counter.payment().amount().get()).isEqualTo("20.00");
    assertThat(it.said()).anySatisfy(words -> assertThat(words).contains("what is due"));
  }

  @Test
  void a_payment_changed_after_f9_is_not_stored_as_something_else() {
    var counter = it.open();
    counter.scanned("600100");
    counter.pay();
    it.workWith(backlog);
    counter.pay();
    counter.payment().method().set(TenderKind.CARD);
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isEmpty();
    assertThat(it.said()).anySatisfy(words -> assertThat(words).contains("what is due"));
    counter.pay();
    backlog.doAll();
    assertThat(counter.checkout().done().get()).isPresent();
  }

  private static void key(CounterModel counter, TenderKind method, String amount) {
    counter.payment().method().set(method);
    counter.payment().amount().set(amount);
  }

  @Test
  void a_customer_who_is_being_looked_for_does_not_come_to_the_next_sale() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    var counter = it.open();
    counter.scanned("600100");
    it.workWith(backlog);
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    counter.hold();
    backlog.doAll();
    assertThat(counter.basket().draft().get().customer()).isNull();
  }

  @Test
  void letters_typed_while_an_item_is_looked_up_stay_in_the_field() {
    var counter = it.open();
    it.workWith(backlog);
    counter.entry().text().set("blazer");
    counter.entry().enter();
    counter.entry().text().set("blazershi");
    backlog.doAll();
    assertThat(counter.basket().lines()).hasSize(1);
    assertThat(counter.entry().text().get()).isEqualTo("shi");
  }

  @Test
  void what_took_the_place_of_the_item_that_was_looked_up_stays_whole() {
    var counter = it.open();
    counter.entry().text().set("blaz");
    var blazer = counter.entry().hits().get().getFirst();
    it.workWith(backlog);
    counter.entry().choose(blazer);
    counter.entry().text().set("shirt");
    backlog.doAll();
    assertThat(counter.entry().text().get()).isEqualTo("shirt");
  }

  @Test
  void an_item_that_was_looked_up_leaves_nothing_behind_where_nothing_more_was_typed() {
    var counter = it.open();
    counter.entry().text().set(" blazer ");
    counter.entry().enter();
    assertThat(counter.entry().text().get()).isEmpty();
  }

  @Test
  void letters_typed_while_a_customer_is_looked_up_stay_in_the_field() {
    it.aCustomer("Rudo Moyo", "077 123 8830");
    var counter = it.open();
    it.workWith(backlog);
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    counter.guest().text().set("8830 ta");
    backlog.doAll();
    assertThat(counter.basket().draft().get().customer()).isNotNull();
    assertThat(counter.guest().text().get()).isEqualTo(" ta");
  }
}
