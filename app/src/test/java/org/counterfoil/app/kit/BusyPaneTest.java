package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
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
  void quick_work_shows_nothing() throws Exception {
    Fx.run(() -> busy.set(true));
    Fx.run(() -> busy.set(false));
    Thread.sleep(Duration.ofMillis(500));
    assertThat(working()).isFalse();
  }

  @Test
  void work_of_half_a_second_is_seen_until_it_ends() throws Exception {
    Fx.run(() -> busy.set(true));
    Thread.sleep(Duration.ofMillis(900));
    assertThat(working()).isTrue();
    Fx.run(() -> busy.set(false));
    assertThat(working()).isFalse();
  }

  private boolean working() {
    return Fx.get(() -> pane.lookup(".busy-panel").isVisible());
  }
}
