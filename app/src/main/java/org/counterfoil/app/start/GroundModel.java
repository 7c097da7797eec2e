package org.counterfoil.app.start;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.start.Answers.Input;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.setup.CountryDefaults;
import org.joda.money.CurrencyUnit;

/// What a country settles at once, each part changeable by itself: currency, tax, coins, time zone.
final class GroundModel {
  /// How prices on the shelf are meant.
  enum Prices {
    INCLUDE_TAX,
    TAX_ON_TOP
  }

  private final Answers answers;
  private final ZoneId computerZone;
  private final List<CountryDefaults> known = CountryDefaults.all();
  private final ObjectProperty<String> country = new SimpleObjectProperty<>("");
  private final ObjectProperty<CurrencyUnit> currency =
      new SimpleObjectProperty<>(CurrencyUnit.USD);
  private final ObjectProperty<Prices> prices = new SimpleObjectProperty<>(Prices.INCLUDE_TAX);
  private final ObjectProperty<CashRounding.Mode> cashMode =
      new SimpleObjectProperty<>(CashRounding.Mode.HALF_UP);
  private final ObjectProperty<ZoneId> timeZone;
  private final ObjectProperty<Language> paperLanguage =
      new SimpleObjectProperty<>(Language.ENGLISH);

  GroundModel(Answers answers, FirstStartViewModel.Guess guess) {
    this.answers = answers;
    computerZone = guess.timeZone();
    timeZone = new SimpleObjectProperty<>(computerZone);
    country.set(countries().contains(guess.country()) ? guess.country() : first());
    country.subscribe(this::fillIn);
    currency.subscribe(this::fillInCoins);
  }

  private String first() {
    return known.getFirst().country();
  }

  /// Every country there is, as ISO 3166 has them.
  static List<String> countries() {
    return List.of(Locale.getISOCountries());
  }

  static List<CurrencyUnit> currencies() {
    return CurrencyUnit.registeredCurrencies();
  }

  static List<ZoneId> timeZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .map(ZoneId::of)
        .toList();
  }

  ObjectProperty<String> country() {
    return country;
  }

  ObjectProperty<CurrencyUnit> currency() {
    return currency;
  }

  ObjectProperty<Prices> prices() {
    return prices;
  }

  ObjectProperty<CashRounding.Mode> cashMode() {
    return cashMode;
  }

  ObjectProperty<ZoneId> timeZone() {
    return timeZone;
  }

  ObjectProperty<Language> paperLanguage() {
    return paperLanguage;
  }

  /// As the command takes it.
  CountryDefaults ground(BigDecimal percent, BigDecimal unit) {
    return new CountryDefaults(
        country.get(),
        currency.get().getCode(),
        answers.text(Input.TAX_NAME).strip(),
        percent,
        prices.get() == Prices.INCLUDE_TAX,
        unit,
        cashMode.get().name(),
        timeZone.get(),
        paperLanguage.get().locale().getLanguage());
  }

  private void fillIn(String chosen) {
    var ground = usual(chosen);
    currency.set(CurrencyUnit.of(ground.currency()));
    answers.value(Input.TAX_NAME).set(ground.taxName());
    answers.value(Input.TAX_PERCENT).set(ground.taxPercent().toPlainString());
    prices.set(ground.pricesIncludeTax() ? Prices.INCLUDE_TAX : Prices.TAX_ON_TOP);
    timeZone.set(ground.timeZone());
    paperLanguage.set(ground.language().equals("ar") ? Language.ARABIC : Language.ENGLISH);
    // Zimbabwe and the United States share a currency, but not their coins.
    fillInCoins(currency.get());
  }

  /// Another currency has other coins.
  private void fillInCoins(CurrencyUnit chosen) {
    var ground = usual(country.get());
    boolean same = ground.currency().equals(chosen.getCode());
    var unit = same ? ground.cashUnit() : CashRounding.exact(chosen).unit();
    answers.value(Input.CASH_UNIT).set(unit.toPlainString());
    cashMode.set(same ? CashRounding.Mode.valueOf(ground.cashMode()) : CashRounding.Mode.HALF_UP);
  }

  private CountryDefaults usual(String code) {
    return known.stream()
        .filter(ground -> ground.country().equals(code))
        .findFirst()
        .orElseGet(() -> CountryDefaults.elsewhere(code, computerZone));
  }
}
