package org.counterfoil.app.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.database.StoreTrouble;

/// The recovery code, typed to give a store its key back. A refusal keeps what was typed and stands
/// beside it.
public final class RecoveryViewModel {
  private final Work work;
  private final KeyHooks hooks;
  private final Answer code = new Answer();
  private final Answer folder = new Answer();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public RecoveryViewModel(Work work, KeyHooks hooks) {
    this.work = work;
    this.hooks = hooks;
  }

  Answer code() {
    return code;
  }

  /// Where the wrapped key lies; empty for the store's own folder.
  Answer folder() {
    return folder;
  }

  BooleanProperty busy() {
    return busy;
  }

  void back() {
    if (!busy.get()) {
      hooks.withoutCode();
    }
  }

  /// Puts the key back, or says why not.
  void use() {
    if (busy.get()) {
      return;
    }
    var typed = code.code();
    var from = folder.isBlank() ? Optional.<Path>empty() : folder.folder();
    if (typed.isPresent() && (folder.isBlank() || from.isPresent())) {
      work.run(busy, () -> putBack(from, typed.get()), this::answered);
    }
  }

  private sealed interface Tried {
    record Answered(LostKey.Outcome outcome) implements Tried {}

    record Failed(StoreTrouble.Kind kind) implements Tried {}
  }

  private Tried putBack(Optional<Path> from, RecoveryCode typed) {
    try {
      return new Tried.Answered(hooks.putKeyBack(from, typed));
    } catch (StoreTrouble e) {
      return new Tried.Failed(e.kind());
    }
  }

  private void answered(Tried tried) {
    switch (tried) {
      case Tried.Failed(var kind) -> folder.refuse(StartWords.recoveryFailed(kind));
      case Tried.Answered(LostKey.PutBack()) -> {
        code.text().set("");
        hooks.keyIsBack();
      }
      case Tried.Answered(LostKey.Refused(var reason)) -> {
        switch (reason) {
          case NO_RECOVERY_KEY ->
              folder.refuse(folder.isBlank() ? "start.recovery.no-key" : "start.restore.no-key");
          case WRONG_CODE -> code.refuse("start.code.wrong");
          case OTHER_STORE -> folder.refuse("start.recovery.other-store");
        }
      }
    }
  }
}
