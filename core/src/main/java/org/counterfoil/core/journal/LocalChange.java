package org.counterfoil.core.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row that a command changed in a table of this till alone. It is in no entry and never leaves
/// the till; it lies on the till roll beside its command's entry, for a store whose file was not
/// written yet when the power went.
///
/// @param behind how many of the entry's changes come before it
/// @param row the whole row as it is now; the columns of its key alone where it was deleted. Values
///   as in [Change]
public record LocalChange(
    int behind, String table, boolean deleted, Map<String, @Nullable Object> row) {
  public LocalChange {
    row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
  }
}
