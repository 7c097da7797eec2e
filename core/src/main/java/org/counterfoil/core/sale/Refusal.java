package org.counterfoil.core.sale;

/// Why the counter did not do what was asked.
public enum Refusal {
  TILL_NOT_OPEN,
  NOTHING_IN_THE_BASKET,
  QUANTITY_NOT_ABOVE_ZERO,
  PRICE_NOT_YOURS_TO_CHANGE,
  /// The product's price is no longer the one in the basket.
  PRICE_CHANGED_MEANWHILE,
  /// The tax rate of the day is no longer the one in the basket.
  TAX_CHANGED_MEANWHILE,
  /// A note, a reason or the reference of a tender.
  TEXT_TOO_LONG,
  RETURN_NOT_YOURS,
  DISCOUNT_NOT_YOURS_TO_GIVE,
  DISCOUNT_ABOVE_YOUR_LIMIT,
  NOT_PAID_IN_FULL,
  REASON_MISSING,
  NO_SUCH_SALE,
  NOT_A_SALE,
  VOIDED_ALREADY,
  /// A sale of an earlier session is returned, not voided.
  SESSION_IS_OVER
}
