package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertStripTest {
  private static final Alert ALERT = new Alert(Tone.WARNING, "window.alert.clock-set-back");

  private static final Duration LONGER_THAN_STILL = Duration.ofSeconds(3);

  private final ObservableList<Alert> alerts = FXCollections.observableArrayList();
  private final Button below = Fx.get(Button::new);
  private final VBox page =
      Fx.get(() -> new VBox(new AlertStrip(alerts, AlertStrip.Shown.ALL), below));
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private void show() {
    Fx.run(
        () -> {
          stage.setScene(new Scene(page, 600, 400));
          stage.show();
        });
  }

  private boolean seen() {
    return page.getChildren().getFirst().isVisible();
  }

  @Test
  void what_was_the_matter_before_is_there_from_the_beginning() {
    Fx.run(() -> alerts.add(ALERT));
    show();
    assertThat(Fx.get(this::seen)).isTrue();
  }

  @Test
  void what_comes_while_somebody_types_waits_until_the_keys_rest() {
    show();
    Fx.run(() -> alerts.add(ALERT));
    long end = System.nanoTime() + LONGER_THAN_STILL.toNanos();
    Until.holds(
        "enough was typed",
        () -> {
          Fx.run(() -> below.fireEvent(key()));
          return System.nanoTime() > end;
        });
    assertThat(Fx.get(this::seen)).isFalse();
    Until.onScreen("the alert is seen", this::seen);
    Fx.run(alerts::clear);
    assertThat(Fx.get(this::seen)).isTrue();
    Until.onScreen("the alert is gone", () -> !seen());
  }

  @Test
  void a_strip_that_leaves_the_window_while_an_alert_waits_shows_it_when_it_is_back() {
    show();
    Fx.run(() -> alerts.add(ALERT));
    Fx.run(() -> stage.setScene(new Scene(new VBox(), 600, 400)));
    Fx.run(
        () -> {
          page.getScene().setRoot(new VBox());
          stage.setScene(new Scene(page, 600, 400));
        });
    assertThat(Fx.get(this::seen)).isTrue();
  }

  private static KeyEvent key() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "5", "5", KeyCode.DIGIT5, false, false, false, false);
  }
}
