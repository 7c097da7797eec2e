package org.counterfoil.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The list of goods at a store that is slow to answer.
class ProductsViewTest {
  private final TestShop shop = new TestShop();
  private final Backlog backlog = new Backlog();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_product_that_was_slow_to_read_does_not_take_the_place_of_the_one_opened_after_it() {
    var view = list();
    open(view, 0);
    open(view, 1);
    Fx.run(backlog::doLast);
    Fx.run(backlog::doAll);
    assertThat(sku(view)).isEqualTo("HAT-01");
  }

  @Test
  void a_product_saved_late_does_not_close_the_one_opened_after_it() {
    var view = list();
    open(view, 0);
    Fx.run(backlog::doAll);
    Fx.run(() -> Found.byId(view, javafx.scene.control.Button.class, "product-save").fire());
    Fx.run(view::stepBack);
    open(view, 1);
    Fx.run(backlog::doLast);
    Fx.run(backlog::doAll);
    assertThat(sku(view)).isEqualTo("HAT-01");
  }

  private ProductsView list() {
    shop.aProduct("CAP-01", "Cap", "4.50");
    shop.aProduct("HAT-01", "Hat", "9.50");
    var desk = new ShopDesk(shop, shop.asOwner(), backlog).desk();
    var view =
        Fx.get(() -> (ProductsView) new ProductScreens(shop.core(), desk, new NoFiles()).list());
    Fx.run(() -> new Scene(view, 1200, 700));
    Fx.run(view::shown);
    Fx.run(view::applyCss);
    Fx.run(view::layout);
    Fx.run(backlog::doAll);
    return view;
  }

  private static void open(ProductsView view, int row) {
    Fx.run(
        () -> {
          var table = (PagedTable<?>) view.lookup(".paged-table");
          table.requestFocus();
          table.getSelectionModel().select(row);
          new Keys(view.getScene()).press(KeyCode.ENTER);
        });
  }

  private static String sku(ProductsView view) {
    return Fx.get(() -> Found.byId(view, TextField.class, "product.sku").getText());
  }
}
