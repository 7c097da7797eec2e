package org.counterfoil.app.kit;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts screens are made of, with their words bound to the language and their looks
/// taken from `app.css`.
public final class Nodes {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  private Nodes() {}

  /// Fixed words by key.
  public static Label label(String key, String... styleClasses) {
    return text(Texts.bind(key), styleClasses);
  }

  /// Words a view-model chose.
  public static Label text(ObservableValue<String> words, String... styleClasses) {
    var label = styled(new Label(), styleClasses);
    label.textProperty().bind(words);
    return label;
  }

  /// Data: a name, a number, an amount.
  public static Label text(String data, String... styleClasses) {
    return styled(new Label(data), styleClasses);
  }

  /// A label that wraps instead of ending in dots.
  public static Label wrapped(String key, String... styleClasses) {
    var label = label(key, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Keeps a control as wide as its text: for words that must never end in dots.
  public static <T extends Region> T fit(T region) {
    region.setMinWidth(Region.USE_PREF_SIZE);
    return region;
  }

  public static FontIcon icon(Feather icon, String... styleClasses) {
    var node = new FontIcon(icon);
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  /// The one button of a screen that goes on. Like every button made here, it is found by the key
  /// of its words.
  public static Button primary(String key, Feather icon, Runnable action) {
    return button(key, icon, action, "primary");
  }

  public static Button secondary(String key, Feather icon, Runnable action) {
    return button(key, icon, action, "secondary");
  }

  /// A button without an outline, for what is rarely wanted.
  public static Button quiet(String key, Runnable action) {
    var button = styled(new Button(), "quiet");
    button.setId(key);
    button.textProperty().bind(Texts.bind(key));
    button.setOnAction(_ -> action.run());
    return fit(button);
  }

  /// A button that destroys something; ask before the action.
  public static Button danger(String key, Feather icon, Runnable action) {
    return button(key, icon, action, "danger");
  }

  /// A button of an icon alone; its words are its tool tip and accessible name.
  public static Button iconButton(String key, Feather icon, Runnable action) {
    var button = styled(new Button("", icon(icon)), "icon-button");
    button.setId(key);
    button.accessibleTextProperty().bind(Texts.bind(key));
    button.setTooltip(tooltip(Texts.bind(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Button button(String key, Feather icon, Runnable action, String styleClass) {
    var button = styled(new Button(), styleClass);
    button.setId(key);
    button.setGraphic(icon(icon));
    button.textProperty().bind(Texts.bind(key));
    button.setOnAction(_ -> action.run());
    return fit(button);
  }

  /// Runs `action` at every switch of the language, for as long as `owner` is in use: the language
  /// outlives every screen and must not hold one.
  public static void onLanguage(Node owner, Runnable action) {
    InvalidationListener listener =
        _ -> {
          if (!isGone(owner.getScene())) {
            action.run();
          }
        };
    owner.getProperties().merge("on-language", List.of(listener), Nodes::joined);
    Texts.language().addListener(new WeakInvalidationListener(listener));
  }

  /// Whether the window of a scene was closed: what lies in it is only waiting to be forgotten.
  static boolean isGone(@Nullable Scene scene) {
    return scene != null && scene.getWindow() != null && !scene.getWindow().isShowing();
  }

  private static Object joined(Object before, Object more) {
    return List.of(before, more);
  }

  /// One choice of a segment or tab strip.
  public static ToggleButton toggle(String key, String... styleClasses) {
    var toggle = styled(new ToggleButton(), styleClasses);
    toggle.setId(key);
    toggle.textProperty().bind(Texts.bind(key));
    return fit(toggle);
  }

  /// A yes or no. Its words are those of its [Help], by whose id it is found.
  public static CheckBox check(String id, BooleanProperty value) {
    var check = fit(styled(new CheckBox()));
    check.setId(id);
    check.textProperty().bind(Texts.bind(Help.key(id, "label")));
    check.setTooltip(tooltip(Texts.bind(Help.key(id, "tooltip"))));
    check.selectedProperty().bindBidirectional(value);
    return Help.give(id, check);
  }

  /// Choices side by side, of which one holds.
  public static HBox segment(String help, ToggleButton... choices) {
    var segment = new HBox(choices);
    segment.getStyleClass().add("segment");
    segment.setMaxWidth(Region.USE_PREF_SIZE);
    return Help.give(help, segment);
  }

  public static Tooltip tooltip(ObservableValue<String> words) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(words);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setWrapText(true);
    return tooltip;
  }

  /// A state in words.
  public static Label pill(Tone tone, ObservableValue<String> words) {
    return fit(text(words, "pill", tone.styleClass()));
  }

  /// A state in words.
  public static Label pill(Tone tone, String words) {
    return fit(text(words, "pill", tone.styleClass()));
  }

  /// A circle with the first letters of a name, coloured by the name.
  public static Label avatar(String name, String... styleClasses) {
    var avatar = styled(new Label(Initials.of(name)), "avatar", Initials.colour(name));
    avatar.getStyleClass().addAll(styleClasses);
    return avatar;
  }

  /// A rounded square with an icon.
  public static Node iconTile(Feather icon, Tone tone, String... styleClasses) {
    var tile = new HBox(icon(icon));
    tile.getStyleClass().addAll("icon-tile", "center", tone.styleClass());
    tile.getStyleClass().addAll(styleClasses);
    return tile;
  }

  /// A key as it is printed on the keyboard.
  public static Label keyCap(KeyCombination key) {
    return fit(text(KeyAction.name(key), "key", "latin"));
  }

  public static HBox row(String gap, Node... children) {
    var row = new HBox(children);
    row.getStyleClass().addAll(gap, "center-start");
    return row;
  }

  public static VBox column(String gap, Node... children) {
    var column = new VBox(children);
    column.getStyleClass().add(gap);
    return column;
  }

  /// A white, rounded surface.
  public static VBox card(Node... children) {
    var card = new VBox(children);
    card.getStyleClass().add("card");
    return card;
  }

  /// A coloured strip with a title and what to know or do.
  public static HBox banner(
      Tone tone, ObservableValue<String> title, ObservableValue<String> body) {
    var words = new VBox(text(title, "strong"), text(body, "t-13", "wrap"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var banner = new HBox(icon(tone.icon()), words);
    banner.getStyleClass().addAll("banner", tone.styleClass());
    return banner;
  }

  /// Gives the focus to something that may only just have come into the window. What scrolls is in
  /// it once its skin is made, and nothing in there could take the focus before.
  ///
  /// @param around holds it and all that scrolls around it
  public static void focus(Parent around, Node node) {
    around.applyCss();
    node.requestFocus();
  }

  /// Takes the room that is left in a row or column.
  public static Region spacer() {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /// Lets a node take the room that is left in its row or column.
  public static <T extends Node> T grow(T node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  private static <T extends Labeled> T styled(T node, String... styleClasses) {
    node.getStyleClass().addAll(styleClasses);
    return node;
  }
}
