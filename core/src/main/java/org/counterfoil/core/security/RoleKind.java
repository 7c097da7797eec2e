package org.counterfoil.core.security;

import static org.counterfoil.core.command.Permission.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.counterfoil.core.command.Permission;

/// The roles a new business begins with (ACC-05), with their rights and the highest discount each
/// may give by itself, in percent.
@SuppressWarnings("ImmutableEnumChecker") // Set.copyOf gives sets that cannot change
public enum RoleKind {
  CASHIER(
      5,
      EnumSet.of(
          SELL, GIVE_DISCOUNT, OPEN_TILL, CLOSE_TILL, MOVE_CASH, SEE_CUSTOMERS, EDIT_CUSTOMERS)),
  SALES_REP(10, EnumSet.of(SELL, GIVE_DISCOUNT, SEE_CUSTOMERS, EDIT_CUSTOMERS)),
  SUPPORT_AGENT(0, EnumSet.of(SEE_CUSTOMERS, EDIT_CUSTOMERS)),
  MANAGER(
      50,
      EnumSet.of(
          SELL,
          OVERRIDE_PRICE,
          GIVE_DISCOUNT,
          RETURN_WITHOUT_RECEIPT,
          VOID_SALE,
          OPEN_TILL,
          MOVE_CASH,
          CLOSE_TILL,
          SEE_EXPECTED_CASH,
          EDIT_CUSTOMERS,
          SEE_CUSTOMERS,
          EDIT_PRODUCTS,
          ADJUST_STOCK,
          IMPORT,
          SEE_REPORTS,
          MANAGE_BACKUP)),
  DIRECTOR(100, everything()),
  CREDIT_CONTROLLER(0, EnumSet.of(SEE_CUSTOMERS, EDIT_CUSTOMERS, SEE_REPORTS)),
  MARKETING(0, EnumSet.of(SEE_CUSTOMERS, SEE_REPORTS)),
  ADMIN(100, everything()),
  AUDITOR(0, EnumSet.of(SEE_CUSTOMERS, SEE_REPORTS, SEE_EXPECTED_CASH)),
  BRAND_USER(0, EnumSet.of(SEE_REPORTS));

  private final BigDecimal maxDiscount;
  private final Set<Permission> permissions;

  RoleKind(int maxDiscountPercent, Set<Permission> permissions) {
    this.maxDiscount = BigDecimal.valueOf(maxDiscountPercent);
    this.permissions = Set.copyOf(permissions);
  }

  private static Set<Permission> everything() {
    var all = EnumSet.allOf(Permission.class);
    all.remove(Permission.SYSTEM);
    all.remove(Permission.NONE);
    return all;
  }

  /// In percent of a line or of the whole sale.
  public BigDecimal maxDiscount() {
    return maxDiscount;
  }

  public Set<Permission> permissions() {
    return permissions;
  }
}
