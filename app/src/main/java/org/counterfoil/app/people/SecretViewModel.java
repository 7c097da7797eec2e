package org.counterfoil.app.people;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.people.SecretChange.Ended;
import org.counterfoil.app.people.SecretChange.Filled;
import org.counterfoil.app.people.SecretChange.Purpose;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.Users;

/// A PIN or password typed twice: for somebody new, for somebody who forgot theirs, or one's own,
/// which the present PIN has to allow.
final class SecretViewModel {
  private final SecretChange change;
  private final Work work;
  private final Purpose purpose;
  private final Runnable onDone;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty nameError = new SimpleStringProperty("");
  private final ObjectProperty<String> role = new SimpleObjectProperty<>("CASHIER");
  private final StringProperty oldPin = new SimpleStringProperty("");
  private final StringProperty oldPinError = new SimpleStringProperty("");
  private final StringProperty secret = new SimpleStringProperty("");
  private final StringProperty secretError = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty againError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  SecretViewModel(Users users, Work work, Purpose purpose, Runnable onDone) {
    change = new SecretChange(users);
    this.work = work;
    this.purpose = purpose;
    this.onDone = onDone;
    name.subscribe(() -> nameError.set(""));
    oldPin.subscribe(() -> oldPinError.set(""));
    secret.subscribe(() -> secretError.set(""));
    again.subscribe(() -> againError.set(""));
  }

  Purpose purpose() {
    return purpose;
  }

  boolean isPassword() {
    return purpose.means() == Means.PASSWORD;
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

  StringProperty secret() {
    return secret;
  }

  StringProperty secretError() {
    return secretError;
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
    if (secret.get().equals(again.get())) {
      attempt(filled -> change.save(purpose, filled));
    } else {
      againError.set(
          Texts.of(
              isPassword() ? "people.refused.passwords-differ" : "people.refused.pins-differ"));
    }
  }

  /// Takes the password away.
  void remove() {
    attempt(filled -> change.drop(purpose, filled));
  }

  private void attempt(Function<Filled, Ended> step) {
    if (busy.get()) {
      return;
    }
    var filled =
        new Filled(name.get(), role.get(), oldPin.get().toCharArray(), secret.get().toCharArray());
    work.run(busy, () -> step.apply(filled), this::ended);
  }

  private void ended(Ended ended) {
    switch (ended) {
      case Ended.Well() -> onDone.run();
      case Ended.OldPinWrong() -> oldPinError.set(Texts.of("people.refused.old-pin-wrong"));
      case Ended.MustWait(var delay) ->
          oldPinError.set(
              Texts.count("people.refused.old-pin-wait", Math.ceilDiv(delay.toMillis(), 1000L)));
      case Ended.Refused(var why) -> {
        boolean ofName =
            why == CreateUser.Refusal.NAME_MISSING || why == CreateUser.Refusal.NAME_TOO_LONG;
        (ofName ? nameError : secretError).set(PeopleWords.refusal(why));
      }
    }
  }
}
