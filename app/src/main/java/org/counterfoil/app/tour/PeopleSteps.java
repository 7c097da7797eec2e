package org.counterfoil.app.tour;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.security.SecurityQueries.Line;

/// Who may do what at the till, and how the till knows who it is.
final class PeopleSteps {
  private static final Duration SOON = Duration.ofSeconds(4);
  private static final String PASSWORD = "green ladder";

  private final Guide guide;
  private final Hands hands;

  PeopleSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("one's own pin changed", this::pin),
        new Step("a password of one's own", this::password),
        new Step("signing in by password", this::signIn),
        new Step("a user switched off and on again", this::switchOff),
        new Step("a second start brings the window forward", this::secondStart),
        new Step("a till left alone locks itself", this::leftAlone));
  }

  private void pin() {
    change("2468", "8642");
    hands.press(KeyCode.F12);
    guide.signIn("t", "8642");
    change("8642", "2468");
  }

  private void change(String from, String to) {
    guide.settings("settings-pin", "people.old-pin");
    hands.straightInto("people.old-pin", from);
    hands.tabInto("people.pin", to);
    hands.tabInto("people.pin-again", to);
    save();
  }

  private void save() {
    hands.push("pin-save");
    hands.until("the panel to close", () -> !hands.isOnScreenNow("pin-save"));
  }

  private void password() {
    guide.settings("settings-password", "people.old-pin");
    hands.straightInto("people.old-pin", "2468");
    hands.tabInto("people.password", PASSWORD);
    hands.tabInto("people.password-again", PASSWORD);
    save();
    guide.check("it is there", people().stream().anyMatch(Line::hasPassword));
  }

  private List<Line> people() {
    return guide.core().users().queries().people();
  }

  private void signIn() {
    hands.press(KeyCode.F12);
    hands.untilShown("lock");
    hands.type("t");
    hands.untilShown("lock.use-password");
    hands.press(KeyCode.F2);
    hands.straightInto("lock.password", PASSWORD);
    hands.press(KeyCode.ENTER);
    hands.until("the lock to open", () -> !hands.isOnScreenNow("lock"));
  }

  private void switchOff() {
    guide.go(new Place.People());
    hands.push("people.off");
    hands.push("question-yes");
    hands.until("one may sign in", () -> people().size() == 1);
    hands.push("people.on");
    hands.until("two may sign in", () -> people().size() == 2);
  }

  private void secondStart() {
    var window = guide.program().get().stage();
    Hands.onScreen(
        () -> {
          window.setIconified(true);
          return true;
        });
    guide.starts().twice();
    hands.until("the window to come forward", () -> !window.isIconified());
  }

  private void leftAlone() {
    guide.starts().lockingAfter(SOON);
    guide.signIn("t", "2468");
    hands.untilShown("lock");
    hands.untilSeen(Texts.of("lock.title"));
    guide.starts().again(() -> {});
    guide.signIn("t", "2468");
  }
}
