package org.counterfoil.core.rules;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Compares an expected text with an answer: numbers by value, words without regard to case, lists
/// and `name:amount` pairs part by part.
final class Sameness {
  // A number with leading zeros or a plus is a code or a phone, not an amount.
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private Sameness() {}

  static boolean same(String expected, String got) {
    var wanted = expected.split("[,:]", -1);
    var found = got.split("[,:]", -1);
    if (wanted.length != found.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!samePart(wanted[i], found[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean samePart(String expected, String got) {
    if (NUMBER.matcher(expected).matches() && NUMBER.matcher(got).matches()) {
      return new BigDecimal(expected).compareTo(new BigDecimal(got)) == 0;
    }
    return expected.equalsIgnoreCase(got);
  }
}
