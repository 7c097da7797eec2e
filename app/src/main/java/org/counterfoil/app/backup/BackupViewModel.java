package org.counterfoil.app.backup;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Notices.Problem;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.database.IntegrityCheck.Report;
import org.counterfoil.core.database.StoreTrouble;

/// The copies there are, and everything that can be done about them.
final class BackupViewModel {
  /// What the page shows, read in one go.
  ///
  /// @param recoverable whether there is a recovery code
  /// @param locked whether a passphrase is asked for at the start
  record Page(List<Backup> backups, boolean recoverable, boolean locked) {
    Page {
      backups = List.copyOf(backups);
    }
  }

  private sealed interface Tried<T> {
    record Done<T>(T result) implements Tried<T> {}

    record Trouble<T>(StoreTrouble.Kind kind) implements Tried<T> {}
  }

  /// What the page works with.
  record Doors(Backups backups, KeyProtection protection) {}

  private final Backups backups;
  private final KeyProtection protection;
  private final Supplier<Report> checking;
  private final Desk desk;
  private final ZoneId zone;
  private final BackupHooks hooks;
  private final ObjectProperty<Page> page =
      new SimpleObjectProperty<>(new Page(List.of(), true, false));
  private final ObjectProperty<Optional<Report>> checked =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /// @param checking reads store and till roll through; takes long
  BackupViewModel(
      Doors doors, Supplier<Report> checking, Desk desk, ZoneId zone, BackupHooks hooks) {
    this.backups = doors.backups();
    this.protection = doors.protection();
    this.checking = checking;
    this.desk = desk;
    this.zone = zone;
    this.hooks = hooks;
  }

  ObjectProperty<Page> page() {
    return page;
  }

  /// What the last check found; empty before the first one.
  ObjectProperty<Optional<Report>> checked() {
    return checked;
  }

  BooleanProperty busy() {
    return busy;
  }

  /// When a copy was made, in the store's time.
  String when(Backup backup) {
    return Formats.current().dateTime(backup.at(), zone);
  }

  /// Reads the page anew; nothing that is done meanwhile has to wait for it.
  void refresh() {
    desk.work()
        .run(
            () ->
                tried(() -> new Page(backups.all(), backups.hasRecoveryCode(), protection.isOn())),
            outcome -> take(outcome, page::set));
  }

  void make() {
    attempt(
        backups::make,
        made -> {
          boolean clean = made.report().isClean();
          desk.notices()
              .toast(
                  clean ? Tone.SUCCESS : Tone.WARNING,
                  Texts.of(clean ? "backup.made" : "backup.made-with-findings"));
          refresh();
        });
  }

  void check() {
    attempt(checking::get, report -> checked.set(Optional.of(report)));
  }

  /// Copies the newest backup and its wrapped key to a stick or share.
  void copyTo(Path folder) {
    attempt(
        () -> backups.copyTo(folder),
        copied ->
            desk.notices()
                .toast(
                    copied.isPresent() ? Tone.SUCCESS : Tone.WARNING,
                    Texts.of(copied.isPresent() ? "backup.copied" : "backup.nothing-to-copy")));
  }

  /// Makes a new recovery code.
  ///
  /// @param onCode shows it, the one time
  void issueCode(Consumer<RecoveryCode> onCode) {
    attempt(
        backups::issueRecoveryCode,
        code -> {
          onCode.accept(code);
          refresh();
        });
  }

  /// Asks, and then has the copy put in the place of the store.
  void restore(Backup backup) {
    var question =
        new Notices.Question(
            Texts.of("backup.restore.title", when(backup)),
            Texts.of("backup.restore.words"),
            Texts.of("backup.restore.yes"),
            Texts.of("kit.cancel"),
            Tone.DANGER);
    desk.notices()
        .ask(
            question,
            yes -> {
              if (yes) {
                attempt(() -> backups.toRestore(backup), hooks::restore);
              }
            });
  }

  /// A new form of the passphrase.
  ///
  /// @param onSaved closes it
  PassphraseViewModel passphrase(PassphraseViewModel.Purpose purpose, Runnable onSaved) {
    Runnable onDone =
        () -> {
          onSaved.run();
          desk.notices()
              .toast(
                  Tone.SUCCESS,
                  Texts.of(
                      purpose.asksFresh()
                          ? "backup.passphrase.saved"
                          : "backup.passphrase.removed"));
          refresh();
        };
    return new PassphraseViewModel(protection, desk.work(), purpose, hooks, onDone);
  }

  private <T> void attempt(Callable<T> task, Consumer<T> onDone) {
    if (busy.get()) {
      return;
    }
    desk.work().run(busy, () -> tried(task), outcome -> take(outcome, onDone));
  }

  private <T> void take(Tried<T> outcome, Consumer<T> onDone) {
    switch (outcome) {
      case Tried.Done<T>(var result) -> onDone.accept(result);
      case Tried.Trouble<T>(var kind) -> desk.notices().problem(problem(kind));
    }
  }

  private static <T> Tried<T> tried(Callable<T> task) throws Exception {
    try {
      return new Tried.Done<>(task.call());
    } catch (StoreTrouble e) {
      return new Tried.Trouble<>(e.kind());
    }
  }

  private static Problem problem(StoreTrouble.Kind kind) {
    return new Problem(
        Texts.of("backup.trouble.title"), Texts.of("backup.trouble.saved"), BackupWords.next(kind));
  }
}
