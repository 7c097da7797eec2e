package org.counterfoil.app.start;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.start.Trouble.Remedy;
import org.kordamp.ikonli.feather.Feather;

/// The whole window in a trouble with the store: what happened, what is safe, what to do now, and
/// the buttons that help. Stands inside [org.counterfoil.app.kit.Layers].
public final class TroubleView extends StackPane {
  private final Trouble trouble;
  private final TroubleHooks hooks;
  private final PasswordField passphrase = new PasswordField();
  private final Field asked = new Field("start.passphrase", passphrase);

  public TroubleView(Trouble trouble, TroubleHooks hooks) {
    this.trouble = trouble;
    this.hooks = hooks;
    setId("trouble");
    var tone = trouble.tone();
    var sign = trouble instanceof Trouble.Locked ? Feather.LOCK : tone.icon();
    var icon = Nodes.iconTile(sign, tone, "large");
    var card =
        Nodes.card(
            icon,
            wrapped("title", "page-title"),
            part("what", Feather.INFO),
            part("safe", Feather.SHIELD),
            part("now", Feather.ARROW_RIGHT_CIRCLE));
    card.getStyleClass().add("trouble-card");
    card.setMaxHeight(USE_PREF_SIZE);
    if (trouble.remedies().contains(Remedy.ENTER_PASSPHRASE)) {
      passphrase.setOnAction(_ -> act(Remedy.ENTER_PASSPHRASE));
      passphrase.textProperty().subscribe(() -> asked.error().set(""));
      card.getChildren().add(asked);
    }
    card.getChildren().add(buttons());
    var middle = new StackPane(card);
    middle.getStyleClass().add("start-body");
    var scroll = new Scroller(middle);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    getStyleClass().add("screen");
  }

  private Node part(String part, Feather icon) {
    return RecoveryFields.part("start.trouble." + part, wrapped(part), icon);
  }

  private Region wrapped(String part, String... styles) {
    var label = Nodes.text(words(part), styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private ObservableValue<String> words(String part) {
    var key = "start.trouble." + trouble.words() + "." + part;
    return Bindings.createStringBinding(
        () ->
            trouble.count() > 0 && part.equals("what")
                ? Texts.count(key, trouble.count())
                : Texts.of(key, trouble.example()),
        Texts.language());
  }

  private Node buttons() {
    var row = new FlowPane();
    row.getStyleClass().add("gap-12");
    var remedies = trouble.remedies();
    for (var remedy : remedies) {
      var button = button(remedy, remedy == remedies.getFirst());
      row.getChildren().add(button);
    }
    var first =
        remedies.contains(Remedy.ENTER_PASSPHRASE) ? passphrase : row.getChildren().getFirst();
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Threads.onScreen(() -> Nodes.focus(this, first));
              }
            });
    return row;
  }

  private Button button(Remedy remedy, boolean first) {
    var key = "start.remedy." + remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var icon =
        switch (remedy) {
          case GO_ON -> Feather.CHECK;
          case TRY_AGAIN -> Feather.REFRESH_CW;
          case ENTER_PASSPHRASE -> Feather.UNLOCK;
          case RECOVERY_CODE -> Feather.KEY;
          case REBUILD -> Feather.LIFE_BUOY;
          case OTHER_FOLDER -> Feather.FOLDER;
          case QUIT -> Feather.LOG_OUT;
        };
    var button =
        first
            ? Nodes.primary(key, icon, () -> act(remedy))
            : Nodes.secondary(key, icon, () -> act(remedy));
    button.setDefaultButton(first);
    button.setId("remedy-" + remedy.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return button;
  }

  private void act(Remedy remedy) {
    switch (remedy) {
      case GO_ON -> hooks.goOn();
      case TRY_AGAIN -> hooks.tryAgain();
      case ENTER_PASSPHRASE -> enterPassphrase();
      case RECOVERY_CODE -> hooks.useRecoveryCode();
      case REBUILD -> hooks.rebuild();
      case OTHER_FOLDER -> hooks.otherFolder();
      case QUIT -> hooks.quit();
    }
  }

  private void enterPassphrase() {
    if (passphrase.getText().isEmpty()) {
      asked.error().set(Texts.of("start.passphrase.missing"));
      passphrase.requestFocus();
    } else {
      hooks.enterPassphrase(passphrase.getText().toCharArray());
    }
  }
}
