package org.counterfoil.app.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the screens about goods.
class ProductGalleryTest {
  private static final List<String> NAMES =
      List.of("Cap, red", "Work boots, size 43", "Shirt, white", "Cement, 50 kg", "قميص قطن أبيض");
  private static final TestShop SHOP = new TestShop();

  @TempDir private static Path folder;

  @BeforeAll
  static void fill() throws IOException {
    for (int i = 0; i < 60; i++) {
      SHOP.aProduct("SKU-%03d".formatted(i), NAMES.get(i % 5), (i + 1) + ".50");
    }
    Files.writeString(
        folder.resolve("goods.csv"),
        """
        SKU,Description,Price,Barcode,Tax class
        A1,Cap,4.50,111,STD
        A2,Hat,cheap,222,STD
        A3,Belt,9,333,STD
        """);
  }

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void the_list_of_products() {
    Gallery.shoot("products", () -> TestDesk.shown(screens(SHOP).list()));
  }

  @Test
  void the_list_before_the_first_product() {
    try (var empty = new TestShop()) {
      Gallery.shoot("products-empty", () -> TestDesk.shown(screens(empty).list()));
    }
  }

  @Test
  void the_page_of_a_product() {
    Gallery.shoot(
        "product",
        () -> {
          var screen = screens(SHOP).list();
          var shell = TestDesk.shown(screen);
          @SuppressWarnings("unchecked")
          var table =
              (javafx.scene.control.TableView<Object>) screen.content().lookup(".data-table");
          table.getSelectionModel().select(0);
          table.fireEvent(
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  javafx.scene.input.KeyCode.ENTER,
                  false,
                  false,
                  false,
                  false));
          return shell;
        });
  }

  @Test
  void the_page_of_a_product_that_was_searched_for() {
    var product = SHOP.core().products().queries().bySku("SKU-001", SHOP.today()).orElseThrow();
    Gallery.shoot("product-page", () -> TestDesk.shown(screens(SHOP).product(product.id())));
  }

  @Test
  void taking_goods_over_after_the_check() {
    Gallery.shoot(
        "product-import",
        () -> {
          var model =
              new ImportViewModel(SHOP.core().products().importing(), new TestDesk(SHOP).work());
          model.choose(folder.resolve("goods.csv"));
          model.check();
          return TestDesk.panel(new ImportView(model, new NoFiles(), () -> {}));
        });
  }

  @Test
  void a_file_that_could_not_be_read_to_its_end() {
    Gallery.shoot(
        "product-import-broken-off",
        () -> {
          var importing = SHOP.core().products().importing();
          var model = new ImportViewModel(importing, new TestDesk(SHOP).work());
          model.choose(folder.resolve("goods.csv"));
          if (model.state().get() instanceof ImportViewModel.State.Chosen(var preview)) {
            model.state().set(new ImportViewModel.State.BrokenOff(preview));
          }
          return TestDesk.panel(new ImportView(model, new NoFiles(), () -> {}));
        });
  }

  private static ProductScreens screens(TestShop shop) {
    return new ProductScreens(shop.core(), new TestDesk(shop).desk(), new NoFiles());
  }
}
