package org.counterfoil.core.paper;

import org.counterfoil.core.till.TenderKind;

/// The keys under which the papers' language bundle knows the tenders.
final class TenderWords {
  private TenderWords() {}

  static String key(TenderKind kind) {
    return switch (kind) {
      case CASH -> "cash";
      case CARD -> "card";
      case MOBILE_MONEY -> "mobile";
      case BANK_TRANSFER -> "bank";
      case CHEQUE -> "cheque";
      case STORE_CREDIT -> "credit";
      case LOYALTY_POINTS -> "points";
      case ACCOUNT -> "account";
      case OTHER -> "other";
    };
  }
}
