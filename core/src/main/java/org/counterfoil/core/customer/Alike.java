package org.counterfoil.core.customer;

/// Somebody who may be the customer being entered.
///
/// @param score 0 to 100, of the duplicate engine (domain-rules 3.4)
public record Alike(CustomerQueries.Line customer, int score) {
  static final int SHOWN_FROM = 70;
  private static final int CERTAIN_FROM = 90;

  /// So alike that saving stops until somebody says that it is another person.
  public boolean almostCertain() {
    return score >= CERTAIN_FROM;
  }
}
