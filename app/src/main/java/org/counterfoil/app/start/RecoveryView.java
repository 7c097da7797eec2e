package org.counterfoil.app.start;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The whole window while the recovery code is asked for. Stands inside
/// [org.counterfoil.app.kit.Layers].
public final class RecoveryView extends StackPane {
  private final RecoveryViewModel model;
  private final Field code;

  public RecoveryView(RecoveryViewModel model, FileChoice files) {
    this.model = model;
    setId("recovery");
    code = RecoveryFields.code(model.code(), model::use);
    var card =
        Nodes.card(
            Nodes.iconTile(Feather.KEY, Tone.INFO, "large"),
            Nodes.wrapped("start.recovery.title", "page-title"),
            Nodes.wrapped("start.recovery.words"),
            code,
            RecoveryFields.withChooser(
                RecoveryFields.folder(model.folder(), model::use), model.folder(), files, () -> {}),
            Nodes.wrapped("start.recovery.then", "t-13", "muted"),
            buttons());
    card.getStyleClass().add("trouble-card");
    card.setMaxHeight(USE_PREF_SIZE);
    var middle = new StackPane(card);
    middle.getStyleClass().add("start-body");
    var scroll = new Scroller(middle);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().add(BusyPane.over(scroll, model.busy()));
    getStyleClass().add("screen");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Threads.onScreen(() -> Nodes.focus(this, code.input()));
              }
            });
  }

  private FlowPane buttons() {
    var row = new FlowPane();
    row.getStyleClass().add("gap-12");
    var use = Nodes.primary("start.recovery.use", Feather.UNLOCK, model::use);
    use.disableProperty().bind(model.busy());
    row.getChildren()
        .addAll(use, Nodes.secondary("start.recovery.back", Feather.ARROW_LEFT, model::back));
    return row;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.back();
    }
  }
}
