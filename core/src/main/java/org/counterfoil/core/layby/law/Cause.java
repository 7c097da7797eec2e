package org.counterfoil.core.layby.law;

/// Why a layby ends before its goods are handed over. BREACH is that of the other side.
public enum Cause {
  CHANGE_OF_MIND,
  BREACH,
  UNAVAILABLE,
  SUPPLIER_FAULT,
  CEASED_TRADING,
  DEATH,
  HOSPITALISED
}
