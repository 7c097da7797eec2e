package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersTest {
  /// Longer than anything fades.
  private static final Duration A_MOMENT = Duration.millis(600);

  private final Label page = Fx.get(() -> new Label("the page"));
  private final Layers layers = Fx.get(() -> new Layers(page));
  private final Stage stage = Fx.get(Stage::new);

  @BeforeEach
  void open() {
    Fx.run(() -> stage.setScene(new Scene(layers, 900, 600)));
    Fx.run(stage::show);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  /// A question that follows a saved form at once must not go with it.
  @Test
  void a_panel_opened_right_after_another_was_closed_stays() {
    var first = show("first");
    passTime();
    Fx.run(layers::closeModal);
    var second = show("second");
    passTime();
    assertThat(Fx.get(layers::covered)).isTrue();
    assertThat(Fx.get(() -> isSeen(second))).isTrue();
    assertThat(Fx.get(() -> isSeen(first))).isFalse();
  }

  @Test
  void a_panel_that_had_to_be_read_takes_no_place_of_another_nor_of_a_page_that_was_left() {
    var first = show("first");
    var late = Fx.get(() -> new FormPanel("settings.business", new Label("late")));
    Fx.run(() -> Layers.showLate(page, late));
    assertThat(Fx.get(() -> isSeen(first))).isTrue();
    Fx.run(layers::closeModal);
    Fx.run(() -> layers.show(new Label("the next page")));
    Fx.run(() -> Layers.showLate(page, late));
    assertThat(Fx.get(layers::covered)).isFalse();
  }

  @Test
  void a_field_that_has_only_just_come_takes_the_next_key() {
    var field = Fx.get(TextField::new);
    Fx.run(
        () -> {
          layers.show(new StackPane(field));
          field.requestFocus();
          new Keys(stage.getScene()).type("7");
        });
    assertThat(field.getText()).isEqualTo("7");
  }

  /// A locked till must not lose the form that was being filled in.
  @Test
  void stepping_back_on_a_cover_leaves_the_panel_below_as_it_is() {
    var panel = show("half filled in");
    Fx.run(() -> layers.cover(new Label("who is there?")));
    assertThat(Fx.get(layers::stepBack)).isFalse();
    Fx.run(layers::uncover);
    assertThat(Fx.get(() -> isSeen(panel))).isTrue();
  }

  private Node show(String words) {
    var panel = Fx.get(() -> new FormPanel("settings.business", new Label(words)));
    Fx.run(() -> layers.showModal(panel));
    return panel;
  }

  private static boolean isSeen(Node panel) {
    for (var at = panel; at != null; at = at.getParent()) {
      if (!at.isVisible() || at.getOpacity() < 1) {
        return false;
      }
    }
    return panel.getScene() != null;
  }

  /// JavaFX's own time, in which animations go on.
  private static void passTime() {
    var passed = new CompletableFuture<Void>();
    Fx.run(
        () -> {
          var moment = new PauseTransition(A_MOMENT);
          moment.setOnFinished(_ -> passed.complete(null));
          moment.play();
        });
    passed.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
