package org.counterfoil.core.organisation;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record RegisterId(UUID value) implements Id {
  /// See [Id#hashCode].
  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
