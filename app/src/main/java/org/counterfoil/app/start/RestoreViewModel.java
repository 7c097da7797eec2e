package org.counterfoil.app.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.BackupSet;
import org.counterfoil.core.backup.BackupSet.Copy;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.database.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// A shop brought back from a folder of backups and the recovery code. A refusal keeps what was
/// typed and stands beside it.
public final class RestoreViewModel {
  private final Work work;
  private final RestoreHooks hooks;
  private final ZoneId zone;
  private final Answer folder = new Answer();
  private final Answer code = new Answer();
  private final ObjectProperty<Optional<BackupSet>> found =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<@Nullable Copy> chosen = new SimpleObjectProperty<>(null);
  private final StringProperty refused = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /// @param zone of this computer: the shop's own is not known before it is unlocked
  public RestoreViewModel(Work work, RestoreHooks hooks, ZoneId zone) {
    this.work = work;
    this.hooks = hooks;
    this.zone = zone;
    folder.text().subscribe(this::forget);
    chosen.subscribe(() -> refused.set(""));
    code.text().subscribe(() -> refused.set(""));
  }

  private void forget() {
    found.set(Optional.empty());
    chosen.set(null);
    refused.set("");
  }

  Answer folder() {
    return folder;
  }

  Answer code() {
    return code;
  }

  /// What lies in the folder; empty before it was looked into.
  ObjectProperty<Optional<BackupSet>> found() {
    return found;
  }

  /// The backup to restore, at first the newest.
  ObjectProperty<@Nullable Copy> chosen() {
    return chosen;
  }

  /// Why nothing was restored, where it is about the backup itself; empty otherwise.
  StringProperty refused() {
    return refused;
  }

  BooleanProperty busy() {
    return busy;
  }

  /// `20 Nov 2026, 09:41 · 3.4 MB`.
  String words(Copy copy) {
    var million = BigDecimal.valueOf(copy.bytes()).movePointLeft(6);
    var size = million.setScale(1, RoundingMode.UP);
    var formats = Formats.current();
    return Texts.of(
        "start.restore.copy", formats.dateTime(copy.backup().at(), zone), formats.quantity(size));
  }

  void back() {
    if (!busy.get()) {
      hooks.withoutBackup();
    }
  }

  /// Looks into the folder, where it was not done yet.
  void look() {
    if (!folder.isBlank() && found.get().isEmpty()) {
      look(() -> {});
    }
  }

  private void look(Runnable then) {
    if (busy.get()) {
      return;
    }
    var typed = folder.text().get();
    folder
        .folder()
        .ifPresent(
            path ->
                work.run(
                    busy,
                    () -> BackupSet.look(path),
                    seen -> {
                      if (typed.equals(folder.text().get())) {
                        show(seen, then);
                      } else {
                        look(); // another was typed meanwhile
                      }
                    }));
  }

  private void show(Optional<BackupSet> seen, Runnable then) {
    show(seen);
    if (found.get().isPresent()) {
      then.run();
    }
  }

  private void show(Optional<BackupSet> seen) {
    if (seen.isEmpty()) {
      folder.refuse("start.backup-folder.unreadable");
    } else if (seen.get().copies().isEmpty()) {
      folder.refuse("start.restore.no-backup");
    } else if (!seen.get().hasRecoveryKey()) {
      folder.refuse("start.restore.no-key");
    } else {
      found.set(seen);
      chosen.set(seen.get().copies().getFirst());
    }
  }

  /// Restores the chosen backup, or says why not.
  void restore() {
    if (busy.get()) {
      return;
    }
    var typed = code.code();
    if (found.get().isEmpty()) {
      look(() -> typed.ifPresent(this::restore));
    } else {
      typed.ifPresent(this::restore);
    }
  }

  private void restore(RecoveryCode typed) {
    var copy = chosen.get();
    if (copy != null) {
      refused.set("");
      work.run(busy, () -> tried(copy.backup(), typed), tried -> answered(copy.backup(), tried));
    }
  }

  private sealed interface Tried {
    record Answered(Restore.Outcome outcome) implements Tried {}

    record Failed(StoreTrouble.Kind kind) implements Tried {}
  }

  private Tried tried(Backup backup, RecoveryCode typed) {
    try {
      return new Tried.Answered(hooks.restoreHere(backup, typed));
    } catch (StoreTrouble e) {
      return new Tried.Failed(e.kind());
    }
  }

  private void answered(Backup backup, Tried tried) {
    switch (tried) {
      case Tried.Answered(Restore.Restored _) -> {
        code.text().set("");
        hooks.restored(backup);
      }
      case Tried.Answered(Restore.Refused(var reason)) ->
          refused.set(
              Texts.of(
                  "start.restore.refused."
                      + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
      case Tried.Failed(var kind) -> failed(kind);
    }
  }

  private void failed(StoreTrouble.Kind kind) {
    switch (kind) {
      case WRONG_KEY -> code.refuse("start.code.wrong");
      case KEY_MISSING -> folder.refuse("start.restore.no-key");
      case DAMAGED -> refused.set(Texts.of("start.restore.refused.damaged"));
      case TOO_NEW -> refused.set(Texts.of("start.restore.refused.too-new"));
      case KEYSTORE_SILENT,
          READ_ONLY,
          DISK_FULL,
          IN_USE,
          FORKED,
          UPGRADE_FAILED,
          ROLL_NOT_WRITTEN,
          ROLL_DAMAGED ->
          refused.set(Texts.of(StartWords.recoveryFailed(kind)));
    }
  }
}
