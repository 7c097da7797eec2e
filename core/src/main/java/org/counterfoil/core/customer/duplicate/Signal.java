package org.counterfoil.core.customer.duplicate;

/// Something two entries have in common besides their names.
public enum Signal {
  /// A national identity, passport or tax number.
  IDENTITY("duplicate.same.identity"),
  EMAIL("duplicate.same.email"),
  /// A telephone number; families share one and numbers are issued again.
  PHONE("duplicate.same.phone"),
  BIRTH_DATE("duplicate.same.birth_date"),
  /// A street address or a company.
  PLACE("duplicate.same.place");

  private final String key;

  Signal(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /// What the signal is worth by itself, and together with names that are alike.
  int worth(Names names) {
    return switch (this) {
      case IDENTITY -> 100;
      case EMAIL -> names == Names.ALIKE ? 95 : 80;
      case PHONE -> names == Names.ALIKE ? 95 : 70;
      case BIRTH_DATE -> names == Names.ALIKE ? 90 : 0;
      case PLACE -> names == Names.ALIKE ? 80 : 0;
    };
  }

  enum Names {
    ALIKE,
    DIFFERENT
  }
}
