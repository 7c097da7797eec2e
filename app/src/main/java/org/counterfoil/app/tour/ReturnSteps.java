package org.counterfoil.app.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;

/// The end of the tour: the computer is lost, and the shop comes back on another one.
final class ReturnSteps {
  private final Guide guide;
  private final Hands hands;
  private String code = "";

  ReturnSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("backup and recovery code", this::backUp),
        new Step("the shop comes back on another computer", this::comeBack));
  }

  private void backUp() {
    guide.go(new Place.Backup());
    hands.push("backup.code.issue");
    hands.untilText("recovery-code", this::keep);
    hands.push("backup.code.written");
    var before = newest();
    hands.push("backup.make");
    hands.until("a new backup", () -> !newest().equals(before));
  }

  private Optional<Backup> newest() {
    var here = guide.core().whereabouts().here();
    return new Backups(guide.core().store(), Clock.systemUTC(), here.shop().timeZone())
        .all().stream().findFirst();
  }

  private boolean keep(String text) {
    code = text;
    return !text.isEmpty();
  }

  private void comeBack() {
    long sales = guide.core().sales().queries().count();
    Path lost = guide.core().store().folder().path();
    guide.another().run();
    hands.push("start.restore.action");
    hands.into("start.backup-folder", lost.toString());
    hands.press(KeyCode.ENTER);
    hands.untilShown("start.which-backup");
    hands.into("start.recovery-code", code);
    hands.press(KeyCode.F9);
    hands.untilShown("lock-message");
    guide.check("another folder", !lost.equals(guide.core().store().folder().path()));
    guide.check("every sale is back", guide.core().sales().queries().count() == sales);
    guide.signIn("t", "2468");
  }
}
