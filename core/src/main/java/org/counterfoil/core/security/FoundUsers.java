package org.counterfoil.core.security;

import org.counterfoil.core.database.Database;
import org.counterfoil.core.security.SecurityMapper.UserRow;

/// Writes the first roles and the owner, as a part of the command that sets the shop up.
public final class FoundUsers {
  private final Database database;
  private final SecurityMapper security;

  FoundUsers(Database database, SecurityMapper security) {
    this.database = database;
    this.security = security;
  }

  /// Runs inside a command only.
  ///
  /// @param pin four digits, checked before
  public UserId lay(String ownerName, char[] pin) {
    var ids = database.ids();
    RoleId admin = null;
    for (var kind : RoleKind.values()) {
      var role = new RoleId(ids.next());
      security.insertRole(role, kind, kind.maxDiscount());
      kind.permissions().stream()
          .sorted()
          .forEach(it -> security.insertPermission(ids.next(), role, it));
      if (kind == RoleKind.ADMIN) {
        admin = role;
      }
    }
    var owner = new UserId(ids.next());
    security.insertUser(
        new UserRow(
            owner,
            ownerName,
            null,
            java.util.Objects.requireNonNull(admin),
            SecretHash.of(pin),
            null,
            true));
    return owner;
  }
}
