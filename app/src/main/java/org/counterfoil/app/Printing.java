package org.counterfoil.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.core.Core;
import org.counterfoil.core.document.EscPos;
import org.counterfoil.core.document.FilePrinter;
import org.counterfoil.core.document.NetworkPrinter;
import org.counterfoil.core.document.Printer;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.paper.PrintRun;
import org.counterfoil.core.setting.TillPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries papers to the printer in the background, as soon as a command has queued some or
/// somebody asks for one again. One run at a time; a nudge during a run makes it look once more.
final class Printing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SEND = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAPER = CONNECT.plus(SEND).plusSeconds(2);

  private final Core core;
  private final PrintRun run;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean retrying = new AtomicBoolean();
  private final Lock printer = new ReentrantLock();
  private volatile boolean closed;

  Printing(Core core) {
    this.core = core;
    this.run = new PrintRun(core.printJobs(), core.papers(), this::target);
    core.store().database().onCommitted(this::committed);
    core.printJobs().onAskedAgain(this::nudge);
  }

  /// Another printer may well print what the one before it refused.
  private void committed(Entry entry) {
    if (entry.changes().stream().anyMatch(change -> change.table().equals("setting"))) {
      lookAgain();
    } else {
      nudge();
    }
  }

  /// Looks into the queue; returns at once.
  void nudge() {
    asked.set(true);
    if (!closed && running.compareAndSet(false, true)) {
      Threads.beside("printing", this::work);
    }
  }

  /// Looks into the queue and tries what failed as well; returns at once.
  void lookAgain() {
    retrying.set(true);
    nudge();
  }

  private void work() {
    printer.lock();
    try {
      while (!closed && asked.getAndSet(false)) {
        run.run();
        if (retrying.getAndSet(false)) {
          run.retry();
        }
      }
    } catch (RuntimeException e) {
      LOG.error("The print queue stopped", e);
    } finally {
      running.set(false);
      printer.unlock();
    }
    if (asked.get()) {
      nudge(); // asked while this run was ending
    }
  }

  /// Prints nothing more; what waits is found again when the shop is opened. Waits for the paper
  /// that is in the printer, or it would be printed once more then; not on the JavaFX thread.
  @Override
  public void close() {
    closed = true;
    try {
      if (printer.tryLock(LONGEST_PAPER.toSeconds(), TimeUnit.SECONDS)) {
        printer.unlock();
      } else {
        LOG.warn("A paper was still on its way to the printer");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<PrintRun.Target> target() {
    var here = core.whereabouts().here();
    var setting = core.settings().of(TillPrinter.SETTING, here.register().id().value());
    return printer(setting)
        .map(
            printer ->
                new PrintRun.Target(
                    printer,
                    setting.paper(),
                    setting.drawer() == TillPrinter.Drawer.OPENED_BY_PRINTER
                        ? EscPos.Drawer.KICK
                        : EscPos.Drawer.LEAVE));
  }

  private Optional<Printer> printer(TillPrinter setting) {
    return switch (setting.reach()) {
      case NONE -> Optional.empty();
      case NETWORK ->
          Optional.of(new NetworkPrinter(setting.host(), setting.port(), CONNECT, SEND));
      case FILE -> Optional.of(new FilePrinter(setting.folder(), core.store().database().ids()));
    };
  }
}
