package org.counterfoil.app.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.sale.BasketDraft;

/// Whether the till is open, and what lies on its counter.
final class SellViewModel {
  sealed interface State {
    /// Nothing is known yet.
    record Starting() implements State {}

    /// @param mayOpen whether the user may open the till
    record TillClosed(boolean mayOpen) implements State {}

    record Open(CounterModel counter) implements State {}
  }

  private record Found(Here here, boolean open, Optional<BasketDraft> kept) {}

  private final SellDoors doors;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Starting());
  private final List<Consumer<CounterModel>> wanted = new ArrayList<>();
  private Optional<CounterModel> counter = Optional.empty();

  SellViewModel(SellDoors doors, Desk desk) {
    this.doors = doors;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// The counter, while the till is open.
  Optional<CounterModel> counter() {
    return state.get() instanceof State.Open(var open) ? Optional.of(open) : Optional.empty();
  }

  /// Looks whether the till is open; to be called whenever the screen is shown. What is keyed stays
  /// as it is.
  void refresh() {
    desk.work().run(this::look, this::take);
  }

  private Found look() {
    var here = doors.whereabouts().here();
    boolean open = doors.tills().open(here.register().id()).isPresent();
    return new Found(here, open, doors.sales().baskets().current());
  }

  private void take(Found found) {
    if (!found.open()) {
      wanted.clear();
      state.set(new State.TillClosed(desk.session().may(Permission.OPEN_TILL)));
      return;
    }
    if (counter.isEmpty()) {
      var made = new CounterModel(doors, desk, found.here());
      found.kept().ifPresent(made::resume);
      counter = Optional.of(made);
    }
    if (counter().isEmpty()) {
      state.set(new State.Open(counter.get()));
    }
    counter.get().held().refresh();
    doWanted();
  }

  /// Does something at the counter, as soon as it is known to be open; nothing while the till is
  /// closed.
  void whenOpen(Consumer<CounterModel> task) {
    wanted.add(task);
    if (counter().isPresent()) {
      doWanted();
    } else if (state.get() instanceof State.TillClosed) {
      refresh();
    }
  }

  private void doWanted() {
    var tasks = List.copyOf(wanted);
    wanted.clear();
    counter().ifPresent(open -> tasks.forEach(task -> task.accept(open)));
  }

  boolean may(Permission permission) {
    return desk.session().may(permission);
  }

  void goToTill() {
    desk.navigation().go(new Place.Till());
  }
}
