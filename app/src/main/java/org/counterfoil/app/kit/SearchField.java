package org.counterfoil.app.kit;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A text field with a lens that searches as one types; Esc empties it first.
public final class SearchField extends CustomTextField {
  /// Long enough to skip the letters of a fast typist, too short to be felt.
  private static final Duration PAUSE = Duration.millis(120);

  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// @param prompt key of the words that say what can be searched for, and id of its [Help]
  /// @param onSearch told the text, stripped, when typing pauses and at once on Enter
  public SearchField(String prompt, Consumer<String> onSearch) {
    getStyleClass().add("search-field");
    Help.give(prompt, this);
    setLeft(Nodes.icon(Feather.SEARCH));
    promptTextProperty().bind(Texts.bind(prompt));
    accessibleTextProperty().bind(Texts.bind(prompt));
    pause.setOnFinished(_ -> onSearch.accept(getText().strip()));
    textProperty().addListener(_ -> pause.playFromStart());
    setOnAction(_ -> searchNow(onSearch));
    addEventHandler(KeyEvent.KEY_PRESSED, this::emptyOnEscape);
  }

  private void searchNow(Consumer<String> onSearch) {
    pause.stop();
    onSearch.accept(getText().strip());
  }

  private void emptyOnEscape(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      pressed.consume();
    }
  }
}
