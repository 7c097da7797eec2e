package org.counterfoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintQueueViewTest implements Notices {
  private final TestShop shop = new TestShop();
  private final Stage stage = Fx.get(Stage::new);
  private final AtomicInteger reads = new AtomicInteger();
  private final List<Exception> complaints = new ArrayList<>();
  private @Nullable ForSale shirt;

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

  @Test
  void the_keyboard_stays_at_its_paper_when_another_goes() {
    var papers = threePapers();
    show();
    Fx.run(() -> dropButton("S-000003").requestFocus());
    shop.core().printJobs().printed(papers.getFirst());
    Until.onScreen("the paper is gone", () -> !isShown("S-000001"));
    assertThat(Fx.get(() -> dropButton("S-000003").isFocused())).isTrue();
  }

  @Test
  void the_keyboard_goes_on_to_the_next_paper_when_its_own_goes() {
    var papers = threePapers();
    show();
    Fx.run(() -> dropButton("S-000002").requestFocus());
    shop.core().printJobs().printed(papers.get(1));
    Until.onScreen("the paper is gone", () -> !isShown("S-000002"));
    assertThat(Fx.get(() -> dropButton("S-000003").isFocused())).isTrue();
  }

  @Test
  void nothing_is_read_under_the_sign_in_screen() {
    sell();
    show();
    Until.holds("it looks again", () -> reads.get() > 2);
    Fx.run(() -> layers().cover(new Label("locked")));
    int before = reads.get();
    passRounds();
    assertThat(reads.get()).isEqualTo(before);
    Fx.run(() -> layers().uncover());
    Until.holds("it looks again", () -> reads.get() > before);
  }

  @Test
  void a_queue_that_cannot_be_read_is_told_once() {
    sell();
    show();
    shop.core().close();
    int before = reads.get();
    Until.holds("it looks again and again", () -> reads.get() > before + 2);
    Fx.run(() -> assertThat(complaints).hasSize(1));
  }

  /// More than two rounds of the page.
  private static void passRounds() {
    var passed = new CompletableFuture<Void>();
    Fx.run(
        () -> {
          var moment = new PauseTransition(Duration.millis(2200));
          moment.setOnFinished(_ -> passed.complete(null));
          moment.play();
        });
    passed.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private List<PrintJob> threePapers() {
    sell();
    sell();
    sell();
    return shop.core().printJobs().open();
  }

  private Layers layers() {
    return (Layers) stage.getScene().getRoot();
  }

  private Node dropButton(String number) {
    return stage.getScene().getRoot().lookupAll(".list-row").stream()
        .filter(row -> wordsIn(row, number))
        .map(row -> Found.byId((Parent) row, Button.class, "documents.queue.drop"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean wordsIn(Node row, String number) {
    return row.lookupAll(".label").stream()
        .anyMatch(it -> it instanceof Labeled words && words.getText().contains(number));
  }

  private void sell() {
    if (shirt == null) {
      shop.openTill("100.00");
      shirt = shop.aProduct("S1", "School shirt", "25.00");
    }
    shop.clock().forward(java.time.Duration.ofMinutes(1));
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
  }

  private void show() {
    var actor = shop.asOwner();
    var work = new Work(this::read, Runnable::run, () -> actor, complaints::add);
    var given = new ShopDesk(shop, actor).desk();
    var desk = new Desk(work, this, given.navigation(), given.session(), given.clock());
    Screen queue =
        Fx.get(() -> new DocumentsScreens(shop.core(), desk, new NoFiles()).printQueue());
    Fx.run(() -> stage.setScene(new Scene(new Layers(queue.content()), 1200, 700)));
    Fx.run(stage::show);
    Fx.run(queue::shown);
    Fx.run(() -> stage.getScene().getRoot().applyCss());
  }

  private boolean isShown(String number) {
    return wordsIn(stage.getScene().getRoot(), number);
  }

  private void read(Runnable task) {
    reads.incrementAndGet();
    task.run();
  }

  @Override
  public void toast(Tone tone, String words) {}

  @Override
  public void problem(Problem problem) {}

  @Override
  public void ask(Question question, Consumer<Boolean> answer) {
    answer.accept(true);
  }

  @Override
  public void unexpected(Exception failure) {
    complaints.add(failure);
  }
}
