package org.counterfoil.app.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.sell.SellViewModel.State;
import org.counterfoil.core.command.Permission;
import org.kordamp.ikonli.feather.Feather;

/// The counter while the till is open, and the way to open it while it is not.
final class SellView extends StackPane implements Screen {
  private final SellViewModel model;
  private final StatusKeys keys;
  private Optional<CounterView> counter = Optional.empty();
  private Node first = this;

  SellView(SellViewModel model) {
    this.model = model;
    setId("sell");
    keys = keyMap();
    model.state().subscribe(this::show);
  }

  private StatusKeys keyMap() {
    ObservableBooleanValue open =
        Bindings.createBooleanBinding(() -> model.counter().isPresent(), model.state());
    var all = StatusKeys.of();
    if (model.may(Permission.SEE_CUSTOMERS)) {
      all.on(key(KeyCode.F2), "sell.key.customer", open, on(CounterModel::findCustomer));
    }
    all.on(key(KeyCode.F3), "sell.key.items", open, this::goToItems)
        .on(key(KeyCode.F4), "sell.key.hold", open, on(CounterModel::hold))
        .on(
            new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN),
            "sell.key.held",
            open,
            on(CounterModel::openHeld));
    if (model.may(Permission.RETURN_WITHOUT_RECEIPT)) {
      all.on(key(KeyCode.F7), "sell.key.return", open, on(CounterModel::toggleReturn));
    }
    if (model.may(Permission.GIVE_DISCOUNT)) {
      all.on(key(KeyCode.F8), "sell.key.discount", open, on(CounterModel::openDiscount));
    }
    return all.on(key(KeyCode.F9), "sell.key.pay", open, on(CounterModel::pay)).build();
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private Runnable on(Consumer<CounterModel> action) {
    return () -> model.counter().ifPresent(action);
  }

  private void goToItems() {
    on(CounterModel::showItems).run();
    counter.ifPresent(CounterView::focusEntry);
  }

  private void show(State state) {
    counter = Optional.empty();
    first = this;
    switch (state) {
      case State.Starting() -> getChildren().clear();
      case State.TillClosed(boolean mayOpen) -> getChildren().setAll(closed(mayOpen));
      case State.Open(var open) -> {
        var view = new CounterView(open);
        counter = Optional.of(view);
        first = view.firstFocus();
        getChildren().setAll(view);
      }
    }
    if (getScene() != null) {
      firstFocus().requestFocus();
    }
  }

  private Node closed(boolean mayOpen) {
    var empty = new EmptyState(Feather.INBOX, "sell.closed", model::goToTill);
    empty.action().setGraphic(Nodes.icon(Feather.UNLOCK));
    empty.action().setVisible(mayOpen);
    empty.action().setManaged(mayOpen);
    if (mayOpen) {
      first = empty.action();
    } else {
      empty.getChildren().add(Nodes.wrapped("sell.closed.ask", "muted"));
    }
    return empty;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return keys;
  }

  @Override
  public Node firstFocus() {
    return counter.map(CounterView::firstFocus).orElse(first);
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public boolean stepBack() {
    return model.counter().map(CounterModel::stepBack).orElse(false);
  }

  @Override
  public boolean scanned(String code) {
    on(open -> open.scanned(code)).run();
    return model.counter().isPresent();
  }

  @Override
  public void languageChanged() {
    counter.ifPresent(CounterView::languageChanged);
  }
}
