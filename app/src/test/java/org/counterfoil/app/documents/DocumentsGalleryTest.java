package org.counterfoil.app.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.VoidSale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsGalleryTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void documents_of_a_day() {
    Gallery.shoot("documents-empty", () -> shell(screens().documents()));
    var sale = aDay();
    shoot("documents", _ -> {});
    shoot("documents-detail", model -> model.open(sale));
    shoot(
        "documents-void",
        model -> {
          model.open(sale);
          model.beginVoid();
        });
  }

  @Test
  void the_print_queue() {
    Gallery.shoot("print-queue-empty", () -> shell(screens().printQueue()));
    aDay();
    var jobs = shop.core().printJobs();
    var reasons =
        List.of(
            "UNREACHABLE", "REFUSED", "TIMED_OUT", "BROKEN_OFF", "DISK", "RECOVERED", "UNEXPECTED");
    var open = jobs.open();
    for (int i = 0; i < reasons.size(); i++) {
      jobs.failed(open.get(i), reasons.get(i));
    }
    Gallery.shoot("print-queue", () -> shell(screens().printQueue()));
  }

  private void shoot(String name, Consumer<DocumentsViewModel> story) {
    Gallery.shoot(
        name,
        () -> {
          var view = (DocumentsView) screens().documents();
          view.shown();
          story.accept(view.model());
          return new TestShell(view).layers();
        });
  }

  private DocumentsScreens screens() {
    return new DocumentsScreens(
        shop.core(), new ShopDesk(shop, shop.asOwner()).desk(), new NoFiles());
  }

  private static Parent shell(Screen screen) {
    screen.shown();
    return new TestShell(screen).layers();
  }

  /// A dozen sales, the last one voided.
  private SaleId aDay() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    var sales = new ArrayList<SaleId>();
    for (int i = 0; i < 12; i++) {
      shop.clock().forward(Duration.ofMinutes(7));
      var sale = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("30.00"));
      shop.sell(sale);
      sales.add(sale.id());
    }
    var wrong = new VoidSale.Command(sales.getLast(), "Wrong size");
    shop.byOwner(() -> shop.core().sales().voidSale().takeBack(wrong));
    return sales.getFirst();
  }
}
