package org.counterfoil.app.start;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;

/// Fields of one out of many, written anew whenever the language changes.
final class Choice {
  private Choice() {}

  /// For a handful.
  static <T> Field few(
      String id, List<T> values, ObjectProperty<T> value, Function<T, String> words) {
    return field(id, new ComboBox<>(), values, value, words);
  }

  /// For so many that one types to find.
  static <T> Field many(
      String id, List<T> values, ObjectProperty<T> value, Function<T, String> words) {
    return field(id, new SearchableComboBox<>(), values, value, words);
  }

  private static <T> Field field(
      String id,
      ComboBox<T> box,
      List<T> values,
      ObjectProperty<T> value,
      Function<T, String> words) {
    box.setItems(FXCollections.observableArrayList(values));
    box.setValue(value.get());
    box.valueProperty()
        .subscribe(
            now -> {
              // A search that finds nothing empties the box; the answer stays.
              if (now != null) {
                value.set(now);
              }
            });
    value.subscribe(box::setValue);
    box.setConverter(converter(values, words));
    Nodes.onLanguage(box, () -> box.setConverter(converter(values, words)));
    return new Field(id, box);
  }

  private static <T> StringConverter<T> converter(List<T> values, Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        return values.stream().filter(it -> words.apply(it).equals(text)).findFirst().orElseThrow();
      }
    };
  }
}
