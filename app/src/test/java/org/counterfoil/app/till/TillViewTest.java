package org.counterfoil.app.till;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Look;
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
