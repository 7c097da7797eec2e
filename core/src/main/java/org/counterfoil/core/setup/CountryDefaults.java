package org.counterfoil.core.setup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.counterfoil.core.money.CashRounding;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/// What a shop in a country most likely needs, offered at the first start and changeable there. The
/// figures are data (`country-defaults.csv`) with their sources beside them.
///
/// @param country ISO 3166, two letters
/// @param currency ISO 4217
/// @param taxName as receipts print it
/// @param taxPercent the standard rate
/// @param cashUnit the smallest coin in use (domain-rules 2.1)
public record CountryDefaults(
    String country,
    String currency,
    String taxName,
    BigDecimal taxPercent,
    boolean pricesIncludeTax,
    BigDecimal cashUnit,
    String cashMode,
    ZoneId timeZone,
    String language) {

  /// Every country there are defaults for, in the order of the file.
  public static List<CountryDefaults> all() {
    var file =
        Objects.requireNonNull(
            CountryDefaults.class.getResourceAsStream("country-defaults.csv"),
            "country-defaults.csv is part of the program");
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream().map(CountryDefaults::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For a country there are no defaults for: its currency to the smallest unit, no tax yet, and
  /// the time zone of the computer.
  ///
  /// @param country ISO 3166, two letters; one without a currency of its own gets US dollars
  public static CountryDefaults elsewhere(String country, ZoneId timeZone) {
    var currency = currencyOf(country);
    return new CountryDefaults(
        country,
        currency.getCode(),
        "Tax",
        BigDecimal.ZERO,
        true,
        CashRounding.exact(currency).unit(),
        "HALF_UP",
        timeZone,
        "en");
  }

  private static CurrencyUnit currencyOf(String country) {
    try {
      return CurrencyUnit.of(Locale.of("", country));
    } catch (IllegalCurrencyException _) {
      return CurrencyUnit.USD;
    }
  }

  private static CountryDefaults read(NamedCsvRecord row) {
    return new CountryDefaults(
        row.getField("country"),
        row.getField("currency"),
        row.getField("tax_name"),
        new BigDecimal(row.getField("tax_percent")),
        Boolean.parseBoolean(row.getField("prices_include_tax")),
        new BigDecimal(row.getField("cash_unit")),
        row.getField("cash_mode"),
        ZoneId.of(row.getField("time_zone")),
        row.getField("language"));
  }
}
