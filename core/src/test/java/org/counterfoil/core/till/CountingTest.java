package org.counterfoil.core.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterfoil.core.TestShop;
import org.counterfoil.core.setup.CountryDefaults;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CountingTest {
  @Test
  void every_currency_of_the_country_defaults_can_be_counted_by_notes_and_coins() {
    for (var ground : CountryDefaults.all()) {
      var currency = CurrencyUnit.of(ground.currency());
      assertThat(Denominations.of(currency).notes()).as(currency.getCode()).isNotEmpty();
    }
  }

  @Test
  void notes_and_coins_come_largest_first_and_none_twice() {
    for (var currency : CurrencyUnit.registeredCurrencies()) {
      var known = Denominations.of(currency);
      var all = new java.util.ArrayList<>(known.notes());
      all.addAll(known.coins());
      assertThat(all)
          .isSortedAccordingTo(java.util.Comparator.reverseOrder())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_currency_nothing_is_known_of_has_no_notes() {
    assertThat(Denominations.of(CurrencyUnit.of("ISK")).isEmpty()).isTrue();
  }

  @Test
  void a_count_under_way_survives_a_restart() {
    try (var shop = new TestShop()) {
      var session = ((OpenTill.Outcome.Opened) shop.openTill("100.00")).session().id();
      var draft = new CountDraft(session, "USD 20=31", CountDraft.Stage.COUNTING);
      shop.core().tills().drafts().keep(draft);
      var handedIn = new CountDraft(session, "USD 20=30", CountDraft.Stage.HANDED_IN);
      shop.core().tills().drafts().keep(handedIn);
      shop.restart();
      assertThat(shop.core().tills().drafts().find(session)).contains(handedIn);
    }
  }
}
