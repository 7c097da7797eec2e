package org.counterfoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintQueueViewTest {
  private final TestShop shop = new TestShop();
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void close() {
    Fx.run(stage::close);
    shop.close();
  }

  @Test
  void a_paper_leaves_the_list_by_itself_when_it_is_printed() {
    sell();
    var jobs = shop.core().printJobs();
    show();
    assertThat(Fx.get(() -> isShown("S-000001"))).isTrue();
    jobs.open().forEach(jobs::printed);
    Until.onScreen("the paper is gone", () -> !isShown("S-000001"));
  }

  /// The till tries failed papers again by itself.
  @Test
  void a_paper_that_failed_leaves_the_list_when_it_is_printed_after_all() {
    sell();
    var jobs = shop.core().printJobs();
    jobs.open().forEach(job -> jobs.failed(job, "UNREACHABLE"));
    show();
    assertThat(Fx.get(() -> isShown("S-000001"))).isTrue();
    jobs.open().forEach(jobs::printed);
    Until.onScreen("the paper is gone", () -> !isShown("S-000001"));
  }

  private void sell() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
  }

  private void show() {
    var desk = new ShopDesk(shop, shop.asOwner()).desk();
    Screen queue =
        Fx.get(() -> new DocumentsScreens(shop.core(), desk, new NoFiles()).printQueue());
    Fx.run(() -> stage.setScene(new Scene(queue.content(), 1200, 700)));
    Fx.run(stage::show);
    Fx.run(queue::shown);
    Fx.run(() -> stage.getScene().getRoot().applyCss());
  }

  private boolean isShown(String number) {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(it -> it instanceof Labeled words && words.getText().contains(number));
  }
}
