package org.counterfoil.app.sell;

import java.util.Locale;
import org.counterfoil.core.till.TenderKind;
import org.kordamp.ikonli.feather.Feather;

/// The name and sign of a way to pay.
final class TenderWords {
  private TenderWords() {}

  static String key(TenderKind kind) {
    // A key that ends in "other" is a plural form.
    return kind == TenderKind.OTHER
        ? "sell.method.something-else"
        : "sell.method." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Feather icon(TenderKind kind) {
    return switch (kind) {
      case CASH -> Feather.DOLLAR_SIGN;
      case CARD -> Feather.CREDIT_CARD;
      case MOBILE_MONEY -> Feather.SMARTPHONE;
      case BANK_TRANSFER -> Feather.HOME;
      case CHEQUE -> Feather.FILE_TEXT;
      case STORE_CREDIT -> Feather.GIFT;
      case LOYALTY_POINTS -> Feather.STAR;
      case ACCOUNT -> Feather.BOOK_OPEN;
      case OTHER -> Feather.MORE_HORIZONTAL;
    };
  }
}
