package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.start.LostShop;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop comes back through the screens of the start.
class ComingBackTest extends ProgramJourney {
  private static final String PASSPHRASE = "green ladder seven";

  @Test
  void a_lost_shop_comes_back_from_a_stick_and_its_owner_signs_in(@TempDir Path stick) {
    var lost = new LostShop(stick);
    Until.holds("the first field has the focus", () -> focused().equals("start.business"));
    type("Levy");
    push("start.restore.action");
    Until.holds("the folder is asked for", () -> focused().equals("start.backup-folder"));
    press(KeyCode.ESCAPE); // what was typed on the first page is still there
    Until.holds("the first field has it again", () -> focused().equals("start.business"));
    push("start.restore.action");
    Until.holds("the folder is asked for", () -> focused().equals("start.backup-folder"));
    type(stick.toString());
    press(KeyCode.ENTER);
    Until.holds("the code is asked for", () -> focused().equals("start.recovery-code"));
    Until.onScreen("the backup is found", () -> isThere("start.which-backup"));
    type(lost.code().shown());
    press(KeyCode.ENTER);
    untilShown("remedy-go-on"); // it is told that receipts are numbered anew
    press(KeyCode.ENTER);
    untilShown("lock");
    Until.onScreen("the owner is on the list", () -> isNamed("Tendai Mutasa"));
    signIn("", "1234");
    assertThat(place()).isEqualTo(new Place.Home(Section.TODAY));
    lost.assertIsBackIn(core());
  }

  @Test
  void who_types_while_the_store_is_still_being_opened_is_signed_in_when_it_is() {
    foundShop();
    end();
    var held = new HeldClock();
    start(held);
    untilShown("lock");
    type("2468");
    assertThat(program().core()).isEmpty();
    held.letGo();
    Until.onScreen("the lock opens", () -> !isShown("lock"));
    assertThat(place()).isEqualTo(new Place.Home(Section.TODAY));
  }

  @Test
  void a_store_that_does_not_open_is_told_over_the_sign_in_screen() throws IOException {
    foundShop();
    end();
    Files.writeString(new StoreFolder(folder()).key(), "no key");
    var held = new HeldClock();
    held.letGo();
    start(held);
    Until.onScreen("it is told", () -> !isShown("lock") && isShown("remedy-recovery-code"));
  }

  @Test
  void a_passphrase_is_asked_for_and_forgotten_and_the_code_opens_the_shop() throws IOException {
    foundShop();
    var code = lockTheShop();
    end();
    start();
    Until.holds("the passphrase is asked for", () -> focused().equals("start.passphrase"));
    type("green adder");
    press(KeyCode.ENTER);
    Until.onScreen("it is called wrong", () -> title().equals("That is not the passphrase"));
    push("remedy-recovery-code");
    Until.holds("the code is asked for", () -> focused().equals("start.recovery-code"));
    type(code.shown());
    press(KeyCode.ENTER);
    untilShown("lock");
    // And a lost key is no more than that.
    end();
    Files.delete(new StoreFolder(folder()).key());
    start();
    Until.onScreen("the key is missed", () -> isShown("remedy-recovery-code"));
    push("remedy-recovery-code");
    Until.holds("the code is asked for", () -> focused().equals("start.recovery-code"));
    type(code.shown());
    press(KeyCode.ENTER);
    untilShown("lock");
    signIn("", "2468");
  }

  private String title() {
    return stage().getScene().lookup(".trouble-card .page-title") instanceof Labeled title
        ? title.getText()
        : "";
  }

  private RecoveryCode lockTheShop() {
    var store = core().store();
    return Actor.SYSTEM.during(
        () -> {
          var code = new Backups(store, Clock.systemUTC(), ZoneOffset.UTC).issueRecoveryCode();
          new KeyProtection(store).set(new char[0], PASSPHRASE.toCharArray());
          return code;
        });
  }

  @Test
  void a_shop_with_a_passphrase_opens_by_keyboard_alone() {
    foundShop();
    lockTheShop();
    end();
    start();
    Until.holds("the passphrase is asked for", () -> focused().equals("start.passphrase"));
    type(PASSPHRASE);
    press(KeyCode.ENTER);
    untilShown("lock");
  }
}
