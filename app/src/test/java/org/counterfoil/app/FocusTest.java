package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.OpenTill;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever comes to the till types at once: after every lock and switch the keys are somebody's.
class FocusTest extends ProgramJourney {
  @BeforeEach
  void aShopThatSells() {
    foundShop();
    Until.onScreen("the owner is on the list", () -> isNamed("Tendai Mutasa"));
    signIn("", "2468");
    var owner =
        new Actor(
            core().users().queries().people().getFirst().id().value(),
            "Tendai Mutasa",
            EnumSet.allOf(Permission.class));
    owner.during(this::stock);
  }

  private boolean stock() {
    core().users().create().create(new CreateUser.Command("Farai Ncube", "CASHIER", pin()));
    var taxes = core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var price = new BigDecimal("45.00");
    var blazer =
        new SaveProduct.Command(
            "100", "Blazer", List.of(), taxes, price, price, "each", true, List.of("600100"));
    core().products().save().save(blazer);
    var currency = core().whereabouts().here().business().currency();
    core().tills().open().open(new OpenTill.Command(Money.of(currency, 100)));
    return true;
  }

  private static char[] pin() {
    return "1357".toCharArray();
  }

  @Test
  void the_same_user_goes_on_selling_at_once() {
    go(new Place.Home(Section.SELL));
    untilFocused("sell.entry");
    lockAnd("t", "2468");
    type("bl");
    assertThat(typed()).isEqualTo("bl");
    Fx.run(() -> keys().scan("600100"));
    untilInTheBasket(1);
    press(KeyCode.F9);
    untilShown("sell-finish");
  }

  @Test
  void the_next_user_sells_at_once() {
    go(new Place.Home(Section.SELL));
    untilFocused("sell.entry");
    lockAnd("f", "1357");
    untilSomebodyIsHeard();
    Fx.run(() -> keys().pressWithControl(KeyCode.K));
    type("sell");
    press(KeyCode.ENTER);
    untilFocused("sell.entry");
    type("bl");
    assertThat(typed()).isEqualTo("bl");
  }

  @Test
  void the_next_user_is_heard_though_a_field_of_the_one_before_had_the_focus() {
    Fx.run(() -> keys().pressWithControl(KeyCode.K));
    lockAnd("f", "1357");
    untilSomebodyIsHeard();
    Fx.run(() -> keys().scan("600100"));
    untilInTheBasket(1);
    untilFocused("sell.entry");
  }

  @Test
  void a_panel_left_open_is_typed_into_at_once_by_whoever_left_it() {
    go(new Place.People());
    push("people-new");
    Until.onScreen("the panel is open", () -> isShown("pin-save"));
    untilFocused("people.name");
    type("Ru");
    lockAnd("t", "2468");
    type("do");
    assertThat(typed()).isEqualTo("Rudo");
    press(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    untilSomebodyIsHeard();
    press(KeyCode.ESCAPE);
    assertThat(place()).isEqualTo(new Place.Home(Section.TODAY));
  }

  @Test
  void where_another_left_a_panel_open_the_next_one_is_heard_at_once() {
    go(new Place.People());
    push("people-new");
    Until.onScreen("the panel is open", () -> isShown("pin-save"));
    lockAnd("f", "1357");
    untilSomebodyIsHeard();
    Fx.run(() -> keys().scan("600100"));
    untilInTheBasket(1);
  }

  @Test
  void a_panel_whose_button_had_the_focus_still_hears_escape() {
    go(new Place.People());
    push("people-new");
    Until.onScreen("the panel is open", () -> isShown("pin-save"));
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    lockAnd("t", "2468");
    untilSomebodyIsHeard();
    press(KeyCode.ESCAPE);
    Until.holds("the panel is closed", () -> !isOpen());
    press(KeyCode.F12);
    untilShown("lock");
  }

  @Test
  void what_was_put_into_the_basket_by_the_universal_field_is_followed_by_typing() {
    go(new Place.Home(Section.SELL));
    untilFocused("sell.entry");
    Fx.run(() -> keys().pressWithControl(KeyCode.K));
    type("blaz");
    press(KeyCode.ENTER);
    untilInTheBasket(1);
    untilFocused("sell.entry");
    type("bl");
    assertThat(typed()).isEqualTo("bl");
  }

  private void lockAnd(String letters, String pin) {
    press(KeyCode.F12);
    untilShown("lock");
    Until.onScreen("there are names", () -> isNamed("Farai Ncube"));
    signIn(letters, pin);
  }

  private void go(Place to) {
    Fx.run(() -> program().navigation().orElseThrow().go(to));
  }

  private void untilFocused(String id) {
    Until.holds(id + " has the focus, not " + focused(), () -> focused().equals(id));
  }

  /// And stays heard, when what the page shows has been read.
  private void untilSomebodyIsHeard() {
    for (int i = 0; i < 10; i++) {
      Fx.run(() -> {});
      Until.holds("somebody has the focus", () -> owner().isPresent());
    }
  }

  private void untilInTheBasket(int count) {
    Until.holds(
        "it is in the basket",
        () ->
            core().sales().baskets().current().stream()
                    .flatMap(it -> it.lines().stream())
                    .mapToInt(line -> line.quantity().intValue())
                    .sum()
                == count);
  }

  /// Who has the focus, if it is a node that is in the window and can be seen.
  private Optional<Node> owner() {
    return Fx.get(
        () ->
            Optional.ofNullable(stage().getScene().getFocusOwner())
                .filter(it -> it.getScene() != null && isSeen(it)));
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Whether the panel can be seen.
  private boolean isOpen() {
    return Fx.get(
        () -> {
          var save = stage().getScene().lookup("#pin-save");
          return save != null && isSeen(save);
        });
  }

  private String typed() {
    return Fx.get(
        () ->
            stage().getScene().getFocusOwner() instanceof TextInputControl input
                ? input.getText()
                : "typed nowhere");
  }
}
