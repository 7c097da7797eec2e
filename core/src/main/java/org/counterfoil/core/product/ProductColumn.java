package org.counterfoil.core.product;

/// What a column of an imported file may mean.
public enum ProductColumn {
  SKU,
  NAME,
  PRICE,
  COST,
  CATEGORY,
  TAX_CLASS,
  UNIT,
  BARCODES
}
