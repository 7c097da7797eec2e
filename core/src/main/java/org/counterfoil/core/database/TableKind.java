package org.counterfoil.core.database;

import java.util.Locale;

/// How a table's rows come to agree between stores. Declared once, where the table is made: its SQL
/// comment begins with the kind's name and a colon.
public enum TableKind {
  /// Insert only; stores unite them and never conflict.
  FACT,
  /// Edited by people; per field the last writer wins.
  RECORD,
  /// Kept by head office, whose version wins.
  REFERENCE,
  /// Never leaves the till; can be dropped and rebuilt.
  LOCAL,
  /// The journal itself, written by [Database] alone.
  JOURNAL;

  /// @throws IllegalStateException where the comment names no kind
  static TableKind of(String table, String comment) {
    int colon = comment.indexOf(':');
    for (var kind : values()) {
      if (colon > 0 && kind.name().toLowerCase(Locale.ROOT).equals(comment.substring(0, colon))) {
        return kind;
      }
    }
    throw new IllegalStateException(
        "Table " + table + " has no kind: its comment must begin with one of them and a colon");
  }

  /// Whether changes to such a table belong into the journal.
  boolean journalled() {
    return this == FACT || this == RECORD || this == REFERENCE;
  }
}
