package org.counterfoil.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Initials;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Universal field, sync and till pills, notifications, theme, user.
final class TopBarView extends HBox {
  TopBarView(ShellViewModel model, UniversalView universal, ShellHooks hooks, Look look) {
    getStyleClass().add("top-bar");
    universal.setMinWidth(Region.USE_COMPUTED_SIZE);
    var sync = pill(model.sync(), Feather.CHECK_CIRCLE);
    pressable(sync, () -> BarPanels.exchange(sync));
    getChildren()
        .addAll(
            universal,
            Nodes.spacer(),
            sync,
            pill(model.till(), Feather.INBOX),
            bell(model),
            themeButton(look),
            userChip(model, hooks));
  }

  private static Label pill(ObservableValue<ShellViewModel.State> state, Feather calm) {
    var words = state.map(ShellViewModel.State::words);
    var pill = Nodes.pill(Tone.NEUTRAL, words);
    pill.getStyleClass().add("bar-pill");
    pill.setTooltip(Nodes.tooltip(words));
    pill.accessibleTextProperty().bind(words);
    pill.managedProperty().bind(pill.visibleProperty());
    state.subscribe(
        now -> {
          pill.setVisible(!now.words().isEmpty());
          pill.setGraphic(Nodes.icon(now.tone() == Tone.DANGER ? Feather.ALERT_CIRCLE : calm));
          for (var tone : Tone.values()) {
            pill.getStyleClass().remove(tone.styleClass());
          }
          pill.getStyleClass().add(now.tone().styleClass());
        });
    return pill;
  }

  /// By mouse, and by Enter or the space bar.
  private static void pressable(Label pill, Runnable action) {
    pill.setId("sync-pill");
    pill.setFocusTraversable(true);
    pill.setAccessibleRole(AccessibleRole.BUTTON);
    pill.setOnMouseClicked(_ -> action.run());
    pill.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
            pressed.consume();
            action.run();
          }
        });
  }

  private static Node bell(ShellViewModel model) {
    var bell = new StackPane();
    var button =
        Nodes.iconButton(
            "shell.notifications", Feather.BELL, () -> BarPanels.alerts(bell, model.alerts()));
    var count = new Label();
    count.getStyleClass().add("count-dot");
    count.setMouseTransparent(true);
    count
        .textProperty()
        .bind(Bindings.size(model.alerts()).map(number -> Formats.current().number(number)));
    count.visibleProperty().bind(Bindings.isNotEmpty(model.alerts()));
    bell.getChildren().addAll(button, count);
    bell.getStyleClass().add("bell");
    return bell;
  }

  private static Button themeButton(Look look) {
    var button = Nodes.iconButton("shell.theme", Feather.MOON, look::switchTheme);
    look.theme()
        .subscribe(
            theme ->
                button.setGraphic(
                    Nodes.icon(theme == Look.Theme.LIGHT ? Feather.MOON : Feather.SUN)));
    return button;
  }

  private static Button userChip(ShellViewModel model, ShellHooks hooks) {
    var avatar = new Label();
    avatar.getStyleClass().add("avatar");
    avatar.textProperty().bind(model.user().map(Initials::of));
    var name = Nodes.fit(Nodes.text(model.user(), "medium"));
    var chip = new HBox(avatar, name, Nodes.icon(Feather.CHEVRON_DOWN));
    chip.getStyleClass().add("user-chip");
    var button = new Button();
    button.setGraphic(chip);
    button.setId("user-chip");
    button.getStyleClass().addAll("icon-button", "user-button");
    button.accessibleTextProperty().bind(Texts.bind("shell.switch-user"));
    button.setTooltip(Nodes.tooltip(Texts.bind("shell.switch-user")));
    button.setOnAction(_ -> hooks.lock());
    return button;
  }
}
