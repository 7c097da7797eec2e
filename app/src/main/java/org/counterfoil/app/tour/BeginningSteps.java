package org.counterfoil.app.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Texts;

/// The first minutes: a new shop, signing in, a first look around the settings.
final class BeginningSteps {
  private final Guide guide;
  private final Hands hands;

  BeginningSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("first start", this::firstStart),
        new Step("wrong pin, then the right one", this::signIn));
  }

  private void firstStart() {
    answer("Sam Levy Outfitters", "Sam Levy's Village");
    hands.press(KeyCode.F9);
    hands.untilShown("lock");
    guide.check(
        "the business stands in the store",
        guide.core().whereabouts().here().business().name().equals("Sam Levy Outfitters"));
  }

  /// Fills in what a first start asks.
  void answer(String business, String store) {
    hands.straightInto("start.business", business);
    hands.tabInto("start.store", store);
    hands.tabInto("start.owner", "Tendai Mutasa");
    hands.tabInto("start.pin", "2468");
    hands.tabInto("start.pin-again", "2468");
  }

  private void signIn() {
    hands.until("the list of people", () -> guide.core().users().queries().people().size() == 1);
    hands.untilShown("lock-message");
    hands.type("1111");
    hands.untilText("lock-message", text -> text.equals(Texts.of("lock.wrong")));
    guide.signIn("", "2468");
    hands.untilShown("status-bar");
  }
}
