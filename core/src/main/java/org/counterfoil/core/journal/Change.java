package org.counterfoil.core.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row changed by a command.
///
/// Values are JSON's own: null, Boolean, Long, or String for everything else (decimals in plain
/// notation, times in ISO-8601, bytes in hexadecimal), keyed by column in lower case.
///
/// @param set the columns as they are now; empty for a deletion
/// @param was the columns as they were: only the changed ones for an update, none for an insertion
public record Change(
    String table,
    Op op,
    UUID id,
    Map<String, @Nullable Object> set,
    Map<String, @Nullable Object> was) {

  public enum Op {
    INSERT("I"),
    UPDATE("U"),
    DELETE("D");

    private final String letter;

    Op(String letter) {
      this.letter = letter;
    }

    /// The letter that stands for it in the journal and on the wire (sync protocol 2.1).
    public String letter() {
      return letter;
    }

    static Op of(String letter) {
      for (var op : values()) {
        if (op.letter.equals(letter)) {
          return op;
        }
      }
      throw new IllegalArgumentException("No change is written " + letter);
    }
  }

  public Change {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    was = Collections.unmodifiableMap(new LinkedHashMap<>(was));
  }
}
