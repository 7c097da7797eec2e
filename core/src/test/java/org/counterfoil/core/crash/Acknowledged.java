package org.counterfoil.core.crash;

import java.math.BigDecimal;
import java.util.UUID;

/// What a command said when it returned.
///
/// @param id of the document; of cash and stock, whose rows get their ids later, the reason given
/// @param number of the document; of a basket, how often it was kept; `-` where there is none
/// @param amount in the shop's currency; of stock, the quantity
record Acknowledged(Kind kind, UUID id, String number, BigDecimal amount) {
  enum Kind {
    SALE,
    /// A return or a void.
    REFUND,
    CASH,
    STOCK,
    CUSTOMER,
    BASKET
  }

  static final String NO_NUMBER = "-";

  /// One line, as a till says it.
  String line() {
    return kind + " " + id + " " + number + " " + amount.toPlainString();
  }

  static Acknowledged of(String line) {
    var words = line.split(" ", -1);
    return new Acknowledged(
        Kind.valueOf(words[0]), UUID.fromString(words[1]), words[2], new BigDecimal(words[3]));
  }

  /// A later keeping of the same basket is as good.
  boolean isIn(Acknowledged written) {
    return kind == Kind.BASKET
        ? Integer.parseInt(written.number) >= Integer.parseInt(number)
        : written.number.equals(number) && written.amount.compareTo(amount) == 0;
  }
}
