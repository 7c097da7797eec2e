package org.counterfoil.app.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A form as a panel over the page: title, fields that scroll where the window is low, and buttons.
/// Shown by [Layers#showModal]; Esc closes it, and whoever built it keeps what was typed.
public final class FormPanel extends VBox {
  private final HBox middle = new HBox();
  private final VBox fields = new VBox();
  private final Node first;

  /// @param title key of the title
  /// @param first gets the focus; one of the fields
  public FormPanel(String title, Node first) {
    this.first = first;
    getStyleClass().addAll("card", "form-panel");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var close = Nodes.iconButton("kit.close", Feather.X, this::close);
    close.setFocusTraversable(false);
    fields.getStyleClass().add("form-fields");
    var scroll = new Scroller(fields);
    scroll.setFocusTraversable(false);
    scroll.prefViewportHeightProperty().bind(fields.heightProperty());
    HBox.setHgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.getStyleClass().add("gap-20");
    middle.getChildren().add(scroll);
    getChildren()
        .addAll(
            Nodes.row("gap-12", Nodes.label(title, "card-title"), Nodes.spacer(), close), middle);
  }

  /// Adds fields and what else belongs among them.
  public FormPanel with(Node... more) {
    fields.getChildren().addAll(more);
    return this;
  }

  /// Puts something beside the fields, such as a card that warns.
  public FormPanel beside(Node card) {
    middle.getChildren().add(card);
    return this;
  }

  /// Adds the buttons; the last one is what Enter does.
  public FormPanel foot(Button... buttons) {
    buttons[buttons.length - 1].setDefaultButton(true);
    var row = Nodes.row("gap-12", Nodes.spacer());
    row.getChildren().addAll(buttons);
    getChildren().add(row);
    return this;
  }

  /// Closes it, where it is open. What was opened in its place stays.
  public void close() {
    if (isOpen()) {
      Layers.around(this).closeModal();
    }
  }

  public boolean isOpen() {
    return getScene() != null;
  }

  @Override
  public void requestFocus() {
    first.requestFocus();
  }
}
