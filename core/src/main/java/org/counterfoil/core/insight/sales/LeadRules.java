package org.counterfoil.core.insight.sales;

/// The shop's rules for scoring leads (LSCO-01 to LSCO-06), kept in its settings with a version.
///
/// @param fitCap the most points of each of the four fit parts
/// @param behaviourCap the most points of each of the four behaviour parts
/// @param halfLifeDays after so many quiet days behaviour is worth half
/// @param gate conversion needs more points than this (C-14)
public record LeadRules(int fitCap, int behaviourCap, int halfLifeDays, int gate, Bands bands) {
  /// The lowest points of the three upper ratings.
  public record Bands(int hot, int warm, int cold) {}

  private static final int MOST = 1000;

  public static final LeadRules STANDARD = new LeadRules(10, 15, 30, 70, new Bands(80, 60, 40));

  /// Whether caps and half-life are sane and the bands fall.
  boolean isUsable() {
    return isSane(fitCap)
        && isSane(behaviourCap)
        && isSane(halfLifeDays)
        && bands.hot() > bands.warm()
        && bands.warm() > bands.cold();
  }

  private static boolean isSane(int value) {
    return value > 0 && value <= MOST;
  }
}
