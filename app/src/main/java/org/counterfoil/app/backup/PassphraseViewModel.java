package org.counterfoil.app.backup;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.database.StoreTrouble;

/// The passphrase of the store's key: set, exchanged or taken away. A refusal keeps what was typed
/// and stands beside it.
final class PassphraseViewModel {
  enum Purpose {
    SET,
    CHANGE,
    REMOVE;

    /// Whether the present passphrase is asked for.
    boolean asksPresent() {
      return this != SET;
    }

    /// Whether a new one is asked for.
    boolean asksFresh() {
      return this != REMOVE;
    }
  }

  private final KeyProtection protection;
  private final Work work;
  private final Purpose purpose;
  private final BackupHooks hooks;
  private final Runnable onDone;
  private final StringProperty present = new SimpleStringProperty("");
  private final StringProperty presentError = new SimpleStringProperty("");
  private final StringProperty fresh = new SimpleStringProperty("");
  private final StringProperty freshError = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty againError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  PassphraseViewModel(
      KeyProtection protection, Work work, Purpose purpose, BackupHooks hooks, Runnable onDone) {
    this.protection = protection;
    this.work = work;
    this.purpose = purpose;
    this.hooks = hooks;
    this.onDone = onDone;
    present.subscribe(() -> presentError.set(""));
    fresh.subscribe(() -> freshError.set(""));
    again.subscribe(() -> againError.set(""));
  }

  Purpose purpose() {
    return purpose;
  }

  StringProperty present() {
    return present;
  }

  StringProperty presentError() {
    return presentError;
  }

  StringProperty fresh() {
    return fresh;
  }

  StringProperty freshError() {
    return freshError;
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
    if (!fresh.get().equals(again.get())) {
      againError.set(Texts.of("backup.passphrase.differ"));
      return;
    }
    var old = present.get().toCharArray();
    var next = fresh.get().toCharArray();
    work.run(busy, () -> tried(old, next), this::ended);
  }

  private sealed interface Ended {
    record Answered(KeyProtection.Outcome outcome) implements Ended {}

    record Failed(StoreTrouble.Kind kind) implements Ended {}
  }

  private Ended tried(char[] old, char[] next) {
    try {
      var outcome = purpose == Purpose.REMOVE ? protection.remove(old) : protection.set(old, next);
      if (outcome instanceof KeyProtection.Changed) {
        hooks.passphraseIs(next);
      }
      return new Ended.Answered(outcome);
    } catch (StoreTrouble e) {
      return new Ended.Failed(e.kind());
    } finally {
      Arrays.fill(old, ' ');
      Arrays.fill(next, ' ');
    }
  }

  private void ended(Ended ended) {
    switch (ended) {
      case Ended.Answered(KeyProtection.Changed()) -> onDone.run();
      case Ended.Answered(KeyProtection.NotChanged(var why)) -> refused(why);
      case Ended.Failed(var kind) -> first().set(BackupWords.next(kind));
    }
  }

  private void refused(KeyProtection.Refusal why) {
    var key = "backup.passphrase.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var words = Texts.of(key, KeyProtection.SHORTEST);
    switch (why) {
      case WRONG_PASSPHRASE -> presentError.set(words);
      case TOO_SHORT, NO_RECOVERY_CODE -> freshError.set(words);
    }
  }

  private StringProperty first() {
    return purpose.asksPresent() ? presentError : freshError;
  }
}
