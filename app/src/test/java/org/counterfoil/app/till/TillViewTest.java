package org.counterfoil.app.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.app.till.TillViewModel.Page;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The till's day by keyboard alone, on a page that is in the window before it knows what to show.
class TillViewTest {
  private final TestShop shop = new TestShop();
  private final TillScreens screens =
      new TillScreens(shop.core(), new ShopDesk(shop, shop.asOwner()).desk());
  private final TillView view = Fx.get(() -> (TillView) screens.till());
  private final Scene scene = Fx.get(() -> new Scene(new TestShell(view).layers(), 1280, 720));
  private final Stage stage = Fx.get(Stage::new);
  private final Keys keys = new Keys(scene);

  @BeforeEach
  void shown() {
    Fx.run(
        () -> {
          new Look().dress(scene);
          stage.setScene(scene);
          stage.show();
        });
    Fx.run(view::shown);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    shop.close();
  }

  @Test
  void the_float_is_typed_at_once() {
    Fx.run(() -> keys.type("100").press(KeyCode.F9));
    assertThat(view.model().page().get()).isEqualTo(Page.DAY);
    assertThat(view.model().day().get().orElseThrow().session().startingFloat())
        .isEqualTo(shop.money("100"));
  }

  @Test
  void whoever_keys_a_movement_goes_on_where_the_cursor_was_when_the_page_is_read_anew() {
    Fx.run(() -> keys.type("100").press(KeyCode.F9));
    Fx.run(() -> amount().requestFocus());
    Fx.run(() -> keys.type("12"));
    Fx.run(view::shown);
    Fx.run(() -> keys.type("5"));
    assertThat(view.model().cash().amount().get()).isEqualTo("125");
  }

  /// The movement being keyed outlives the page it is keyed on.
  @Test
  void a_page_that_was_left_is_let_go() {
    Fx.run(() -> keys.type("100").press(KeyCode.F9));
    var old = new WeakReference<>(amount());
    Fx.run(() -> view.model().cash().record());
    assertThat(view.model().cash().amountError().get()).isNotEmpty();
    Fx.run(() -> keys.press(KeyCode.F9));
    Fx.run(view::stepBack);
    assertThat(amount()).isNotSameAs(old.get());
    Until.onScreen(
        "it is gone",
        () -> {
          System.gc();
          return old.get() == null;
        });
  }

  private TextField amount() {
    return Found.byId(view, TextField.class, "till.cash-amount");
  }

  @Test
  void what_is_in_the_drawer_is_typed_at_once() {
    Fx.run(() -> keys.type("100").press(KeyCode.F9));
    Fx.run(() -> keys.press(KeyCode.F9));
    assertThat(view.model().page().get()).isEqualTo(Page.COUNT);
    Fx.run(() -> keys.type("3"));
    assertThat(view.model().closing().counts().getFirst().total().get()).isPresent();
  }

  @Test
  void a_sum_is_typed_at_once_in_place_of_notes_and_coins() {
    Fx.run(() -> keys.type("100").press(KeyCode.F9));
    Fx.run(() -> keys.press(KeyCode.F9));
    Fx.run(
        () -> {
          Found.byId(view, Button.class, "till.count.by-sum").fire();
          keys.type("300");
        });
    assertThat(view.model().closing().counts().getFirst().sum().get()).isEqualTo("300");
  }
}
