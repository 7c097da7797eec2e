package org.counterfoil.core.rules;

import java.util.Map;

/// The families of `money.cases`.
final class MoneyRules {
  private MoneyRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of();
  }
}
