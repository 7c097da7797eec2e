package org.counterfoil.core.command;

/// A right a role may hold (ACC-03, ACC-05). Every command names the one it needs.
public enum Permission {
  /// Needed by nothing that touches money or people: what happens before anybody has signed in.
  NONE,
  /// The program itself: recovery, caches, clockwork. No person holds it.
  SYSTEM,
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
  MANAGE_USERS,
  MANAGE_SETTINGS,
  MANAGE_BACKUP
}
