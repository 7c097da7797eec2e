package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The keystroke budgets of ux.md, driven by real key events through the whole window and counted.
class SellKeysTest {
  private final ACounter it = new ACounter();
  private @Nullable CounterWindow open;

  @BeforeEach
  void open() {
    it.aCustomer("Rudo Moyo", "+263774128830");
    it.shop().openTill("100.00");
    open = CounterWindow.open(it);
  }

  @AfterEach
  void close() {
    window().close();
    it.close();
  }

  private CounterWindow window() {
    return Objects.requireNonNull(open);
  }

  private CounterModel counter() {
    return window().counter();
  }

  private void press(KeyCode code) {
    window().press(code);
  }

  private void type(String text) {
    window().type(text);
  }

  private void scan(String code) {
    window().scan(code);
  }

  private Head sold() {
    return it.shop().core().sales().queries().recent(1).getFirst();
  }

  @Test
  void one_scanned_item_for_exact_cash_is_two_keys_after_the_scan() {
    scan("600100");
    press(KeyCode.F9);
    press(KeyCode.F9);
    assertThat(window().pressed()).isLessThanOrEqualTo(2);
    assertThat(sold().totalMoney()).isEqualTo(it.shop().money("45.00"));
  }

  @Test
  void the_amount_has_the_focus_as_soon_as_f9_is_down() {
    scan("600100");
    window().press(KeyCode.F9);
    assertThat(window().focusOwner().getId()).isEqualTo("sell.amount");
  }

  @Test
  void enter_finishes_exact_cash_as_well() {
    scan("600100");
    press(KeyCode.F9);
    press(KeyCode.ENTER);
    assertThat(window().pressed()).isLessThanOrEqualTo(2);
    assertThat(sold().totalMoney()).isEqualTo(it.shop().money("45.00"));
  }

  @Test
  void a_known_customer_by_four_digits_is_eight_keys_in_all() {
    scan("600100");
    press(KeyCode.F2);
    type("8830");
    press(KeyCode.ENTER);
    press(KeyCode.F9);
    press(KeyCode.F9);
    assertThat(window().pressed()).isLessThanOrEqualTo(8);
    assertThat(sold().customerId()).isNotNull();
    assertThat(sold().totalMoney()).isEqualTo(it.shop().money("45.00"));
  }

  @Test
  void the_note_of_a_sale_is_kept_and_printed_and_enter_leads_back_to_the_items() {
    scan("600100");
    window().clickInto("sell.sale-note");
    type("Collects on Friday");
    press(KeyCode.ENTER);
    assertThat(window().focusOwner().getId()).isEqualTo("sell.entry");
    press(KeyCode.F9);
    press(KeyCode.F9);
    assertThat(sold().note()).isEqualTo("Collects on Friday");
    var receipt = it.shop().core().papers().receiptOf(sold().id(), Receipt.Issue.ORIGINAL);
    assertThat(receipt.origin().note()).isEqualTo("Collects on Friday");
    scan("600100");
    press(KeyCode.F9);
    press(KeyCode.F9);
    assertThat(sold().note()).isNull();
  }

  @Test
  void an_amount_typed_after_f9_replaces_what_was_written_there() {
    scan("600100");
    press(KeyCode.F9);
    type("50");
    assertThat(counter().payment().amount().get()).isEqualTo("50");
    press(KeyCode.F9);
    assertThat(counter().checkout().done().get().orElseThrow().handOut())
        .isEqualTo(it.shop().money("5.00"));
  }

  @Test
  void after_a_part_was_taken_what_is_typed_replaces_the_rest_that_is_offered() {
    scan("600100");
    press(KeyCode.F9);
    type("20");
    press(KeyCode.ENTER);
    assertThat(counter().payment().amount().get()).isEqualTo("25.00");
    type("30");
    assertThat(counter().payment().amount().get()).isEqualTo("30");
    press(KeyCode.F9);
    assertThat(counter().checkout().done().get().orElseThrow().handOut())
        .isEqualTo(it.shop().money("5.00"));
  }

  @Test
  void what_is_typed_after_an_item_was_scanned_while_paying_replaces_the_new_sum() {
    scan("600100");
    press(KeyCode.F9);
    scan("600200");
    type("60");
    assertThat(counter().payment().amount().get()).isEqualTo("60");
  }

  @Test
  void a_way_to_pay_clicked_again_stays_chosen_and_the_amount_is_typed_at_once() {
    scan("600100");
    press(KeyCode.F9);
    window().push("sell.method.cash");
    assertThat(window().isChosen("sell.method.cash")).isTrue();
    window().push("sell.method.card");
    assertThat(window().isChosen("sell.method.card")).isTrue();
    type("20");
    assertThat(counter().payment().amount().get()).isEqualTo("20");
  }

  @Test
  void a_key_pressed_once_too_often_sells_once_and_leaves_the_change_in_view() {
    scan("600100");
    press(KeyCode.F9);
    press(KeyCode.F9);
    press(KeyCode.F9);
    assertThat(counter().panel().get()).isEqualTo(Panel.DONE);
    assertThat(it.shop().core().sales().queries().count()).isEqualTo(1);
  }

  @Test
  void a_scan_while_the_amount_has_the_focus_is_an_item_and_no_money() {
    scan("600100");
    press(KeyCode.F9);
    scan("600200");
    assertThat(counter().basket().lines()).hasSize(2);
    assertThat(counter().payment().amount().get()).isEqualTo("59.50");
  }

  @Test
  void the_lines_are_worked_from_the_keyboard() {
    scan("600100");
    scan("600200");
    press(KeyCode.UP);
    type("++");
    press(KeyCode.DOWN);
    press(KeyCode.DELETE);
    assertThat(counter().basket().lines()).hasSize(1);
    assertThat(counter().basket().due()).isEqualTo(it.shop().money("135.00"));
  }

  @Test
  void enter_opens_a_line_and_a_typed_quantity_closes_with_enter() {
    scan("600200");
    press(KeyCode.ENTER);
    type("12");
    press(KeyCode.ENTER);
    assertThat(counter().editing().get()).isEmpty();
    assertThat(counter().basket().due()).isEqualTo(it.shop().money("174.00"));
    assertThat(((TextInputControl) window().focusOwner()).getText()).isEmpty();
  }

  @Test
  void escape_goes_back_to_the_items_and_the_payment_keeps_what_was_typed() {
    scan("600100");
    press(KeyCode.F9);
    type("70");
    press(KeyCode.ESCAPE);
    assertThat(counter().panel().get()).isEqualTo(Panel.CUSTOMER);
    press(KeyCode.F9);
    assertThat(counter().payment().amount().get()).startsWith("70");
  }

  @Test
  void down_in_the_amount_pays_by_card() {
    scan("600100");
    press(KeyCode.F9);
    press(KeyCode.DOWN);
    press(KeyCode.F9);
    assertThat(it.shop().core().sales().queries().tenders(sold().id()))
        .extracting(tender -> tender.kind().name())
        .containsExactly("CARD");
  }
}
