package org.counterfoil.core.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/// A family of cases: turns the inputs into a question to an engine and its answer into text.
@FunctionalInterface
interface RuleFamily {
  Map<String, String> answer(Inputs inputs);

  /// Answers in the order written: `answers("tax", "1.34", "net", "6.67")`.
  static Map<String, String> answers(Object... keysAndValues) {
    var answers = new LinkedHashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answers.put(keysAndValues[i].toString(), keysAndValues[i + 1].toString());
    }
    return answers;
  }
}
