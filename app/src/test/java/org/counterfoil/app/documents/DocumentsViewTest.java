package org.counterfoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries.DocumentLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class DocumentsViewTest {
  private final TestShop shop = new TestShop();

  @TempDir private Path folder;

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

  /// The system's window stands for as long as somebody thinks about a name.
  @Test
  void a_pdf_is_of_the_document_it_was_asked_for() throws IOException {
    shop.openTill("100.00");
    var asked = sell();
    var other = sell();
    var holder = new DocumentsView[1];
    var file = folder.resolve("asked.pdf");
    var files = new SavesTo(file, () -> holder[0].model().open(other));
    var screens =
        new DocumentsScreens(shop.core(), new ShopDesk(shop, shop.asOwner()).desk(), files);
    Fx.run(
        () -> {
          var view = (DocumentsView) screens.documents();
          holder[0] = view;
          new Scene(view, 1200, 700);
          view.shown();
          view.model().open(asked);
          Found.byId(view, Button.class, "documents.save").fire();
        });
    try (var reader = new PdfReader(Files.readAllBytes(file))) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("S-000001");
    }
  }

  /// Somebody who picks a file, while other things happen.
  private static final class SavesTo extends NoFiles {
    private final Path file;
    private final Runnable meanwhile;

    SavesTo(Path file, Runnable meanwhile) {
      this.file = file;
      this.meanwhile = meanwhile;
    }

    @Override
    public Optional<Path> save(Node over, String name) {
      meanwhile.run();
      return Optional.of(file);
    }
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
