package org.counterfoil.app.backup;

import java.util.ArrayList;
import javafx.scene.Node;
import org.counterfoil.app.backup.PassphraseViewModel.Purpose;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The form of the passphrase.
final class PassphraseView {
  private PassphraseView() {}

  static FormPanel panel(PassphraseViewModel model) {
    var purpose = model.purpose();
    var parts = new ArrayList<Node>();
    if (purpose.asksFresh()) {
      parts.add(
          Nodes.banner(
              Tone.WARNING,
              Texts.bind("backup.passphrase.warning"),
              Texts.bind("backup.passphrase.warning.words")));
    } else {
      parts.add(Nodes.wrapped("backup.passphrase.remove.words"));
    }
    var fields = new ArrayList<Field>();
    if (purpose.asksPresent()) {
      fields.add(Field.hidden("backup.passphrase-present", model.present(), model.presentError()));
    }
    if (purpose.asksFresh()) {
      fields.add(Field.hidden("backup.passphrase-new", model.fresh(), model.freshError()));
      fields.add(Field.hidden("backup.passphrase-again", model.again(), model.againError()));
    }
    parts.addAll(fields);
    var title =
        switch (purpose) {
          case SET -> "backup.passphrase.set.title";
          case CHANGE -> "backup.passphrase.change.title";
          case REMOVE -> "backup.passphrase.remove.title";
        };
    var panel = new FormPanel(title, fields.getFirst().input()).with(parts.toArray(Node[]::new));
    var save =
        purpose == Purpose.REMOVE
            ? Nodes.primary("backup.passphrase.remove", Feather.UNLOCK, model::save)
            : Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.setId("passphrase-save");
    save.disableProperty().bind(model.busy());
    return panel.foot(Nodes.secondary("kit.cancel", Feather.X, panel::close), save);
  }
}
