package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class FormPanelTest {
  @Test
  void the_first_field_has_the_focus_as_soon_as_the_panel_is_open() {
    var layers = Fx.get(() -> new Layers(new Label("the page")));
    var stage = Fx.get(Stage::new);
    Fx.run(() -> stage.setScene(new Scene(layers, 900, 600)));
    Fx.run(stage::show);
    var field = Fx.get(() -> Field.text("settings.name", new SimpleStringProperty("")));
    Fx.run(() -> layers.showModal(new FormPanel("settings.business", field.input()).with(field)));
    assertThat(Fx.get(layers.getScene()::getFocusOwner)).isSameAs(field.input());
    Fx.run(stage::close);
  }

  /// It is what Enter does, and the theme writes white on that.
  @Test
  void the_words_of_a_button_that_stands_alone_can_be_read() {
    var close = Fx.get(() -> Nodes.secondary("kit.close", Feather.CHECK, () -> {}));
    var beside = Fx.get(() -> Nodes.secondary("kit.close", Feather.CHECK, () -> {}));
    var look = new Look();
    Fx.run(
        () -> {
          var panel = new FormPanel("settings.features", close).with(beside).foot(close);
          var scene = new Scene(panel, 900, 600);
          look.dress(scene);
          panel.applyCss();
        });
    assertThat(close.getTextFill()).isEqualTo(beside.getTextFill());
    assertThat(icon(close).getIconColor()).isEqualTo(icon(beside).getIconColor());
  }

  private static FontIcon icon(Button button) {
    return (FontIcon) button.getGraphic();
  }
}
