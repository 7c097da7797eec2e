package org.counterfoil.app.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.EditBusiness;
import org.counterfoil.core.organisation.Here;
import org.jspecify.annotations.Nullable;

/// How the business and this store are called and reached.
final class BusinessViewModel {
  enum Input {
    NAME,
    TAX_NUMBER,
    STORE_NAME,
    ADDRESS,
    PHONE
  }

  private final EditBusiness editing;
  private final Work work;
  private final Here here;
  private final Runnable onDone;
  private final Map<Input, StringProperty> texts = new EnumMap<>(Input.class);
  private final Map<Input, StringProperty> errors = new EnumMap<>(Input.class);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  BusinessViewModel(EditBusiness editing, Work work, Here here, Runnable onDone) {
    this.editing = editing;
    this.work = work;
    this.here = here;
    this.onDone = onDone;
    begin(Input.NAME, here.business().name());
    begin(Input.TAX_NUMBER, here.business().taxNumber());
    begin(Input.STORE_NAME, here.shop().name());
    begin(Input.ADDRESS, here.shop().address());
    begin(Input.PHONE, here.shop().phone());
  }

  private void begin(Input input, @Nullable String text) {
    texts.put(input, new SimpleStringProperty(text == null ? "" : text));
    errors.put(input, new SimpleStringProperty(""));
    text(input).subscribe(() -> error(input).set(""));
  }

  StringProperty text(Input input) {
    return Objects.requireNonNull(texts.get(input));
  }

  StringProperty error(Input input) {
    return Objects.requireNonNull(errors.get(input));
  }

  BooleanProperty busy() {
    return busy;
  }

  void save() {
    var command =
        new EditBusiness.Command(
            here.business().id(),
            here.shop().id(),
            text(Input.NAME).get(),
            text(Input.TAX_NUMBER).get(),
            text(Input.STORE_NAME).get(),
            text(Input.ADDRESS).get(),
            text(Input.PHONE).get());
    work.run(busy, () -> editing.edit(command), this::edited);
  }

  private void edited(EditBusiness.Outcome outcome) {
    switch (outcome) {
      case EditBusiness.Outcome.Edited() -> onDone.run();
      case EditBusiness.Outcome.NotEdited(var why) -> {
        switch (why) {
          case NAME_MISSING -> error(Input.NAME).set(Texts.of("settings.refused.name-missing"));
          case STORE_NAME_MISSING ->
              error(Input.STORE_NAME).set(Texts.of("settings.refused.name-missing"));
          case TOO_LONG -> error(Input.NAME).set(Texts.of("settings.refused.too-long"));
        }
      }
    }
  }
}
