package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

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
}
