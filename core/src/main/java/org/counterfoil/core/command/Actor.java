package org.counterfoil.core.command;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Who acts, with the rights of the moment. Bound once around a command with [#during]; every fact
/// and journal entry carries its user.
///
/// @param user the user's id; [#SYSTEM] and [#NOBODY] have fixed ones
/// @param name as printed on receipts
public record Actor(UUID user, String name, Set<Permission> permissions) {
  /// The program itself, in recovery and clockwork.
  public static final Actor SYSTEM =
      new Actor(new UUID(0, 1), "Counterfoil", EnumSet.allOf(Permission.class));

  /// Whoever stands before the sign-in screen.
  public static final Actor NOBODY =
      new Actor(new UUID(0, 0), "nobody", EnumSet.of(Permission.NONE));

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /// Who acts here and now; [#NOBODY] where nobody was bound.
  public static Actor current() {
    return CURRENT.orElse(NOBODY);
  }

  /// Runs `task` as this actor and hands its result back.
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> task) throws X {
    return ScopedValue.where(CURRENT, this).call(task);
  }

  public boolean may(Permission permission) {
    return permission == Permission.NONE || permissions.contains(permission);
  }

  /// Refuses to go on without the right.
  ///
  /// @throws NotPermitted naming the missing right
  public void needs(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted(permission);
    }
  }
}
