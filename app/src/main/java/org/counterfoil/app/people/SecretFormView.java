package org.counterfoil.app.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.people.SecretChange.Purpose;
import org.kordamp.ikonli.feather.Feather;

/// The form of a person and their PIN, or of a password.
final class SecretFormView {
  private final SecretViewModel model;

  SecretFormView(SecretViewModel model) {
    this.model = model;
  }

  /// @param roles codes to choose from
  FormPanel panel(List<String> roles) {
    var id = model.isPassword() ? "people.password" : "people.pin";
    var secret = Field.hidden(id, model.secret(), model.secretError());
    var again = Field.hidden(id + "-again", model.again(), model.againError());
    var panel =
        switch (model.purpose()) {
          case Purpose.NewPerson() -> {
            var name = Field.text("people.name", model.name());
            name.error().bind(model.nameError());
            var role = new Field("people.role", Choice.of(roles, PeopleWords::role, model.role()));
            yield new FormPanel(title(), name.input()).with(name, role, secret, again);
          }
          case Purpose.Reset(var person, var _) ->
              new FormPanel(title(), secret.input())
                  .with(
                      Nodes.row(
                          "gap-12",
                          Nodes.avatar(person.name()),
                          Nodes.text(person.name(), "strong", "wrap")))
                  .with(secret, again);
          case Purpose.Own _ -> {
            var old = Field.hidden("people.old-pin", model.oldPin(), model.oldPinError());
            yield new FormPanel(title(), old.input()).with(old, secret, again);
          }
        };
    return panel.foot(buttons(panel));
  }

  private String title() {
    return switch (model.purpose()) {
      case Purpose.NewPerson() -> "people.new";
      case Purpose.Reset(var person, var _) ->
          model.isPassword() ? PeopleWords.passwordKey(person) : "people.reset";
      case Purpose.Own _ -> model.isPassword() ? "people.own-password" : "people.own-pin";
    };
  }

  private Button[] buttons(FormPanel panel) {
    var buttons = new ArrayList<Button>();
    if (model.purpose().removable()) {
      var remove = Nodes.quiet("people.drop-password", model::remove);
      remove.disableProperty().bind(model.busy());
      buttons.add(remove);
    }
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.setId("pin-save");
    save.disableProperty().bind(model.busy());
    buttons.add(Nodes.secondary("kit.cancel", Feather.X, panel::close));
    buttons.add(save);
    return buttons.toArray(Button[]::new);
  }
}
