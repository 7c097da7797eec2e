package org.counterfoil.core.sale;

import org.counterfoil.core.money.Tender;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// Money put on the counter, or, below zero, given back.
///
/// @param given in the currency of the sale
/// @param reference a card slip's or mobile payment's number; never a card number (SEC-02)
public record TenderInput(TenderKind kind, Money given, String reference) {
  Tender settled() {
    return kind == TenderKind.CASH ? Tender.cash(given) : Tender.other(kind.name(), given);
  }
}
