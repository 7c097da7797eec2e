package org.counterfoil.app.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One form field: its label, the control, and below it what is wrong with what was typed.
///
/// Its words are the four parts of its [Help]. F1 shows all of them.
public final class Field extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final String id;
  private final Control input;
  private final Label label;
  private final StringProperty error = new SimpleStringProperty("");

  /// A field around any control.
  public Field(String id, Control input) {
    this.id = id;
    this.input = input;
    getStyleClass().add("form-row");
    setId("field-" + id);
    Help.give(id, this);
    label = Nodes.label(key("label"), "form-label");
    label.setGraphic(Nodes.icon(Feather.HELP_CIRCLE));
    label.setContentDisplay(ContentDisplay.RIGHT);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setLabelFor(input);
    label.setTooltip(Nodes.tooltip(Texts.bind(key("tooltip"))));
    label.setOnMouseClicked(_ -> HelpPanel.show(new Help(this, id)));
    dressInput();
    getChildren().addAll(label, input, errorLabel());
  }

  /// A field of plain text.
  public static Field text(String id, StringProperty value) {
    var input = new TextField();
    input.textProperty().bindBidirectional(value);
    input.promptTextProperty().bind(Texts.bind("field." + id + ".example"));
    return new Field(id, input);
  }

  /// A field of what nobody may read over a shoulder.
  public static Field hidden(String id, StringProperty value, StringProperty error) {
    var input = new PasswordField();
    input.textProperty().bindBidirectional(value);
    var field = new Field(id, input);
    field.error().bind(error);
    return field;
  }

  /// A field of an amount, with its error shown by itself.
  public static Field money(String id, MoneyField input) {
    var field = new Field(id, input);
    input.error().subscribe(words -> field.error.set(words));
    return field;
  }

  /// What is wrong and what to do about it; empty while all is well. What was typed stays.
  public StringProperty error() {
    return error;
  }

  /// The control inside.
  public Control input() {
    return input;
  }

  private String key(String part) {
    return Help.key(id, part);
  }

  private void dressInput() {
    input.setId(id);
    input.setMaxWidth(Double.MAX_VALUE);
    input.accessibleTextProperty().bind(Texts.bind(key("label")));
    input.accessibleHelpProperty().bind(Texts.bind(key("tooltip")));
    error.subscribe(words -> input.pseudoClassStateChanged(ERROR, !words.isEmpty()));
  }

  private Label errorLabel() {
    var words = Nodes.text(error, "error");
    words.setGraphic(Nodes.icon(Feather.ALERT_CIRCLE));
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.visibleProperty().bind(error.isNotEmpty());
    words.managedProperty().bind(error.isNotEmpty());
    return words;
  }
}
