package org.counterfoil.core.rules;

import java.util.Map;
import java.util.TreeMap;

/// Every family the runner knows.
final class RuleFamilies {
  private RuleFamilies() {}

  static Map<String, RuleFamily> all() {
    var all = new TreeMap<String, RuleFamily>();
    all.putAll(MoneyRules.families());
    all.putAll(AccountRules.families());
    all.putAll(LaybyRules.families());
    all.putAll(LaybyEndRules.families());
    all.putAll(LaybySwapRules.families());
    all.putAll(CustomerRules.families());
    return all;
  }
}
