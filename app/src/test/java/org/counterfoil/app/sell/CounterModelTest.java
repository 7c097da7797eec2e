package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.SaleQueries.TenderRow;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CounterModelTest {
  private final ACounter it = new ACounter();

  @AfterEach
  void close() {
    it.close();
  }

  private static void scan(CounterModel counter, String... codes) {
    for (var code : codes) {
      counter.scanned(code);
    }
  }

  private static List<String> cart(CounterModel counter) {
    return counter.basket().lines().stream()
        .map(
            line -> line.quantity().stripTrailingZeros().toPlainString() + " " + line.description())
        .toList();
  }

  private Head sold() {
    return it.shop().core().sales().queries().recent(1).getFirst();
  }

  private static void type(CounterModel counter, TenderKind method, String amount) {
    counter.payment().method().set(method);
    counter.payment().amount().set(amount);
  }

  @Test
  void without_an_open_till_there_is_only_the_way_to_open_it() {
    var screen = it.screen();
    assertThat(screen.state().get()).isEqualTo(new SellViewModel.State.TillClosed(true));
    screen.goToTill();
    assertThat(it.place()).isEqualTo(new Place.Till());
  }

  @Test
  void a_till_opened_meanwhile_becomes_a_counter_when_the_screen_is_shown_again() {
    var screen = it.screen();
    it.shop().openTill("100.00");
    screen.refresh();
    assertThat(screen.counter()).isPresent();
  }

  @Test
  void the_same_item_scanned_again_is_one_more_of_it() {
    var counter = it.open();
    scan(counter, "600100", "600200", "600100");
    assertThat(cart(counter)).containsExactly("2 School blazer, navy", "1 White shirt");
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("104.50"));
  }

  @Test
  void a_line_with_a_price_of_its_own_takes_no_more() {
    var counter = it.open();
    scan(counter, "600100");
    counter.basket().price(0, new BigDecimal("40.00"));
    scan(counter, "600100");
    assertThat(cart(counter)).containsExactly("1 School blazer, navy", "1 School blazer, navy");
  }

  @Test
  void an_unknown_code_says_so_and_changes_nothing() {
    var counter = it.open();
    scan(counter, "999999");
    assertThat(cart(counter)).isEmpty();
    assertThat(it.said().getFirst()).contains("999999");
  }

  @Test
  void words_of_a_name_find_the_item_and_unknown_words_stay_to_be_mended() {
    var counter = it.open();
    counter.entry().text().set("blaz nav");
    counter.entry().enter();
    assertThat(cart(counter)).containsExactly("1 School blazer, navy");
    assertThat(counter.entry().text().get()).isEmpty();
    counter.entry().text().set("zebra");
    counter.entry().enter();
    assertThat(counter.entry().text().get()).isEqualTo("zebra");
    assertThat(counter.entry().problem().get()).contains("zebra");
  }

  @Test
  void the_arrows_choose_among_what_was_found() {
    it.shop().aProduct("101", "School tie", "9.00");
    var counter = it.open();
    counter.entry().text().set("school");
    assertThat(counter.entry().hits().get()).hasSize(2);
    counter.entry().move(1);
    counter.entry().move(1);
    counter.entry().enter();
    assertThat(cart(counter)).containsExactly("1 School tie");
  }

  @Test
  void plus_and_minus_stay_above_zero() {
    var counter = it.open();
    scan(counter, "600100");
    counter.basket().add(0, BigDecimal.ONE);
    counter.basket().add(0, BigDecimal.ONE.negate());
    counter.basket().add(0, BigDecimal.ONE.negate());
    assertThat(cart(counter)).containsExactly("1 School blazer, navy");
  }

  @Test
  void a_quantity_is_typed_in_place_and_a_bad_one_leaves_the_line_as_it_was() {
    var counter = it.open();
    scan(counter, "600200");
    counter.edit();
    var edit = counter.editing().get().orElseThrow();
    edit.quantity().set("2.5");
    edit.quantity().set("2,5,");
    assertThat(edit.quantity().get()).isEqualTo("2,5,");
    assertThat(edit.quantityError().get()).isNotEmpty();
    assertThat(cart(counter)).containsExactly("2.5 White shirt");
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("36.25"));
  }

  @Test
  void exact_cash_is_two_presses_of_f9() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("45.00");
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.DONE);
    assertThat(sold().totalMoney()).isEqualTo(it.shop().money("45.00"));
    assertThat(it.shop().core().printJobs().open())
        .extracting(PrintJob::documentId)
        .containsExactly(sold().id().value());
  }

  @Test
  void the_next_scan_begins_the_next_sale() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    counter.pay();
    scan(counter, "600200");
    assertThat(counter.panel().get()).isEqualTo(Panel.CUSTOMER);
    assertThat(cart(counter)).containsExactly("1 White shirt");
    counter.pay();
    counter.pay();
    assertThat(it.shop().core().sales().queries().count()).isEqualTo(2);
  }

  @Test
  void more_cash_gives_change() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    counter.payment().amount().set("50");
    assertThat(counter.payment().state().get().change()).isEqualTo(it.shop().money("5.00"));
    counter.pay();
    assertThat(counter.checkout().done().get().orElseThrow().handOut())
        .isEqualTo(it.shop().money("5.00"));
  }

  @Test
  void several_tenders_pay_one_sale() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    type(counter, TenderKind.CARD, "20");
    counter.payment().reference().set("slip 4711");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("25.00");
    type(counter, TenderKind.MOBILE_MONEY, "5");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("20.00");
    counter.pay();
    assertThat(it.shop().core().sales().queries().tenders(sold().id()))
        .extracting(TenderRow::kind)
        .containsExactly(TenderKind.CARD, TenderKind.MOBILE_MONEY, TenderKind.CASH);
  }

  @Test
  void a_tender_given_back_is_due_again() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    type(counter, TenderKind.CARD, "20");
    counter.pay();
    counter.payment().remove(counter.payment().tenders().getFirst());
    assertThat(counter.payment().tenders()).isEmpty();
    assertThat(counter.payment().amount().get()).isEqualTo("45.00");
  }

  @Test
  void a_card_pays_no_more_than_what_is_due() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    type(counter, TenderKind.CARD, "50");
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.PAYMENT);
    assertThat(counter.payment().amount().get()).isEqualTo("50");
    assertThat(counter.payment().problem().get()).contains("only cash gives change");
  }

  @Test
  void a_card_number_is_refused_as_a_reference() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    type(counter, TenderKind.CARD, "45");
    counter.payment().reference().set("4111 1111 1111 1111");
    counter.pay();
    assertThat(counter.payment().problem().get()).contains("card number");
    assertThat(it.shop().core().sales().queries().count()).isZero();
  }

  @Test
  void an_amount_nobody_can_read_stays_and_is_explained() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    counter.payment().amount().set("4,5");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("4,5");
    assertThat(counter.payment().problem().get()).isNotEmpty();
  }

  @Test
  void what_was_typed_as_payment_is_still_there_after_going_back_to_the_items() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    counter.payment().amount().set("60");
    counter.stepBack();
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("60");
  }

  @Test
  void a_cashier_gives_no_more_discount_than_the_role_may() {
    var cashier = it.shop().aUser("Farai", "CASHIER", "2222");
    it.signIn(it.shop().signIn(cashier, "2222"));
    var counter = it.open();
    scan(counter, "600100");
    counter.openDiscount();
    counter.discount().value().set("20");
    counter.giveDiscount();
    assertThat(counter.discount().error().get()).contains("more than your role");
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("45.00"));
    counter.discount().value().set("5");
    counter.giveDiscount();
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("42.75"));
  }

  @Test
  void a_discount_beyond_its_line_is_refused_in_words() {
    var counter = it.open();
    scan(counter, "600100");
    counter.openDiscount();
    counter.discount().measure().set(DiscountModel.Measure.AMOUNT);
    counter.discount().value().set("46");
    counter.giveDiscount();
    assertThat(counter.discount().error().get()).isNotEmpty();
    assertThat(counter.basket().lines().getFirst().discount()).isEqualTo(Discount.NONE);
  }

  @Test
  void f8_twice_is_the_discount_of_the_whole_sale() {
    var counter = it.open();
    scan(counter, "600100", "600200");
    counter.openDiscount();
    counter.openDiscount();
    counter.discount().value().set("10");
    counter.giveDiscount();
    assertThat(counter.basket().due()).isEqualTo(it.shop().money("53.55"));
    assertThat(counter.panel().get()).isEqualTo(Panel.CUSTOMER);
  }

  @Test
  void a_price_is_not_changed_without_the_right() {
    var cashier = it.shop().aUser("Farai", "CASHIER", "2222");
    it.signIn(it.shop().signIn(cashier, "2222"));
    var counter = it.open();
    scan(counter, "600100");
    counter.edit();
    var edit = counter.editing().get().orElseThrow();
    assertThat(edit.mayChangePrice()).isFalse();
    edit.price().set("1.00");
    assertThat(counter.basket().lines()).noneMatch(BasketLine::priceOverridden);
  }

  @Test
  void a_basket_with_a_managers_price_is_not_sold_by_a_cashier() {
    var counter = it.open();
    scan(counter, "600100");
    counter.basket().price(0, new BigDecimal("1.00"));
    var cashier = it.shop().aUser("Farai", "CASHIER", "2222");
    it.signIn(it.shop().signIn(cashier, "2222"));
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.CUSTOMER);
    assertThat(it.said().getLast()).contains("does not change prices");
  }

  @Test
  void a_held_sale_comes_back_as_it_was_and_the_one_on_the_counter_is_held_for_it() {
    var counter = it.open();
    scan(counter, "600100", "600100");
    counter.hold();
    assertThat(cart(counter)).isEmpty();
    scan(counter, "600200");
    counter.recall(counter.held().held().get().getFirst());
    assertThat(cart(counter)).containsExactly("2 School blazer, navy");
    assertThat(counter.held().held().get()).hasSize(1);
    counter.recall(counter.held().held().get().getFirst());
    assertThat(cart(counter)).containsExactly("1 White shirt");
  }

  @Test
  void the_sale_of_a_customer_with_a_very_long_name_is_held_under_its_beginning() {
    // The 200th and 201st character are one letter together.
    it.aCustomer("R".repeat(100) + " " + "M".repeat(98) + "\ud83d\ude00", "+263774128830");
    var counter = it.open();
    scan(counter, "600100");
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    counter.hold();
    var held = counter.held().held().get();
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().label()).isEqualTo("R".repeat(100) + " " + "M".repeat(98));
  }

  @Test
  void a_sale_paid_in_part_is_not_put_on_hold() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    type(counter, TenderKind.CARD, "20");
    counter.pay();
    counter.hold();
    assertThat(cart(counter)).hasSize(1);
    assertThat(counter.held().held().get()).isEmpty();
  }

  @Test
  void a_discarded_held_sale_is_gone_for_good() {
    var counter = it.open();
    scan(counter, "600100");
    counter.hold();
    counter.held().discard(counter.held().held().get().getFirst());
    assertThat(it.again().held().held().get()).isEmpty();
  }

  @Test
  void the_half_keyed_basket_is_there_again_after_a_restart() {
    it.aCustomer("Rudo Moyo", "+263774128830");
    var counter = it.open();
    scan(counter, "600100", "600200");
    counter.basket().note(1, "Shorten the sleeves");
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
    it.shop().restart();
    var again = it.again();
    assertThat(again.basket().lines()).isEqualTo(counter.basket().lines());
    assertThat(again.guest().customer().get().orElseThrow().name()).isEqualTo("Rudo Moyo");
    again.pay();
    again.pay();
    assertThat(it.again().basket().isEmpty()).isTrue();
  }

  @Test
  void held_sales_survive_a_restart() {
    var counter = it.open();
    scan(counter, "600100");
    counter.hold();
    it.shop().restart();
    assertThat(it.again().held().held().get()).hasSize(1);
  }

  @Test
  void a_return_needs_a_reason_and_gives_the_money_back() {
    var counter = it.open();
    counter.toggleReturn();
    scan(counter, "600100");
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.CUSTOMER);
    assertThat(counter.checkout().reasonError().get()).isNotEmpty();
    counter.basket().note("Wrong size");
    counter.pay();
    assertThat(counter.payment().amount().get()).isEqualTo("45.00");
    counter.pay();
    assertThat(sold().kind()).isEqualTo(SaleKind.RETURN);
    assertThat(sold().reason()).isEqualTo("Wrong size");
    assertThat(sold().totalMoney()).isEqualTo(it.shop().money("-45.00"));
    assertThat(counter.checkout().done().get().orElseThrow().handOut())
        .isEqualTo(it.shop().money("45.00"));
  }

  @Test
  void a_sale_given_up_line_by_line_leaves_no_note_for_the_next_one() {
    var counter = it.open();
    scan(counter, "600100");
    counter.basket().note("Collects on Friday");
    counter.remove(0);
    assertThat(counter.basket().draft().get().note()).isEmpty();
  }

  @Test
  void a_refund_is_no_more_than_the_goods_were() {
    var counter = it.open();
    counter.toggleReturn();
    scan(counter, "600100");
    counter.basket().note("Wrong size");
    counter.pay();
    counter.payment().amount().set("50");
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.PAYMENT);
    assertThat(counter.payment().problem().get()).isNotEmpty();
  }

  @Test
  void a_cashier_has_no_returns_without_receipt() {
    var cashier = it.shop().aUser("Farai", "CASHIER", "2222");
    it.signIn(it.shop().signIn(cashier, "2222"));
    var counter = it.open();
    counter.toggleReturn();
    assertThat(counter.basket().isReturn()).isFalse();
  }

  @Test
  void a_till_closed_meanwhile_leaves_everything_as_it_was() {
    var counter = it.open();
    scan(counter, "600100");
    counter.pay();
    it.closeTill();
    counter.pay();
    assertThat(counter.panel().get()).isEqualTo(Panel.PAYMENT);
    assertThat(counter.payment().problem().get()).contains("till is not open");
    assertThat(cart(counter)).hasSize(1);
    it.shop().openTill("100.00");
    counter.pay();
    assertThat(it.shop().core().sales().queries().count()).isEqualTo(1);
  }

  @Test
  void a_goods_name_changed_by_another_is_found_at_once() {
    var counter = it.open();
    counter.entry().text().set("jersey");
    assertThat(counter.entry().hits().get()).isEmpty();
    it.shop().aProduct("200", "Grey jersey", "14.50");
    counter.entry().text().set("grey jer");
    assertThat(counter.entry().hits().get()).hasSize(1);
  }
}
