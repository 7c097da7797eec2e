package org.counterfoil.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.counterfoil.core.Core;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.security.SignIn;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.setup.SetUpBusiness.Outcome.Founded;
import org.counterfoil.core.setup.SetUpBusiness.Outcome.NotFounded;
import org.counterfoil.core.setup.SetUpBusiness.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_country_without_defaults_gets_its_currency_and_no_tax() {
    var ground = CountryDefaults.elsewhere("JP", BERLIN);
    assertThat(ground.currency()).isEqualTo("JPY");
    assertThat(ground.cashUnit()).isEqualByComparingTo("1");
    assertThat(ground.taxPercent()).isZero();
    assertThat(CountryDefaults.elsewhere("AQ", BERLIN).currency()).isEqualTo("USD");
  }

  @Test
  void figures_that_cannot_be_are_refused(@TempDir Path folder) {
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC())) {
      assertThat(core.setUp().found(with("VAT", "100", "0.01")))
          .isEqualTo(new NotFounded(Refusal.TAX_PERCENT_OUT_OF_RANGE));
      assertThat(core.setUp().found(with("VAT", "-1", "0.01")))
          .isEqualTo(new NotFounded(Refusal.TAX_PERCENT_OUT_OF_RANGE));
      assertThat(core.setUp().found(with(" ", "15", "0.01")))
          .isEqualTo(new NotFounded(Refusal.TAX_NAME_MISSING));
      assertThat(core.setUp().found(with("VAT", "15", "0")))
          .isEqualTo(new NotFounded(Refusal.CASH_UNIT_UNUSABLE));
      assertThat(core.setUp().found(with("VAT", "15", "0.007")))
          .isEqualTo(new NotFounded(Refusal.CASH_UNIT_UNUSABLE));
    }
  }

  @Test
  void an_owner_whose_keyboard_types_arabic_digits_signs_in_with_either(@TempDir Path folder) {
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC())) {
      var founded = (Founded) core.setUp().found(with("VAT", "15.5", "0.01", "١٢٣٤"));
      var pin = "1234".toCharArray();
      assertThat(core.users().signIn().signIn(new SignIn.Command(founded.owner(), pin, Means.PIN)))
          .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
  }

  @Test
  void names_longer_than_the_store_keeps_are_refused(@TempDir Path folder) {
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC())) {
      assertThat(core.setUp().found(called("n".repeat(256), "Main", "Tendai")))
          .isInstanceOf(NotFounded.class);
      assertThat(core.setUp().found(called("Levy", "n".repeat(256), "Tendai")))
          .isInstanceOf(NotFounded.class);
      assertThat(core.setUp().found(called("Levy", "Main", "n".repeat(201))))
          .isInstanceOf(NotFounded.class);
      assertThat(core.setUp().found(with("t".repeat(99), "15", "0.01")))
          .isInstanceOf(NotFounded.class);
    }
  }

  private static SetUpBusiness.Command called(String business, String store, String owner) {
    var some = with("VAT", "15", "0.01");
    return new SetUpBusiness.Command(
        business, some.ground(), some.kind(), store, owner, some.ownerPin());
  }

  private static SetUpBusiness.Command with(String taxName, String percent, String cashUnit) {
    return with(taxName, percent, cashUnit, "1234");
  }

  private static SetUpBusiness.Command with(
      String taxName, String percent, String cashUnit, String pin) {
    var ground =
        new CountryDefaults(
            "ZW",
            "USD",
            taxName,
            new BigDecimal(percent),
            true,
            new BigDecimal(cashUnit),
            "HALF_UP",
            BERLIN,
            "en");
    return new SetUpBusiness.Command(
        "Levy", ground, DivisionKind.CLOTHING, "Main", "Tendai", pin.toCharArray());
  }
}
