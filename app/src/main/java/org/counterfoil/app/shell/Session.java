package org.counterfoil.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;

/// Who works at this window. Screens are built for one user and built anew for the next.
public final class Session {
  private final ReadOnlyObjectWrapper<Actor> actor = new ReadOnlyObjectWrapper<>(Actor.NOBODY);

  public ReadOnlyObjectProperty<Actor> actor() {
    return actor.getReadOnlyProperty();
  }

  public void begin(Actor signedIn) {
    actor.set(signedIn);
  }

  public boolean may(Permission permission) {
    return actor.get().may(permission);
  }
}
