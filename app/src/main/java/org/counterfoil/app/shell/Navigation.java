package org.counterfoil.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the user is and came from. Any screen's view-model may hold it and go elsewhere.
public final class Navigation {
  private static final int REMEMBERED = 50;

  private final ReadOnlyObjectWrapper<Place> place;
  private final Deque<Place> history = new ArrayDeque<>();

  public Navigation(Place start) {
    place = new ReadOnlyObjectWrapper<>(start);
  }

  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /// Goes to a place; going where one already is changes nothing.
  public void go(Place to) {
    if (to.equals(place.get())) {
      return;
    }
    history.push(place.get());
    if (history.size() > REMEMBERED) {
      history.removeLast();
    }
    place.set(to);
  }

  /// Returns to the place before; `false` at the beginning.
  public boolean back() {
    if (history.isEmpty()) {
      return false;
    }
    place.set(history.pop());
    return true;
  }

  /// Begins anew, as for another user, who must not step back into the pages of the last one.
  public void restart(Place start) {
    history.clear();
    place.set(start);
  }
}
