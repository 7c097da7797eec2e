package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static boolean working(BusyPane pane) {
    return pane.lookup(".busy-panel").isVisible();
  }
}
