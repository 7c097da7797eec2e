package org.counterfoil.app.people;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.SignIn;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.security.Users;

/// A PIN typed twice: for somebody new, for somebody who forgot theirs, or one's own, which the old
/// one has to allow.
final class PinViewModel {
  /// What the PIN is for.
  sealed interface Purpose {
    record NewPerson() implements Purpose {}

    /// @param name of whom it is for
    record Reset(UserId user, String name) implements Purpose {}

    record Own(UserId user) implements Purpose {}
  }

  /// How it ended, whatever it was for.
  private sealed interface Ended {
    record Well() implements Ended {}

    record Refused(Enum<?> why) implements Ended {}

    record OldPinWrong() implements Ended {}
  }

  private final Users users;
  private final Work work;
  private final Purpose purpose;
  private final Runnable onDone;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty nameError = new SimpleStringProperty("");
  private final ObjectProperty<String> role = new SimpleObjectProperty<>("CASHIER");
  private final StringProperty oldPin = new SimpleStringProperty("");
  private final StringProperty oldPinError = new SimpleStringProperty("");
  private final StringProperty pin = new SimpleStringProperty("");
  private final StringProperty pinError = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty againError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  PinViewModel(Users users, Work work, Purpose purpose, Runnable onDone) {
    this.users = users;
    this.work = work;
    this.purpose = purpose;
    this.onDone = onDone;
    name.subscribe(() -> nameError.set(""));
    oldPin.subscribe(() -> oldPinError.set(""));
    pin.subscribe(() -> pinError.set(""));
    again.subscribe(() -> againError.set(""));
  }

  Purpose purpose() {
    return purpose;
  }

  StringProperty name() {
    return name;
  }

  StringProperty nameError() {
    return nameError;
  }

  ObjectProperty<String> role() {
    return role;
  }

  StringProperty oldPin() {
    return oldPin;
  }

  StringProperty oldPinError() {
    return oldPinError;
  }

  StringProperty pin() {
    return pin;
  }

  StringProperty pinError() {
    return pinError;
  }

  StringProperty again() {
    return again;
  }

  StringProperty againError() {
    return againError;
  }

  BooleanProperty busy() {
    return busy;
  }

  void save() {
    if (busy.get()) {
      return;
    }
    if (!pin.get().equals(again.get())) {
      againError.set(Texts.of("people.refused.pins-differ"));
      return;
    }
    var who = name.get();
    var what = role.get();
    var secret = pin.get().toCharArray();
    var old = oldPin.get().toCharArray();
    work.run(
        busy,
        () ->
            switch (purpose) {
              case Purpose.NewPerson() -> create(who, what, secret);
              case Purpose.Reset(var user, var _) -> change(user, secret);
              case Purpose.Own(var user) -> changeOwn(user, old, secret);
            },
        this::ended);
  }

  private Ended create(String who, String what, char[] secret) {
    return switch (users.create().create(new CreateUser.Command(who, what, secret))) {
      case CreateUser.Outcome.Created _ -> new Ended.Well();
      case CreateUser.Outcome.NotCreated(var why) -> new Ended.Refused(why);
    };
  }

  private Ended change(UserId user, char[] secret) {
    var command = new ChangeSecret.Command(user, secret, SignIn.Means.PIN);
    return switch (users.changeSecret().change(command)) {
      case ChangeSecret.Outcome.Changed _ -> new Ended.Well();
      case ChangeSecret.Outcome.NotChanged(var why) -> new Ended.Refused(why);
    };
  }

  /// Whoever finds an unlocked till must not be able to take over its user.
  private Ended changeOwn(UserId user, char[] old, char[] secret) {
    var tried = users.signIn().signIn(new SignIn.Command(user, old, SignIn.Means.PIN));
    return tried instanceof SignIn.Outcome.SignedIn
        ? change(user, secret)
        : new Ended.OldPinWrong();
  }

  private void ended(Ended ended) {
    switch (ended) {
      case Ended.Well() -> onDone.run();
      case Ended.OldPinWrong() -> oldPinError.set(Texts.of("people.refused.old-pin-wrong"));
      case Ended.Refused(var why) -> {
        var error = why == CreateUser.Refusal.NAME_MISSING ? nameError : pinError;
        error.set(PeopleWords.refusal(why));
      }
    }
  }
}
