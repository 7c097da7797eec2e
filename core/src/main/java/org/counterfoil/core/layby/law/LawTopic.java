package org.counterfoil.core.layby.law;

/// A question every law profile answers; what each value means stands at the head of
/// `law-profiles.txt`.
public enum LawTopic {
  MINIMUM_INSTALMENTS,
  MAXIMUM_PRICE,
  WRITTEN_COPY,
  STATEMENT_DAYS,
  CHARGE_CAP,
  CHARGE_COSTS,
  CHARGE_ON_BREACH,
  CHARGE_EXEMPT,
  SUPPLIER_MAY_CANCEL,
  BREACH_WAIT,
  GOODS_GONE,
  FAULT_MULTIPLE,
  FEES,
  TAX_POINT,
  RATE_CHANGE
}
