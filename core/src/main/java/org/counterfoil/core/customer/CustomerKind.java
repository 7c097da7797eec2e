package org.counterfoil.core.customer;

public enum CustomerKind {
  INDIVIDUAL,
  ORGANISATION
}
