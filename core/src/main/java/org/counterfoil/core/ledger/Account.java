package org.counterfoil.core.ledger;

/// An account of the shop's ledger. Debits are above zero, credits below.
public enum Account {
  /// Notes and coins in the drawer.
  CASH,
  CARD,
  MOBILE_MONEY,
  BANK,
  CHEQUES,
  /// What customers may still buy for: store credit and points, a debt of the shop.
  STORE_CREDIT,
  LOYALTY,
  RECEIVABLES,
  OTHER_TENDERS,
  /// What was sold, without tax.
  SALES,
  TAX,
  CASH_ROUNDING,
  /// Cash brought into the drawer from elsewhere, or taken out, with its reason.
  PETTY_CASH,
  SAFE,
  /// What the count found too much or too little.
  CASH_DIFFERENCE
}
