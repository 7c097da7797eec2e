package org.counterfoil.core.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One line of a cases file: `id | family | inputs | expected`.
record RuleCase(
    String id, String family, Map<String, String> inputs, Map<String, String> expected) {
  static RuleCase read(String line) {
    var parts = line.split("\\|", -1);
    var id = parts[0].strip();
    if (parts.length < 3 || parts.length > 4) {
      throw new Unreadable(id, "a case has the form id | family | inputs | expected");
    }
    var expected = parts.length == 4 ? parts[3].strip() : "";
    return new RuleCase(
        id, parts[1].strip(), pairs(parts[2]), pairs(expected.equals("-") ? "" : expected));
  }

  private static SequencedMap<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : text.strip().split("\\s+", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new Unreadable(pair, "not of the form key=value");
      }
      if (pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new Unreadable(pair.substring(0, equals), "given twice");
      }
    }
    return pairs;
  }
}
