package org.counterfoil.app.kit;

import java.util.Locale;

/// The plural forms of English and Arabic for whole numbers, by the rules of the Unicode CLDR.
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  static Plural of(Language language, long number) {
    return switch (language) {
      case ENGLISH -> number == 1 ? ONE : OTHER;
      case ARABIC -> arabic(Math.abs(number));
    };
  }

  private static Plural arabic(long number) {
    if (number <= 2) {
      return values()[(int) number];
    }
    long rest = number % 100;
    if (rest >= 3 && rest <= 10) {
      return FEW;
    }
    return rest >= 11 ? MANY : OTHER;
  }

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
