package org.counterfoil.core.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The inputs of a case by key, typed. Remembers what was read, so that a key nobody understands is
/// noticed and not ignored.
final class Inputs {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,20})?");

  private final Map<String, String> values;
  private final Set<String> read = new HashSet<>();

  Inputs(Map<String, String> values) {
    this.values = values;
  }

  /// The keys given that the family never asked for.
  Set<String> unread() {
    var unread = new HashSet<>(values.keySet());
    unread.removeAll(read);
    return unread;
  }

  /// The value, or nothing when the key is missing or a dash.
  Optional<String> given(String key) {
    read.add(key);
    return Optional.ofNullable(values.get(key))
        .filter(value -> !value.equals("-") && !value.isEmpty());
  }

  String text(String key) {
    return given(key).orElseThrow(() -> new Unreadable(key, "missing"));
  }

  String text(String key, String otherwise) {
    return given(key).orElse(otherwise);
  }

  BigDecimal decimal(String key) {
    return decimal(key, text(key));
  }

  BigDecimal decimal(String key, String otherwise) {
    return number(key, text(key, otherwise));
  }

  /// What amounts are rounded to; `0.010` is no finer than `0.01`.
  BigDecimal unit() {
    return decimal("unit", "0.01").stripTrailingZeros();
  }

  int whole(String key, String otherwise) {
    return integer(key, text(key, otherwise));
  }

  int whole(String key) {
    return integer(key, text(key));
  }

  boolean flag(String key, boolean otherwise) {
    return switch (text(key, String.valueOf(otherwise))) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Unreadable(key, "neither true nor false");
    };
  }

  LocalDate date(String key) {
    return day(key, text(key));
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return constant(key, type, text(key, otherwise.name()));
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return constant(key, type, text(key));
  }

  /// The elements of a comma-separated list; a dash or a missing key is the empty list.
  List<String> list(String key) {
    return given(key).map(text -> Arrays.asList(text.split(",", -1))).orElse(List.of());
  }

  <T> List<T> list(String key, Function<String, T> element) {
    return list(key).stream().map(element).toList();
  }

  List<BigDecimal> decimals(String key) {
    return list(key, element -> number(key, element));
  }

  List<LocalDate> dates(String key) {
    return list(key, element -> day(key, element));
  }

  static BigDecimal number(String key, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new Unreadable(key, "'" + text + "' is not a plain number");
    }
    return new BigDecimal(text);
  }

  static int integer(String key, String text) {
    try {
      return number(key, text).intValueExact();
    } catch (ArithmeticException notWhole) {
      throw new Unreadable(key, "'" + text + "' is not a whole number");
    }
  }

  static LocalDate day(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new Unreadable(key, "'" + text + "' is not a date");
    }
  }

  /// The parts of `a:b:c`, exactly `count` of them.
  static List<String> parts(String key, String text, int count) {
    var parts = Arrays.asList(text.split(":", -1));
    if (parts.size() != count) {
      throw new Unreadable(key, "'" + text + "' does not have " + count + " parts");
    }
    return parts;
  }

  private static <E extends Enum<E>> E constant(String key, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Unreadable(key, "'" + text + "' is not one of the known words"));
  }
}
