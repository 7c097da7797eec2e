package org.counterfoil.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.counterfoil.app.Program;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.SlipPdf;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.setting.TillPrinter;
import org.counterfoil.core.till.SessionId;
import org.counterfoil.core.till.TillSession;

/// What every step of the tour has at hand.
///
/// @param files answers for the system's file windows
/// @param leftIn where pictures, PDF files and what is printed are left
record Guide(Hands hands, PointedAt files, Supplier<Program> program, Starts starts, Path leftIn) {
  private static final Clock CLOCK = Clock.systemUTC();

  /// The program ended and started once more.
  interface Starts {
    /// On the same data, as after a power cut at the counter.
    ///
    /// @param between what happens to the data while it is down
    void again(Runnable between);

    /// On the same data, locking itself when it is left alone for so long.
    void lockingAfter(Duration alone);

    /// A second time, while it runs.
    void twice();

    /// On an empty folder of this name, as on another computer.
    void elsewhere(String name);
  }

  Core core() {
    return program.get().core().orElseThrow();
  }

  Navigation navigation() {
    return program.get().navigation().orElseThrow();
  }

  /// What a barcode stands for today.
  Optional<ForSale> product(String barcode) {
    var today = core().whereabouts().here().dateOf(CLOCK.instant());
    return core().products().queries().byBarcode(barcode, today);
  }

  /// The till's day, where it is open.
  Optional<TillSession> openSession() {
    return core().tills().queries().open(core().whereabouts().here().register().id());
  }

  /// The till's day, which is open.
  TillSession session() {
    return openSession().orElseThrow();
  }

  /// Leaves the report of a session as it is printed.
  void leaveReport(String file, SessionId session) throws IOException {
    Files.write(
        leftIn.resolve(file), SlipPdf.pdf(core().papers().report(session), PaperWidth.MM80));
  }

  /// How the till's printer is set.
  TillPrinter printer() {
    var register = core().whereabouts().here().register();
    return core().settings().of(TillPrinter.SETTING, register.id().value());
  }

  /// Where the tour's printer puts what it prints.
  Path receipts() {
    return leftIn.resolve("receipts");
  }

  /// Opens a panel of the settings by its card.
  ///
  /// @param field something in it
  void settings(String card, String field) {
    go(new Place.Home(Section.SETTINGS));
    hands.open(card);
    hands.untilShown(field);
  }

  /// Saves what is in the panel, which closes then.
  void savePanel() {
    hands.push("kit.save");
    hands.until("the panel to close", () -> !hands.isOnScreenNow("kit.save"));
  }

  /// Has store and till roll read through on the page of the backups, which finds nothing wrong.
  void checkStore() {
    go(new Place.Backup());
    hands.push("backup.check");
    hands.untilSeen(Texts.of("backup.sound"));
  }

  /// The newest backup of the shop, where there is one.
  Optional<Backup> newestBackup() {
    var zone = core().whereabouts().here().shop().timeZone();
    return new Backups(core().store(), CLOCK, zone).all().stream().findFirst();
  }

  void go(Place place) {
    Hands.onScreen(
        () -> {
          navigation().go(place);
          return true;
        });
  }

  /// Holds a step against what is stored, not against what a screen says.
  void check(String what, boolean kept) {
    if (!kept) {
      throw new IllegalStateException("not so: " + what);
    }
  }

  /// Signs in by the first letters of a name and a PIN.
  void signIn(String letters, String pin) {
    hands.untilShown("lock");
    hands.type(letters);
    hands.type(pin);
    hands.until("the lock to open", () -> !hands.isOnScreenNow("lock"));
  }
}
