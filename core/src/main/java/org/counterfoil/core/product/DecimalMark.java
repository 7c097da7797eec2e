package org.counterfoil.core.product;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How numbers are written in a file: `1,234.50` or `1.234,50`. Digits may be Arabic, and a sign of
/// a currency may stand at either end.
///
/// A number that does not fit is refused: a price of `12,50`, read as if the comma were nothing, is
/// a hundred times too high.
public enum DecimalMark {
  POINT('.', ','),
  COMMA(',', '.');

  private static final char ARABIC_DECIMAL = '٫';
  private static final String OTHER_GROUPS = "٬'’ \u00a0\u202f";
  private static final char MINUS = '−';

  /// The last group has three digits; those before have two in India. None begins with a zero:
  /// `0.250` is a quarter wherever it is written.
  private static final Pattern NUMBER =
      Pattern.compile("-?([1-9]\\d{0,2}(g\\d{2,3})*g\\d{3}|\\d+)?(d\\d*)?");

  private final char decimal;
  private final char group;

  DecimalMark(char decimal, char group) {
    this.decimal = decimal;
    this.group = group;
  }

  /// Null where it is no number in this way of writing, and where it is empty.
  public @Nullable BigDecimal read(String text) {
    var plain = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      digits |= Character.isDigit(c);
      plain.append(c);
    }
    var number = withoutCurrency(plain.toString().strip());
    return digits && NUMBER.matcher(number).matches()
        ? new BigDecimal(number.replace("g", "").replace('d', '.'))
        : null;
  }

  /// Digits and minus as they are, `d` for the decimal mark, `g` for one between thousands.
  private char plain(char written) {
    int digit = Character.digit(written, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (written == decimal || written == ARABIC_DECIMAL) {
      return 'd';
    }
    if (written == group || OTHER_GROUPS.indexOf(written) >= 0) {
      return 'g';
    }
    if (written == MINUS) {
      return '-';
    }
    return written == 'd' || written == 'g' ? '?' : written;
  }

  private static String withoutCurrency(String number) {
    int from = 0;
    int to = number.length();
    while (from < to && isCurrencyOrSpace(number.charAt(from))) {
      from++;
    }
    while (to > from && isCurrencyOrSpace(number.charAt(to - 1))) {
      to--;
    }
    return number.substring(from, to);
  }

  /// A space counts as a mark between thousands until here.
  private static boolean isCurrencyOrSpace(char c) {
    return c == 'g' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
