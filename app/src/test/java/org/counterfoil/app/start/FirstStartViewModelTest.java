package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.start.Answers.Input;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.Size;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstStartViewModelTest {
  private final EmptyStore store = new EmptyStore();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_country_fills_in_currency_tax_coins_and_time_zone() {
    var model = store.model("NZ");
    assertThat(model.ground().currency().get().getCode()).isEqualTo("NZD");
    assertThat(model.answers().text(Input.TAX_NAME)).isEqualTo("GST");
    assertThat(model.answers().text(Input.CASH_UNIT)).isEqualTo("0.10");
    assertThat(model.ground().cashMode().get()).isEqualTo(CashRounding.Mode.HALF_DOWN);
    assertThat(model.ground().timeZone().get().getId()).isEqualTo("Pacific/Auckland");
  }

  @Test
  void another_country_with_the_same_currency_has_its_own_coins() {
    var model = store.model("IE");
    model.ground().country().set("DE");
    assertThat(model.ground().currency().get().getCode()).isEqualTo("EUR");
    assertThat(model.answers().text(Input.CASH_UNIT)).isEqualTo("0.01");
    assertThat(model.answers().text(Input.TAX_PERCENT)).isEqualTo("0");
  }

  @Test
  void another_currency_is_rounded_to_its_smallest_amount() {
    var model = store.model("AU");
    model.ground().currency().set(CurrencyUnit.JPY);
    assertThat(model.answers().text(Input.CASH_UNIT)).isEqualTo("1");
  }

  @Test
  void an_unknown_country_of_the_computer_starts_with_the_first_known() {
    assertThat(store.model("").ground().country().get()).isEqualTo("ZW");
  }

  @Test
  void the_store_is_called_like_the_business_until_it_gets_a_name_of_its_own() {
    var model = store.model("ZW");
    type(model, Map.of(Input.BUSINESS, "Levy"));
    assertThat(model.answers().text(Input.STORE)).isEqualTo("Levy");
    type(model, Map.of(Input.STORE, "Borrowdale"));
    type(model, Map.of(Input.BUSINESS, "Levy & Sons"));
    assertThat(model.answers().text(Input.STORE)).isEqualTo("Borrowdale");
  }

  @Test
  void names_and_a_pin_open_the_shop() {
    var model = answered();
    model.begin();
    assertThat(store.owners).hasSize(1);
    assertThat(store.core().organisation().queries().business())
        .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Levy"));
    assertThat(store.core().users().queries().people()).hasSize(1);
  }

  @Test
  void a_double_click_fills_one_sample_shop() {
    var waiting = new Backlog();
    var work = new Work(waiting, Runnable::run, () -> Actor.NOBODY, store::unexpected);
    var model = store.model("ZW", work);
    model.lookAround();
    model.lookAround();
    waiting.doAll();
    assertThat(store.samples).hasSize(1);
    assertThat(store.owners).hasSize(1);
  }

  @Test
  void what_is_missing_is_said_beside_its_field_and_typing_takes_it_back() {
    var model = answered();
    type(model, Map.of(Input.OWNER, " "));
    model.begin();
    assertThat(model.answers().firstWrong()).contains(Input.OWNER);
    assertThat(store.owners).isEmpty();
    type(model, Map.of(Input.OWNER, "Tendai"));
    assertThat(model.answers().firstWrong()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSINESS", "STORE", "OWNER", "TAX_NAME"})
  void a_name_that_is_too_long_is_said_beside_its_field(Input field) {
    var model = answered();
    type(model, Map.of(Input.STORE, "Borrowdale"));
    type(model, Map.of(field, "n".repeat(300)));
    model.begin();
    assertThat(model.answers().firstWrong()).contains(field);
    assertThat(store.owners).isEmpty();
  }

  @Test
  void two_different_pins_are_refused() {
    var model = answered();
    type(model, Map.of(Input.PIN_AGAIN, "1235"));
    model.begin();
    assertThat(model.answers().firstWrong()).contains(Input.PIN_AGAIN);
    assertThat(store.owners).isEmpty();
  }

  @Test
  void a_wrong_rare_answer_opens_more_options() {
    var model = answered();
    type(model, Map.of(Input.TAX_PERCENT, "120"));
    model.begin();
    assertThat(model.more().get()).isTrue();
    assertThat(model.answers().firstWrong()).contains(Input.TAX_PERCENT);
  }

  @Test
  void a_second_shop_in_one_store_is_refused_in_words() {
    answered().begin();
    answered().begin();
    assertThat(store.owners).hasSize(1);
    assertThat(store.problems).hasSize(1);
  }

  @Test
  void looking_around_fills_a_sample_shop() {
    var model = store.model("ZW");
    model.lookAround();
    assertThat(store.owners)
        .isEqualTo(List.of(new org.counterfoil.core.security.UserId(new java.util.UUID(0, 7))));
  }

  @Test
  void the_sample_shop_is_of_the_trade_and_size_that_were_chosen() {
    var model = store.model("ZW");
    model.kind().set(DivisionKind.HARDWARE);
    for (var size : SampleSize.values()) {
      model.sampleSize().set(size);
      model.lookAround();
    }
    assertThat(store.samples).extracting(Size::kind).containsOnly(DivisionKind.HARDWARE);
    assertThat(store.samples).extracting(Size::customers).containsExactly(500, 100_000, 1_000_000);
    assertThat(store.samples).extracting(Size::sales).containsExactly(600, 100_000, 2_000_000);
  }

  private FirstStartViewModel answered() {
    var model = store.model("ZW");
    type(
        model,
        Map.of(
            Input.BUSINESS, "Levy",
            Input.OWNER, "Tendai Mutasa",
            Input.PIN, "4711",
            Input.PIN_AGAIN, "4711"));
    return model;
  }

  static void type(FirstStartViewModel model, Map<Input, String> answers) {
    answers.forEach((input, text) -> model.answers().value(input).set(text));
  }
}
