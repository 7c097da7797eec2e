package org.counterfoil.core.rules;

import java.util.Map;

/// The families of `layby.cases`.
final class LaybyRules {
  private LaybyRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of();
  }
}
