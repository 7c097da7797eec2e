package org.counterfoil.core.database;

/// Troubles that take a broken disk to come by.
public final class Troubles {
  private Troubles() {}

  /// Of a command that may still turn out to be done.
  public static StoreTrouble unsettled() {
    return new StoreTrouble(StoreTrouble.Kind.DISK_FULL, null).asUnsettled();
  }
}
