package org.counterfoil.core.till;

import org.counterfoil.core.ledger.Account;

/// How a customer pays (GAP-04), with the account the money goes to.
public enum TenderKind {
  CASH(Account.CASH),
  CARD(Account.CARD),
  MOBILE_MONEY(Account.MOBILE_MONEY),
  BANK_TRANSFER(Account.BANK),
  CHEQUE(Account.CHEQUES),
  STORE_CREDIT(Account.STORE_CREDIT),
  LOYALTY_POINTS(Account.LOYALTY),
  ACCOUNT(Account.RECEIVABLES),
  OTHER(Account.OTHER_TENDERS);

  private final Account account;

  TenderKind(Account account) {
    this.account = account;
  }

  public Account account() {
    return account;
  }
}
