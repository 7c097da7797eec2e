package org.counterfoil.app.start;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The typed answers of the first start, each with what is wrong with it. Typing takes the
/// complaint back.
final class Answers {
  /// What is typed, in the order of the form.
  enum Input {
    BUSINESS,
    STORE,
    OWNER,
    PIN,
    PIN_AGAIN,
    TAX_NAME,
    TAX_PERCENT,
    CASH_UNIT;

    /// Behind "More options".
    boolean rare() {
      return compareTo(TAX_NAME) >= 0;
    }
  }

  private final Map<Input, StringProperty> values = new EnumMap<>(Input.class);
  private final Map<Input, StringProperty> errors = new EnumMap<>(Input.class);

  Answers() {
    for (var input : Input.values()) {
      var value = new SimpleStringProperty("");
      var error = new SimpleStringProperty("");
      value.subscribe(_ -> error.set(""));
      values.put(input, value);
      errors.put(input, error);
    }
  }

  StringProperty value(Input input) {
    return Objects.requireNonNull(values.get(input));
  }

  /// In words; empty while nothing is wrong.
  StringProperty error(Input input) {
    return Objects.requireNonNull(errors.get(input));
  }

  String text(Input input) {
    return value(input).get();
  }

  Optional<Input> firstWrong() {
    return Stream.of(Input.values()).filter(input -> !error(input).get().isEmpty()).findFirst();
  }
}
