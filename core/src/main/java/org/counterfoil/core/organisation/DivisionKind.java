package org.counterfoil.core.organisation;

import static org.counterfoil.core.organisation.Feature.*;

import java.util.EnumSet;
import java.util.Set;

/// What a division trades in, with the features it uses unless switched otherwise (DIV-08).
@SuppressWarnings("ImmutableEnumChecker") // Set.copyOf gives sets that cannot change
public enum DivisionKind {
  GROCERY("GRO", EnumSet.of(ACCOUNT, LOYALTY, CREDIT, BULK_ORDERS, DELIVERY)),
  RESTAURANT("RES", EnumSet.of(ACCOUNT, LOYALTY, DELIVERY, TABLES, TAKEAWAY)),
  CLOTHING("CLO", EnumSet.of(ACCOUNT, LOYALTY, LAYBY, CREDIT, MEASUREMENTS)),
  HARDWARE(
      "HAR",
      EnumSet.of(
          ACCOUNT, LOYALTY, LAYBY, CREDIT, BULK_ORDERS, DELIVERY, PROJECT_QUOTES, WARRANTIES)),
  CONSTRUCTION(
      "CON",
      EnumSet.of(
          ACCOUNT, LAYBY, CREDIT, BULK_ORDERS, DELIVERY, PROJECT_QUOTES, MEASUREMENTS, WARRANTIES));

  private final String code;
  private final Set<Feature> features;

  DivisionKind(String code, Set<Feature> features) {
    this.code = code;
    this.features = Set.copyOf(features);
  }

  /// Three letters that begin the numbers of its accounts and laybys (DIV-01, LAY-01).
  public String code() {
    return code;
  }

  public Set<Feature> features() {
    return features;
  }
}
