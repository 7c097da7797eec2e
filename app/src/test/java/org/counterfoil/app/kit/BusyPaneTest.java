package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BusyPaneTest {
  private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
  private final BusyPane pane = Fx.get(() -> BusyPane.over(new Label("content"), busy));
  private final Stage stage = Fx.get(Stage::new);

  @BeforeEach
  void shown() {
    Fx.run(
        () -> {
          stage.setScene(new Scene(pane, 300, 200));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void quick_work_shows_nothing() {
    Fx.run(() -> busy.set(true));
    Fx.run(() -> busy.set(false));
    var later = new SimpleBooleanProperty(true);
    var slower = Fx.get(() -> BusyPane.over(new Label("begun after it"), later));
    Until.onScreen("slower work is seen", () -> working(slower));
    assertThat(Fx.get(() -> working(pane))).isFalse();
  }

  @Test
  void longer_work_is_seen_until_it_ends() {
    Fx.run(() -> busy.set(true));
    Until.onScreen("it is seen", () -> working(pane));
    Fx.run(() -> busy.set(false));
    assertThat(Fx.get(() -> working(pane))).isFalse();
  }

  @Test
  void the_ring_turns_while_it_is_seen_and_no_longer() {
    Fx.run(() -> busy.set(true));
    awaitTurning();
    Fx.run(() -> busy.set(false));
    assertStill();
    Fx.run(() -> busy.set(true));
    awaitTurning();
    Fx.run(stage::close);
    assertStill();
  }

  @Test
  void a_long_job_tells_how_long_it_will_still_take() {
    var seconds = new AtomicLong();
    var told = new ArrayList<String>();
    var over = new StackPane();
    var job =
        new Job<Integer>(
            progress -> {
              var label = (Label) over.lookup(".caption");
              for (int second : List.of(5, 10, 30, 570, 600)) {
                seconds.set(second);
                progress.report(second, 600);
                told.add(label.getText());
              }
              progress.report(600, 0); // not known any more
              told.add(label.getText());
              return 0;
            },
            () -> TimeUnit.SECONDS.toNanos(seconds.get()));
    Fx.run(
        () -> {
          over.getChildren().add(BusyPane.over(new Label("content"), job));
          Fx.inline().run(job, _ -> {});
        });
    assertThat(told)
        .containsExactly(
            "",
            "About 10 minutes left",
            "About 10 minutes left",
            "About 1 minute left",
            "Less than a minute left",
            "");
  }

  private void awaitTurning() {
    double before = Fx.get(this::turned);
    Until.onScreen("the ring turns", () -> turned() != before);
  }

  /// A tenth of a second by the clock of the animations, in which a ring turns by 12 degrees.
  private void assertStill() {
    double before = Fx.get(this::turned);
    var passed = new CompletableFuture<Double>();
    Fx.run(
        () -> {
          var pause = new PauseTransition(Duration.millis(100));
          pause.setOnFinished(_ -> passed.complete(turned()));
          pause.play();
        });
    assertThat(passed.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(before);
  }

  private double turned() {
    return pane.lookup(".ring").getRotate();
  }

  private static boolean working(BusyPane pane) {
    return pane.lookup(".busy-panel").isVisible();
  }
}
