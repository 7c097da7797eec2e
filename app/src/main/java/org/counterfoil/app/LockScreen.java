package org.counterfoil.app;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.lock.LockView;
import org.counterfoil.app.lock.LockViewModel;
import org.counterfoil.app.lock.SignInDoor;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.security.SignIn.Means;

/// The sign-in screen of one shop. It can be shown while the shop is still being opened: what is
/// typed by then counts as soon as the names can be read. On the JavaFX thread.
final class LockScreen {
  private final CompletableFuture<SignInDoor> door = new CompletableFuture<>();
  private final StringProperty line = new SimpleStringProperty("");
  private final ObservableList<Alert> alerts = FXCollections.observableArrayList();
  private final LockViewModel model;
  private final LockView view;
  private Consumer<Actor> signedIn = _ -> {};

  LockScreen(Notices notices, Clock clock) {
    var nobody = Work.onVirtualThreads(() -> Actor.NOBODY, notices::unexpected);
    model = new LockViewModel(new LateDoor(door), nobody, clock, actor -> signedIn.accept(actor));
    view = new LockView(model, line, alerts);
  }

  /// The shop is open.
  ///
  /// @param whenSignedIn told who signed in
  void open(SignInDoor shop, Consumer<Actor> whenSignedIn) {
    signedIn = whenSignedIn;
    door.complete(shop);
  }

  /// Covers everything; nothing changes where it does already.
  void show(Layers layers) {
    if (view.getScene() == null) {
      model.refresh();
      layers.cover(view);
    }
  }

  /// Runs `then` when there are names to pick from.
  void onceReady(Runnable then) {
    model
        .namesRead()
        .subscribe(
            ready -> {
              if (ready) {
                then.run();
              }
            });
  }

  /// Where this till stands.
  StringProperty line() {
    return line;
  }

  /// What whoever comes to the till has to know.
  ObservableList<Alert> alerts() {
    return alerts;
  }

  /// Who asks waits for the shop to be open.
  private record LateDoor(CompletableFuture<SignInDoor> opened) implements SignInDoor {
    @Override
    public List<Person> people() {
      return opened.join().people();
    }

    @Override
    public SignIn signIn(UUID person, char[] secret, Means means) {
      return opened.join().signIn(person, secret, means);
    }
  }
}
