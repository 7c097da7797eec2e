package org.counterfoil.app.start;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.backup.BackupSet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The whole window while a shop is brought back from a backup. Stands inside
/// [org.counterfoil.app.kit.Layers].
public final class RestoreView extends StackPane {
  private final RestoreViewModel model;
  private final FileChoice files;
  private final Field folder;
  private final Field code;
  private final VBox backup = new VBox();

  public RestoreView(RestoreViewModel model, FileChoice files) {
    this.model = model;
    this.files = files;
    setId("restore");
    folder = RecoveryFields.folder(model.folder(), model::look);
    code = RecoveryFields.code(model.code(), model::restore);
    backup.getStyleClass().add("gap-12");
    model.found().subscribe(set -> show(set.orElse(null)));
    model.found().addListener((_, _, set) -> set.ifPresent(_ -> code.input().requestFocus()));
    Nodes.onLanguage(this, () -> show(model.found().get().orElse(null)));
    var body = new HBox(explanation(), Nodes.grow(questions()));
    body.getStyleClass().add("start-body");
    var scroll = new Scroller(body);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    var page = new BorderPane(scroll);
    page.setBottom(new VBox(foot(), keys()));
    page.getStyleClass().add("screen");
    getChildren().add(BusyPane.over(page, model.busy()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Threads.onScreen(() -> Nodes.focus(this, folder.input()));
              }
            });
  }

  private static Node explanation() {
    var side =
        Nodes.column(
            "gap-20",
            Nodes.iconTile(Feather.LIFE_BUOY, Tone.INFO, "large"),
            Nodes.wrapped("start.restore.title", "t-28", "strong"),
            Nodes.wrapped("start.restore.lead", "lead", "muted"),
            part("back", Feather.CHECK_CIRCLE),
            part("missing", Feather.ALERT_TRIANGLE),
            part("old", Feather.SLASH));
    side.getStyleClass().add("start-side");
    return side;
  }

  private static Node part(String part, Feather icon) {
    return RecoveryFields.part(
        "start.restore." + part, Nodes.wrapped("start.restore." + part + ".words"), icon);
  }

  private Node questions() {
    var refused = Nodes.banner(Tone.DANGER, Texts.bind("start.restore.refused"), model.refused());
    refused.visibleProperty().bind(model.refused().isNotEmpty());
    refused.managedProperty().bind(model.refused().isNotEmpty());
    return Nodes.card(
        Nodes.label("start.restore.questions", "card-title"),
        RecoveryFields.withChooser(folder, model.folder(), files, model::look),
        backup,
        code,
        refused);
  }

  private void show(@Nullable BackupSet set) {
    backup.setManaged(set != null);
    if (set == null) {
      backup.getChildren().clear();
      return;
    }
    var box = Choice.of(set.copies(), model::words, model.chosen());
    backup.getChildren().setAll(new Field("start.which-backup", box));
  }

  private Node foot() {
    var restore = Nodes.primary("start.restore.go", Feather.ROTATE_CCW, model::restore);
    restore.disableProperty().bind(model.busy());
    var foot =
        new HBox(
            Nodes.secondary("start.restore.cancel", Feather.ARROW_LEFT, model::back),
            Nodes.spacer(),
            restore,
            Nodes.fit(Nodes.text("F9", "key", "latin")));
    foot.getStyleClass().add("wizard-foot");
    return foot;
  }

  private static Node keys() {
    return StartKeys.bar(
        StartKeys.hint("Tab", "start.key.next"),
        StartKeys.hint("F1", "start.key.help"),
        StartKeys.hint("F9", "start.restore.go"),
        StartKeys.hint("Esc", "start.restore.cancel"));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F9) {
      event.consume();
      model.restore();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.back();
    }
  }
}
