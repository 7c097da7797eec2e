package org.counterfoil.core.till;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The notes and coins of a currency, largest first, to count a drawer by. They are data
/// (`denominations.csv`); of a currency that is not there a till counts one sum.
public record Denominations(List<Money> notes, List<Money> coins) {
  public Denominations {
    notes = List.copyOf(notes);
    coins = List.copyOf(coins);
  }

  /// Both empty for a currency nothing is known of.
  public static Denominations of(CurrencyUnit currency) {
    var file =
        Objects.requireNonNull(
            Denominations.class.getResourceAsStream("denominations.csv"),
            "denominations.csv is part of the program");
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream()
          .filter(row -> row.getField("currency").equals(currency.getCode()))
          .findFirst()
          .map(row -> new Denominations(read(row, "notes", currency), read(row, "coins", currency)))
          .orElseGet(() -> new Denominations(List.of(), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Money> read(NamedCsvRecord row, String column, CurrencyUnit currency) {
    return Arrays.stream(row.getField(column).split(" "))
        .filter(value -> !value.isEmpty())
        .map(value -> Money.of(currency, new BigDecimal(value)))
        .toList();
  }

  public boolean isEmpty() {
    return notes.isEmpty() && coins.isEmpty();
  }
}
