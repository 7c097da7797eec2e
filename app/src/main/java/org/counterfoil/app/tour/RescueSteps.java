package org.counterfoil.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.database.IntegrityCheck;

/// The bad days: an old backup wanted back, a store that is damaged, a computer that is lost. What
/// was sold after the backup comes from the till roll each time.
final class RescueSteps {
  private static final int GARBAGE = 20_000;

  private final Guide guide;
  private final Hands hands;
  private long sales;
  private String code = "";

  RescueSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("an older backup put in the store's place", this::restore),
        new Step("what the backup lacked is taken from the till roll", this::goOn),
        new Step("a damaged store says so", this::damage),
        new Step("the damaged store is rebuilt", this::rebuild),
        new Step("backup and recovery code", this::backUp),
        new Step("the shop comes back on another computer", this::comeBack),
        new Step("which gives its receipts numbers of its own", this::sellThere));
  }

  private long count() {
    return guide.core().sales().queries().count();
  }

  private void restore() {
    sales = count();
    guide.go(new Place.Backup());
    hands.push("backup.restore");
    hands.push("question-yes");
    hands.untilSeen(Texts.of("start.trouble.backup-in-place.title"));
  }

  private void goOn() {
    hands.push("remedy-go-on");
    comesBack();
  }

  private void comesBack() {
    hands.untilShown("lock-message");
    guide.check("every sale is there", count() == sales);
    guide.check("the store is sound", IntegrityCheck.of(guide.core().store()).isClean());
    guide.signIn("t", "2468");
  }

  private void damage() {
    var file = guide.core().store().folder().databaseFile();
    guide.starts().again(() -> overwrite(file));
    hands.untilShown("remedy-rebuild");
  }

  private static void overwrite(Path file) {
    try {
      Files.write(file, new byte[GARBAGE]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rebuild() {
    hands.push("remedy-rebuild");
    hands.untilSeen(Texts.of("start.trouble.rebuilt.title"));
    hands.push("remedy-go-on");
    comesBack();
  }

  private void backUp() {
    guide.go(new Place.Backup());
    hands.push("backup.code.issue");
    hands.untilText("recovery-code", this::keep);
    hands.push("backup.code.written");
    var before = guide.newestBackup().map(Backup::file);
    hands.push("backup.make");
    hands.until("a new backup", () -> !guide.newestBackup().map(Backup::file).equals(before));
  }

  private boolean keep(String text) {
    code = text;
    return !text.isEmpty();
  }

  private void comeBack() {
    Path lost = guide.core().store().folder().path();
    guide.starts().elsewhere("another-till");
    hands.push("start.restore.action");
    hands.into("start.backup-folder", lost.toString());
    hands.press(KeyCode.ENTER);
    hands.untilShown("start.which-backup");
    hands.into("start.recovery-code", code);
    hands.press(KeyCode.F9);
    hands.untilSeen(Texts.of("start.trouble.new-numbers.title"));
    hands.push("remedy-go-on");
    guide.check("another folder", !lost.equals(guide.core().store().folder().path()));
    comesBack();
  }

  private void sellThere() {
    var counter = new Counter(guide);
    counter.open("50.00");
    counter.scan(GoodsSteps.SHIRT, "14.50");
    counter.payExactly(count());
    guide.check("a number of its own", counter.newest().number().equals("S-01B-000001"));
  }
}
