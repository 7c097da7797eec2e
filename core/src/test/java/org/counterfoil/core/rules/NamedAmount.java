package org.counterfoil.core.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/// `card:50.00`: an amount with the name of what paid it.
record NamedAmount(String name, BigDecimal amount) {
  static NamedAmount read(String key, String text) {
    var parts = Inputs.parts(key, text, 2);
    return new NamedAmount(parts.get(0), Inputs.number(key, parts.get(1)));
  }

  static List<BigDecimal> amounts(List<NamedAmount> named) {
    return named.stream().map(NamedAmount::amount).toList();
  }

  /// The names with other amounts, in the same order.
  static String written(List<NamedAmount> named, List<Money> amounts) {
    return Amounts.joined(
        IntStream.range(0, named.size())
            .mapToObj(i -> named.get(i).name + ":" + Amounts.plain(amounts.get(i))));
  }
}
