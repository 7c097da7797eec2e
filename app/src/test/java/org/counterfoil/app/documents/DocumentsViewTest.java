package org.counterfoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries.DocumentLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsViewTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_open_document_keeps_its_row_when_a_newer_one_comes_above_it() {
    shop.openTill("100.00");
    var older = sell();
    sell();
    var view = Fx.get(() -> (DocumentsView) screens().documents());
    var list = Fx.get(() -> list(new Scene(view, 1200, 700)));
    Fx.run(view::shown);
    Fx.run(() -> choose(list, older));
    sell();
    Fx.run(view::shown);
    Until.onScreen("the mark moved", () -> list.getSelectionModel().getSelectedIndex() == 2);
    assertThat(Fx.get(() -> list.getItems().get(2).id())).isEqualTo(older);
    assertThat(Fx.get(() -> view.model().detail().get().orElseThrow().head().id()))
        .isEqualTo(older);
  }

  private static void choose(ListView<DocumentLine> list, SaleId wanted) {
    list.getItems().getFirst(); // has the page read
    list.getSelectionModel().select(1);
    assertThat(list.getItems().get(1).id()).isEqualTo(wanted);
  }

  private DocumentsScreens screens() {
    return new DocumentsScreens(
        shop.core(), new ShopDesk(shop, shop.asOwner()).desk(), new NoFiles());
  }

  @SuppressWarnings("unchecked")
  private static ListView<DocumentLine> list(Scene scene) {
    return (ListView<DocumentLine>) scene.lookup(".document-list");
  }

  private SaleId sell() {
    shop.clock().forward(Duration.ofMinutes(5));
    var shirt = shop.aProduct("S" + shop.clock().instant().getEpochSecond(), "Shirt", "25.00");
    var basket = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00"));
    shop.sell(basket);
    return basket.id();
  }
}
