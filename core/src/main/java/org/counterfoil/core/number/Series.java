package org.counterfoil.core.number;

/// What is numbered, with the letters its numbers begin with.
public enum Series {
  CUSTOMER("UCST"),
  SALE("S"),
  CREDIT_NOTE("CN"),
  SESSION("T"),
  PRODUCT("P");

  private final String prefix;

  Series(String prefix) {
    this.prefix = prefix;
  }

  public String prefix() {
    return prefix;
  }
}
