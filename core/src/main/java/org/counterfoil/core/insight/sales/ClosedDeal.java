package org.counterfoil.core.insight.sales;

import java.util.Map;
import java.util.Set;

/// A deal that is over, as far as others can learn from it.
///
/// @param stage the last stage it reached, the first one being 1; a won deal reached them all
/// @param traits what was known of it: field (country, source, ...) and value
public record ClosedDeal(Result result, int stage, Map<String, String> traits, Set<String> tags) {
  public enum Result {
    WON,
    LOST
  }

  public ClosedDeal {
    traits = Map.copyOf(traits);
    tags = Set.copyOf(tags);
  }

  boolean isWon() {
    return result == Result.WON;
  }

  boolean reached(int someStage) {
    return isWon() || stage >= someStage;
  }
}
