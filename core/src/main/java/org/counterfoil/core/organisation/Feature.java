package org.counterfoil.core.organisation;

/// A feature a division may use or not; a switched-off one vanishes from the screens (DIV-09).
public enum Feature {
  ACCOUNT,
  LOYALTY,
  LAYBY,
  CREDIT,
  BULK_ORDERS,
  DELIVERY,
  TABLES,
  TAKEAWAY,
  PROJECT_QUOTES,
  MEASUREMENTS,
  WARRANTIES
}
