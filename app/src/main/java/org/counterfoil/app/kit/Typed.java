package org.counterfoil.app.kit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.StringProperty;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What somebody typed into an amount or quantity field: a value, or the reason it is none.
///
/// Latin, Arabic-Indic and Persian digits are read, thousands may be grouped in threes. A comma
/// that might be a decimal point is refused rather than guessed: a wrong guess is a factor of a
/// hundred.
public sealed interface Typed<T> {
  record Good<T>(T value) implements Typed<T> {}

  record Bad<T>(Reason reason) implements Typed<T> {
    /// What to do about it, in the language of the window.
    public String words() {
      return Texts.of("kit.typed." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /// Why typed text is no value.
  enum Reason {
    EMPTY,
    NOT_A_NUMBER,
    UNCLEAR_COMMA,
    TOO_MANY_DECIMALS,
    TOO_LARGE,
    NOT_A_DATE
  }

  /// Digits before the point that a NUMERIC(19,4) column keeps.
  int WHOLE_DIGITS = 15;

  /// Decimals of a quantity.
  int QUANTITY_DECIMALS = 3;

  /// Reads an amount; the currency's own code may stand before or after it.
  static Typed<Money> money(String typed, CurrencyUnit currency) {
    var plain = plain(typed).toUpperCase(Locale.ROOT).replace(currency.getCode(), "");
    return switch (decimal(plain, currency.getDecimalPlaces())) {
      case Good<BigDecimal>(var number) ->
          new Good<>(Money.of(currency, number.setScale(currency.getDecimalPlaces())));
      case Bad<BigDecimal>(var reason) -> new Bad<>(reason);
    };
  }

  /// Reads a quantity or rate of up to three decimals.
  static Typed<BigDecimal> quantity(String typed) {
    return decimal(plain(typed), QUANTITY_DECIMALS);
  }

  /// Reads a day typed as day, month, year: `24/5/1990`.
  static Typed<LocalDate> date(String typed) {
    var plain = plain(typed);
    if (plain.isEmpty()) {
      return new Bad<>(Reason.EMPTY);
    }
    var day = Shape.DAY.matcher(plain);
    if (!day.matches()) {
      return new Bad<>(Reason.NOT_A_DATE);
    }
    try {
      return new Good<>(
          LocalDate.of(
              Integer.parseInt(day.group(3)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1))));
    } catch (DateTimeException _) {
      return new Bad<>(Reason.NOT_A_DATE);
    }
  }

  /// Empties a field of what was stored of it; what was typed since stays.
  static void clear(StringProperty field, String stored) {
    if (field.get().equals(stored)) {
      field.set("");
    }
  }

  private static Typed<BigDecimal> decimal(String plain, int places) {
    if (plain.isEmpty()) {
      return new Bad<>(Reason.EMPTY);
    }
    if (!Shape.SOME_NUMBER.matcher(plain).matches()) {
      return new Bad<>(Reason.NOT_A_NUMBER);
    }
    if (!Shape.NUMBER.matcher(plain).matches()) {
      return new Bad<>(Reason.UNCLEAR_COMMA);
    }
    var number = new BigDecimal(plain.replace(",", ""));
    if (number.scale() > places) {
      return new Bad<>(Reason.TOO_MANY_DECIMALS);
    }
    return number.precision() - number.scale() > WHOLE_DIGITS
        ? new Bad<>(Reason.TOO_LARGE)
        : new Good<>(number);
  }

  private static String plain(String typed) {
    var plain = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(Typed::plain)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int plain(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '٫' -> '.';
      case '٬', '،' -> ',';
      case '\u2212' -> '-';
      default -> c;
    };
  }

  /// The shapes of a typed number.
  final class Shape {
    private static final Pattern NUMBER =
        Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?|-?\\.\\d+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SOME_NUMBER = Pattern.compile("-?[\\d.,]*\\d[\\d.,]*");

    private Shape() {}
  }
}
