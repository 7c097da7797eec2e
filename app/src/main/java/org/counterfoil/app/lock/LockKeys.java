package org.counterfoil.app.lock;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.lock.UsefulParts.Part;

/// The keys that work on the sign-in screen now, and where this till stands.
final class LockKeys extends HBox {
  LockKeys(LockViewModel model, ObservableValue<String> store) {
    getStyleClass().add("status-keys");
    var byPin = model.byPin();
    var byPassword = model.byPassword();
    UsefulParts.fill(
        this,
        List.of(
            new Part(hint("A–Z", "lock.key.name"), byPin),
            new Part(hint("0–9", "lock.key.pin"), byPin),
            new Part(hint("F2", "lock.use-password"), model.offersPassword()),
            new Part(hint("Enter", "lock.sign-in"), byPassword),
            new Part(hint("Esc", "lock.use-pin"), byPassword),
            new Part(hint("F1", "start.key.help"), byPassword),
            Part.always(hint("F11", "shell.key.full-screen")),
            Part.always(Nodes.spacer()),
            Part.always(Nodes.text(store, "caption"))));
  }

  private static Node hint(String key, String words) {
    var hint = new HBox(Nodes.fit(Nodes.text(key, "key", "latin")), Nodes.fit(Nodes.label(words)));
    hint.getStyleClass().add("key-hint");
    return hint;
  }
}
