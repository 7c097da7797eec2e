package org.counterfoil.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.counterfoil.core.Core;
import org.counterfoil.core.document.EscPos;
import org.counterfoil.core.document.FilePrinter;
import org.counterfoil.core.document.NetworkPrinter;
import org.counterfoil.core.document.Printer;
import org.counterfoil.core.paper.PrintRun;
import org.counterfoil.core.setting.TillPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries papers to the printer in the background, as soon as a command has queued some. One run
/// at a time; a nudge during a run makes it look once more.
final class Printing {
  private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SEND = Duration.ofSeconds(10);

  private final Core core;
  private final PrintRun run;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();

  Printing(Core core) {
    this.core = core;
    this.run = new PrintRun(core.printJobs(), core.papers(), this::target);
    core.store().database().onCommitted(_ -> nudge());
  }

  /// Looks into the queue; returns at once.
  void nudge() {
    asked.set(true);
    if (running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("printing").start(this::work);
    }
  }

  private void work() {
    try {
      while (asked.getAndSet(false)) {
        run.run();
      }
    } catch (RuntimeException e) {
      LOG.error("The print queue stopped", e);
    } finally {
      running.set(false);
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
      case FILE ->
          Optional.of(new FilePrinter(Path.of(setting.folder()), core.store().database().ids()));
    };
  }
}
