package org.counterfoil.app.customer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.customer.Alike;
import org.counterfoil.core.customer.CreateCustomer;
import org.counterfoil.core.customer.CreateCustomer.IfAlike;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerForm.Refusal;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.customer.CustomerQueries.Details;
import org.counterfoil.core.customer.Customers;
import org.counterfoil.core.customer.EditCustomer;

/// What is typed about a customer, who is alike, and what became of saving.
final class CustomerFormViewModel {
  enum Input {
    NAME,
    PHONE,
    EMAIL,
    BIRTH_DATE,
    NOTE
  }

  private final Customers customers;
  private final Work work;
  private final CustomerId id;
  private final boolean isNew;
  private final Map<Input, StringProperty> texts = new EnumMap<>(Input.class);
  private final Map<Input, StringProperty> errors = new EnumMap<>(Input.class);
  private final ObjectProperty<CustomerKind> kind =
      new SimpleObjectProperty<>(CustomerKind.INDIVIDUAL);
  private final ObjectProperty<List<Alike>> alike = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty stopped = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private Consumer<CustomerId> onDone = _ -> {};
  private boolean somebodyElse;

  private CustomerFormViewModel(Customers customers, Work work, CustomerId id, boolean isNew) {
    this.customers = customers;
    this.work = work;
    this.id = id;
    this.isNew = isNew;
    for (var input : Input.values()) {
      texts.put(input, new SimpleStringProperty(""));
      errors.put(input, new SimpleStringProperty(""));
      text(input).subscribe(_ -> changed(input));
    }
    kind.subscribe(() -> somebodyElse = false);
  }

  /// @param id of the customer to be: pressing Save twice makes one
  static CustomerFormViewModel toCreate(Customers customers, Work work, CustomerId id) {
    return new CustomerFormViewModel(customers, work, id, true);
  }

  static CustomerFormViewModel toEdit(
      Customers customers, Work work, Details before, String country) {
    var model = new CustomerFormViewModel(customers, work, before.id(), false);
    model.kind.set(before.kind());
    model.text(Input.NAME).set(before.name());
    model.text(Input.PHONE).set(CustomerWords.phone(before.phone(), country));
    model.text(Input.EMAIL).set(CustomerWords.plain(before.email()));
    model.text(Input.NOTE).set(CustomerWords.plain(before.alertNote()));
    var born = before.birthDate();
    model.text(Input.BIRTH_DATE).set(born == null ? "" : Formats.current().dateInDigits(born));
    return model;
  }

  /// Whom to tell of the saved customer, or of the existing one that was chosen instead.
  void onDone(Consumer<CustomerId> listener) {
    onDone = listener;
  }

  /// Puts what was typed into a search where it belongs.
  void begin(String typed) {
    var text = typed.strip();
    long digits = text.chars().filter(Character::isDigit).count();
    var input =
        text.contains("@") ? Input.EMAIL : digits * 2 > text.length() ? Input.PHONE : Input.NAME;
    text(input).set(text);
  }

  StringProperty text(Input input) {
    return java.util.Objects.requireNonNull(texts.get(input));
  }

  StringProperty error(Input input) {
    return java.util.Objects.requireNonNull(errors.get(input));
  }

  ObjectProperty<CustomerKind> kind() {
    return kind;
  }

  /// Those who may be the same person, the likeliest first.
  ObjectProperty<List<Alike>> alike() {
    return alike;
  }

  /// Saving stopped: somebody has to choose.
  BooleanProperty stopped() {
    return stopped;
  }

  BooleanProperty busy() {
    return busy;
  }

  boolean isNew() {
    return isNew;
  }

  /// A field was left: look for somebody who is there already.
  void look() {
    if (isNew && !somebodyElse && !text(Input.NAME).get().isBlank() && !busy.get()) {
      var asked = form(Optional.empty());
      work.run(
          () -> customers.lookAlikes().to(asked),
          found -> {
            if (asked.equals(form(Optional.empty())) && !busy.get()) {
              alike.set(found);
            }
          });
    }
  }

  void save() {
    if (busy.get()) {
      return;
    }
    errors.values().forEach(error -> error.set(""));
    switch (Typed.date(text(Input.BIRTH_DATE).get())) {
      case Typed.Good<LocalDate>(var born) -> save(form(Optional.of(born)));
      case Typed.Bad<LocalDate>(var why) when why == Typed.Reason.EMPTY ->
          save(form(Optional.empty()));
      case Typed.Bad<LocalDate> bad -> error(Input.BIRTH_DATE).set(bad.words());
    }
  }

  private void save(CustomerForm form) {
    if (isNew) {
      var command = new CreateCustomer.Command(id, form, ifAlike());
      work.run(busy, () -> customers.create().create(command), this::created);
    } else {
      var command = new EditCustomer.Command(id, form);
      work.run(busy, () -> customers.edit().edit(command), this::edited);
    }
  }

  /// The user looked at those alike and says that it is another person.
  void somebodyElse() {
    somebodyElse = true;
    save();
  }

  /// The user found the customer among those alike.
  void use(Alike existing) {
    onDone.accept(existing.customer().id());
  }

  private IfAlike ifAlike() {
    if (somebodyElse) {
      return IfAlike.CREATE_ANYWAY;
    }
    return alike.get().isEmpty() ? IfAlike.ASK : IfAlike.STOP_IF_ALMOST_CERTAIN;
  }

  private CustomerForm form(Optional<LocalDate> born) {
    return new CustomerForm(
        kind.get(),
        text(Input.NAME).get(),
        text(Input.PHONE).get(),
        text(Input.EMAIL).get(),
        born,
        text(Input.NOTE).get());
  }

  private void created(CreateCustomer.Outcome outcome) {
    switch (outcome) {
      case CreateCustomer.Outcome.Created _ -> onDone.accept(id);
      case CreateCustomer.Outcome.SomebodyAlike(var found) -> {
        alike.set(found);
        stopped.set(true);
      }
      case CreateCustomer.Outcome.NotCreated(var why) -> refused(why);
    }
  }

  private void edited(EditCustomer.Outcome outcome) {
    switch (outcome) {
      case EditCustomer.Outcome.Edited _ -> onDone.accept(id);
      case EditCustomer.Outcome.NotEdited(var why) -> refused(why);
    }
  }

  private void refused(Refusal why) {
    var input =
        switch (why) {
          case NAME_MISSING, NAME_TOO_LONG, NAME_PART_TOO_LONG, NO_SUCH_CUSTOMER -> Input.NAME;
          case PHONE_MISSING, PHONE_UNREADABLE -> Input.PHONE;
          case EMAIL_UNREADABLE, EMAIL_TOO_LONG -> Input.EMAIL;
          case NOTE_TOO_LONG -> Input.NOTE;
        };
    error(input).set(CustomerWords.refusal(why));
  }

  private void changed(Input input) {
    error(input).set("");
    if (input == Input.NAME || input == Input.PHONE || input == Input.EMAIL) {
      somebodyElse = false;
      stopped.set(false);
      alike.set(List.of());
    }
  }
}
