package org.counterfoil.core.money;

import java.math.BigDecimal;
import org.joda.money.Money;

/// Money put on the counter (positive) or paid back (negative): the method's name, whether it is
/// cash, the amount in its own currency, and the units of that currency for one of the sale's.
public record Tender(String method, Kind kind, Money given, BigDecimal rate) {
  /// Only cash gives change and is rounded.
  public enum Kind {
    CASH,
    OTHER
  }

  /// Cash in the currency of the sale.
  public static Tender cash(Money given) {
    return new Tender("cash", Kind.CASH, given, BigDecimal.ONE);
  }

  /// Card, bank, voucher, mobile money and the like, in the currency of the sale.
  public static Tender other(String method, Money given) {
    return new Tender(method, Kind.OTHER, given, BigDecimal.ONE);
  }
}
