package org.counterfoil.app.product;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.core.product.DecimalMark;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportForm.Letters;

/// How a file is written: guessed, and for the user to say where the rows look wrong. Every choice
/// has the file read anew.
final class ImportFormCard {
  private final ImportViewModel model;
  private final ObjectProperty<Letters> letters;
  private final ObjectProperty<Character> separator;
  private final ObjectProperty<DecimalMark> decimal;
  private final Node card;

  ImportFormCard(ImportViewModel model, ImportForm form) {
    this.model = model;
    letters = new SimpleObjectProperty<>(form.letters());
    separator = new SimpleObjectProperty<>(form.separator());
    decimal = new SimpleObjectProperty<>(form.decimal());
    var fields =
        new FlowPane(
            field("product.letters", List.of(Letters.values()), ProductWords::letters, letters),
            field("product.separator", ImportForm.SEPARATORS, ProductWords::separator, separator),
            field(
                "product.decimal-mark",
                List.of(DecimalMark.values()),
                ProductWords::decimal,
                decimal));
    fields.getStyleClass().add("gap-16");
    card =
        Nodes.card(
            Nodes.label("product.import.form", "section-title"),
            Nodes.wrapped("product.import.form.how", "muted"),
            fields);
  }

  Node card() {
    return card;
  }

  /// What is chosen now.
  ImportForm form() {
    return new ImportForm(letters.get(), separator.get(), decimal.get());
  }

  private <T> Field field(
      String id, List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
    var box = Choice.of(values, words, chosen);
    box.setOnAction(_ -> model.readAs(form()));
    var field = new Field(id, box);
    field.getStyleClass().add("w-16");
    return field;
  }
}
