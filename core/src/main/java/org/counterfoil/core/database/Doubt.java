package org.counterfoil.core.database;

/// An entry whose commit failed: whether it is in the store shows when the store is open again.
final class Doubt {
  private final Journal.Sealed sealed;
  private final StoreTrouble trouble;
  private volatile boolean safe;

  Doubt(Journal.Sealed sealed, StoreTrouble trouble) {
    this.sealed = sealed;
    this.trouble = trouble;
  }

  Journal.Sealed sealed() {
    return sealed;
  }

  StoreTrouble trouble() {
    return trouble;
  }

  boolean safe() {
    return safe;
  }

  void isSafe() {
    safe = true;
  }
}
