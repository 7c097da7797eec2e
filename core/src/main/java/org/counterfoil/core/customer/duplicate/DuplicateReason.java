package org.counterfoil.core.customer.duplicate;

import java.util.Locale;
import org.counterfoil.core.explain.Reason;

/// Why two entries are not compared.
public enum DuplicateReason implements Reason {
  NAME_TOO_LONG;

  @Override
  public String key() {
    return "duplicate.refused." + name().toLowerCase(Locale.ROOT);
  }
}
