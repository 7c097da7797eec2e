package org.counterfoil.app;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the till does by itself while a shop is open: the day's backup, another look at what did
/// not print, the store's file made small again while nobody works, the till roll written after a
/// trouble with the disk, what lies scattered in the store's file gathered, another look at what
/// the tables hold. None of it happens on the JavaFX thread, and none of it ends the program.
///
/// Time is counted in rounds, not told by the clock: a clock that is set back puts nothing off.
final class Chores implements AutoCloseable {
  static final Duration PAUSE = Duration.ofSeconds(15);

  /// A minute after the start, when the first customer is served.
  static final int FIRST_BACKUP = 4;

  /// A minute without a key or a mouse: what the last commands left is old enough then for H2 to
  /// use its room again. A sale begun meanwhile waits for a moment that nobody feels.
  static final int STILL = 4;

  /// Some seconds of work.
  private static final int GATHERED_A_ROUND = 100;

  /// Three minutes without a key or a mouse; a sale begun meanwhile has to wait for the file.
  static final int QUIET = 12;

  private static final int HOUR = 240;

  /// After so many rows, and twice as many each time after, as H2 would by itself: every statement
  /// is read anew after a look at the tables.
  private static final int FIRST_LOOK = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private final Core core;
  private final Clock clock;
  private final Printing printing;
  private final Consumer<List<Alert>> told;
  private volatile Optional<BackupTrouble> trouble = Optional.empty();
  private volatile boolean codeMissing;
  private volatile boolean touched;
  private final AtomicLong rowsWritten = new AtomicLong();
  private long nextLook = FIRST_LOOK;
  private boolean gatheringFailed;
  private Optional<Threads.Rounds> running = Optional.empty();
  private Optional<Threads.Rounds> backingUp = Optional.empty();
  private int backupRounds;
  private int quiet;

  private record BackupTrouble(Alert alert, Instant since) {}

  /// @param told what everybody at the till has to know, after every change of it and more often;
  ///   called on any thread
  Chores(Core core, Clock clock, Printing printing, Consumer<List<Alert>> told) {
    this.core = core;
    this.clock = clock;
    this.printing = printing;
    this.told = told;
    core.store()
        .database()
        .onCommitted(
            entry -> {
              rowsWritten.addAndGet(entry.changes().size());
              tell();
            });
  }

  void begin() {
    running = Optional.of(Threads.every(PAUSE, "chores", this::round));
    backingUp = Optional.of(Threads.every(PAUSE, "backup", this::backupRound));
  }

  /// Somebody works at the till.
  void touched() {
    touched = true;
  }

  /// One round.
  void round() {
    quiet = touched ? 0 : quiet + 1;
    gatheringFailed &= !touched;
    touched = false;
    attempt("the till roll", this::mindRoll);
    attempt("the print queue", printing::lookAgain);
    if (quiet >= STILL && !gatheringFailed) {
      attempt("gathering", this::gather);
    }
    if (quiet % HOUR == QUIET) {
      attempt("analysis", this::analyze);
      attempt("compaction", this::compact);
    }
    tell();
  }

  /// One round of what has to do with backups, apart from the others: to make one of a large store
  /// and read it through takes minutes, and what waits to be printed does not wait for that.
  void backupRound() {
    backupRounds++;
    if (backupRounds % HOUR == FIRST_BACKUP) {
      attempt("the day's backup", this::backUp);
    }
    attempt("the backup's trouble", this::forgetMendedTrouble);
    attempt("the recovery code", this::lookForCode);
    tell();
  }

  private interface Chore {
    void run() throws SQLException;
  }

  /// One chore that fails keeps no other from being done.
  private static void attempt(String name, Chore chore) {
    try {
      chore.run();
    } catch (SQLException | RuntimeException e) {
      LOG.error("A chore failed: {}", name, e);
    }
  }

  private void mindRoll() {
    if (core.store().database().rollIsBehind()) {
      core.store().database().catchUpRoll();
    }
  }

  private void backUp() {
    try {
      Actor.SYSTEM
          .during(() -> backups().makeIfDue())
          .ifPresent(
              made -> trouble = made.report().isClean() ? Optional.empty() : found("findings"));
    } catch (CancellationException _) {
      LOG.info("The day's backup was given up, as the program ends");
    } catch (StoreTrouble e) {
      LOG.error("The day's backup was not made: {}", e.kind(), e);
      var kind = e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      trouble = found(Texts.has("window.alert.backup." + kind + ".title") ? kind : "failed");
    } catch (RuntimeException e) {
      trouble = found("failed");
      throw e;
    }
  }

  private Optional<BackupTrouble> found(String what) {
    return Optional.of(
        new BackupTrouble(new Alert(Tone.DANGER, "window.alert.backup." + what), clock.instant()));
  }

  /// A backup somebody made by hand since then ends the trouble.
  private void forgetMendedTrouble() {
    trouble =
        trouble.filter(
            it -> backups().all().stream().noneMatch(made -> made.at().isAfter(it.since())));
  }

  /// A backup that opens on this computer alone is none for the day the computer is lost.
  private void lookForCode() {
    codeMissing = !backups().all().isEmpty() && !backups().hasRecoveryCode();
  }

  private Backups backups() {
    return new Backups(core.store(), clock, core.whereabouts().here().shop().timeZone());
  }

  /// Until somebody comes, or the other chores may be due again. A disk that refused is not tried
  /// again all night: every failure closes the store's file for a moment.
  private void gather() {
    var database = core.store().database();
    try {
      for (int i = 0; i < GATHERED_A_ROUND && !touched && !database.isWindingUp(); i++) {
        if (!database.gather()) {
          return;
        }
      }
    } catch (StoreTrouble e) {
      gatheringFailed = true;
      throw e;
    }
  }

  private void analyze() {
    if (rowsWritten.get() >= nextLook) {
      core.store().database().analyze();
      rowsWritten.set(0);
      nextLook *= 2;
    }
  }

  private void compact() throws SQLException {
    if (core.store().database().compactIfWorthIt()) {
      LOG.info("The store's file was made small again");
    }
  }

  private void tell() {
    var alerts = new ArrayList<Alert>();
    if (core.store().database().rollIsBehind()) {
      alerts.add(new Alert(Tone.DANGER, "window.alert.roll-behind"));
    }
    var setBack = core.store().database().setBack();
    if (setBack.compareTo(Trouble.NOTICEABLE) > 0) {
      alerts.add(new Alert(Tone.WARNING, "window.alert.clock-set-back", newest(setBack)));
    }
    trouble.map(BackupTrouble::alert).ifPresent(alerts::add);
    if (codeMissing) {
      alerts.add(new Alert(Tone.WARNING, "window.alert.no-recovery-code"));
    }
    told.accept(List.copyOf(alerts));
  }

  /// When the newest entry was made by the clock of then, to the minute that is shown: up to then
  /// the alert stays.
  private ZonedDateTime newest(Duration setBack) {
    var here = core.whereabouts().ask();
    return clock
        .instant()
        .plus(setBack)
        .truncatedTo(ChronoUnit.MINUTES)
        .atZone(here.map(it -> it.shop().timeZone()).orElse(ZoneOffset.UTC));
  }

  /// Waits for the rounds that are under way; not on the JavaFX thread.
  @Override
  public void close() {
    backingUp.ifPresent(Threads.Rounds::close);
    running.ifPresent(Threads.Rounds::close);
  }
}
