package org.counterfoil.core.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Plain amounts as money and back. Cases name no currency, so one is taken whose decimals hold
/// every amount of the case: two at least, three or four where an amount has as many.
record Amounts(CurrencyUnit currency) {
  static Amounts holding(List<BigDecimal> amounts) {
    return holding(amounts, "USD", "KWD");
  }

  /// A second currency with the same decimals, for cases of two.
  static Amounts foreign(List<BigDecimal> amounts) {
    return holding(amounts, "EUR", "BHD");
  }

  private static Amounts holding(List<BigDecimal> amounts, String two, String three) {
    int decimals = amounts.stream().mapToInt(BigDecimal::scale).max().orElse(2);
    return switch (Math.max(2, decimals)) {
      case 2 -> new Amounts(CurrencyUnit.of(two));
      case 3 -> new Amounts(CurrencyUnit.of(three));
      case 4 -> new Amounts(CurrencyUnit.of("CLF"));
      default -> throw new Unreadable("amount", "more than four decimals");
    };
  }

  Money money(BigDecimal amount) {
    return Money.of(currency, amount);
  }

  List<Money> money(List<BigDecimal> amounts) {
    return amounts.stream().map(this::money).toList();
  }

  static String plain(Money money) {
    return money.getAmount().toPlainString();
  }

  static String plain(List<Money> money) {
    return joined(money.stream().map(Amounts::plain));
  }

  /// A list as the cases write it: comma-separated, a dash when empty.
  static String joined(Stream<String> elements) {
    var text = elements.collect(Collectors.joining(","));
    return text.isEmpty() ? "-" : text;
  }
}
