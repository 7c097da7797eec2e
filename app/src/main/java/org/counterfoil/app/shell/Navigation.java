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
  private Runnable again = () -> {};

  public Navigation(Place start) {
    place = new ReadOnlyObjectWrapper<>(start);
  }

  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /// Told when somebody goes where one already is.
  void onAgain(Runnable again) {
    this.again = again;
  }

  /// Goes to a place; going where one already is only shows it again.
  public void go(Place to) {
    if (to.equals(place.get())) {
      again.run();
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
