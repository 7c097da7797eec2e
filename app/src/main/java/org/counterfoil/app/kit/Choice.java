package org.counterfoil.app.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A list of a few values to choose from, in the words of the language.
public final class Choice {
  private Choice() {}

  /// A box bound to `value`; its words follow the language when it is opened again.
  public static <T> ComboBox<T> of(List<T> values, Function<T, String> words, Property<T> value) {
    var box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("Values are chosen, not typed");
          }
        });
    box.valueProperty().bindBidirectional(value);
    return box;
  }
}
