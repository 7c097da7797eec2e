package org.counterfoil.core.ledger;

import org.joda.money.Money;

/// One side of an entry.
///
/// @param amount above zero for a debit, below for a credit
public record Side(Account account, Money amount) {}
