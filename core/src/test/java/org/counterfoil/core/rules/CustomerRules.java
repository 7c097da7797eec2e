package org.counterfoil.core.rules;

import java.util.Map;

/// The families of `customer.cases`.
final class CustomerRules {
  private CustomerRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of();
  }
}
