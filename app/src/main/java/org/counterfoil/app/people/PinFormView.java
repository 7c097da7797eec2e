package org.counterfoil.app.people;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// The form of a person and their PIN.
final class PinFormView {
  private final PinViewModel model;

  PinFormView(PinViewModel model) {
    this.model = model;
  }

  /// @param roles codes to choose from
  FormPanel panel(List<String> roles) {
    var pin = pin("people.pin", model.pin(), model.pinError());
    var again = pin("people.pin-again", model.again(), model.againError());
    var panel =
        switch (model.purpose()) {
          case PinViewModel.Purpose.NewPerson() -> {
            var name = Field.text("people.name", model.name());
            name.error().bind(model.nameError());
            var role = new Field("people.role", Choice.of(roles, PeopleWords::role, model.role()));
            yield new FormPanel("people.new", name.input()).with(name, role, pin, again);
          }
          case PinViewModel.Purpose.Reset(var _, var name) ->
              new FormPanel("people.reset", pin.input())
                  .with(Nodes.row("gap-12", Nodes.avatar(name), Nodes.text(name, "strong", "wrap")))
                  .with(pin, again);
          case PinViewModel.Purpose.Own _ -> {
            var old = pin("people.old-pin", model.oldPin(), model.oldPinError());
            yield new FormPanel("people.own-pin", old.input()).with(old, pin, again);
          }
        };
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.setId("pin-save");
    save.disableProperty().bind(model.busy());
    return panel.foot(Nodes.secondary("kit.cancel", Feather.X, panel::close), save);
  }

  private static Field pin(String id, StringProperty value, StringProperty error) {
    var input = new PasswordField();
    input.textProperty().bindBidirectional(value);
    var field = new Field(id, input);
    field.error().bind(error);
    return field;
  }
}
