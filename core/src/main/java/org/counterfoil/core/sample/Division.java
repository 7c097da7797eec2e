package org.counterfoil.core.sample;

/// The five kinds of business that one owner may run side by side.
public enum Division {
  GROCERY,
  RESTAURANT,
  CLOTHING,
  HARDWARE,
  CONSTRUCTION;

  /// Three letters that its stock codes begin with.
  public String prefix() {
    return name().substring(0, 3);
  }
}
