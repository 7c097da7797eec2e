package org.counterfoil.app;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Takes the pictures of what the universal field finds in a shop.
class UniversalGalleryTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void customers_items_and_commands_for_a_few_letters() throws InterruptedException {
    shop.aProduct("100", "Blazer, navy, size 34", "45.00");
    shop.aProduct("101", "Blazer badge", "3.50");
    shop.aProduct("SO-20", "School socks", "2.50");
    shop.aProduct("قميص-7", "قميص قطن أبيض سو", "14.50");
    shop.aCustomer("Solomon Moyo", "077 123 8830");
    shop.aCustomer("Sophia Banda", "077 123 4410");
    shop.core().finder().awaitCurrent();
    Gallery.shoot("universal-shop", this::shell, scene -> type(scene.getRoot(), "so"));
    Gallery.shoot("universal-item", this::shell, scene -> type(scene.getRoot(), "600101"));
  }

  @Test
  void a_document_by_its_number() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
    Gallery.shoot("universal-document", this::shell, scene -> type(scene.getRoot(), "s-000001"));
  }

  private static void type(Parent root, String what) {
    var field = (TextField) root.lookup("#universal");
    field.requestFocus();
    field.setText(what);
  }

  private Parent shell() {
    var desk = new ShopDesk(shop, shop.asOwner()).desk();
    var around =
        new ShopScreens.Around(
            new Look(), new NoFiles(), new UniversalFieldTest.NoHooks(), () -> {});
    var screens = new ShopScreens(shop.core(), desk, around);
    return new TestShell(desk, screens, screens.sources()).layers();
  }
}
