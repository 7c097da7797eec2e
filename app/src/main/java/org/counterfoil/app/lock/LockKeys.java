package org.counterfoil.app.lock;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Nodes;

/// The keys that work on the sign-in screen now, and where this till stands.
final class LockKeys extends HBox {
  LockKeys(LockViewModel model, ObservableValue<String> store) {
    getStyleClass().add("status-keys");
    getChildren()
        .addAll(
            hint("A–Z", "lock.key.name", model.byPin()),
            hint("0–9", "lock.key.pin", model.byPin()),
            hint("F2", "lock.use-password", model.offersPassword()),
            hint("Enter", "lock.sign-in", model.byPassword()),
            hint("Esc", "lock.use-pin", model.byPassword()),
            hint("F1", "start.key.help", model.byPassword()),
            always("F11", "shell.key.full-screen"),
            Nodes.spacer(),
            Nodes.text(store, "caption"));
  }

  private static Node hint(String key, String words, ObservableValue<Boolean> works) {
    return SignInCard.onlyWhile(works, always(key, words));
  }

  private static Node always(String key, String words) {
    var hint = new HBox(Nodes.fit(Nodes.text(key, "key", "latin")), Nodes.fit(Nodes.label(words)));
    hint.getStyleClass().add("key-hint");
    return hint;
  }
}
