package org.counterfoil.app.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.tax.AddTaxRate;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.counterfoil.core.tax.TaxQueries.Rate;
import org.counterfoil.core.tax.Taxes;

/// The tax classes with their rates over time, and one more rate.
final class TaxViewModel {
  /// What is shown, read in one go.
  record Page(List<Named> classes, List<Rate> rates) {
    Page {
      classes = List.copyOf(classes);
      rates = List.copyOf(rates);
    }

    /// The rates of a class, the latest first.
    List<Rate> of(Named one) {
      return rates.stream().filter(rate -> rate.taxClass().equals(one.id())).toList();
    }
  }

  private final Taxes taxes;
  private final Work work;
  private final ObjectProperty<Page> page;
  private final ObjectProperty<Named> taxClass;
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty fromError = new SimpleStringProperty("");
  private final StringProperty percent = new SimpleStringProperty("");
  private final StringProperty percentError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  TaxViewModel(Taxes taxes, Work work, Page page) {
    this.taxes = taxes;
    this.work = work;
    this.page = new SimpleObjectProperty<>(page);
    taxClass = new SimpleObjectProperty<>(page.classes().getFirst());
    from.subscribe(() -> fromError.set(""));
    percent.subscribe(() -> percentError.set(""));
  }

  static Page read(Taxes taxes) {
    return new Page(taxes.queries().classes(), taxes.queries().rates());
  }

  ObjectProperty<Page> page() {
    return page;
  }

  ObjectProperty<Named> taxClass() {
    return taxClass;
  }

  StringProperty from() {
    return from;
  }

  StringProperty fromError() {
    return fromError;
  }

  StringProperty percent() {
    return percent;
  }

  StringProperty percentError() {
    return percentError;
  }

  BooleanProperty busy() {
    return busy;
  }

  void add() {
    if (busy.get()) {
      return;
    }
    var keyedDay = from.get();
    var keyedRate = percent.get();
    var day = Typed.date(keyedDay);
    var rate = Typed.quantity(keyedRate);
    if (day instanceof Typed.Bad<LocalDate>) {
      fromError.set(Texts.of("kit.typed.not-a-date"));
    }
    if (rate instanceof Typed.Bad<BigDecimal>) {
      percentError.set(Texts.of("settings.refused.not-a-percentage"));
    }
    if (day instanceof Typed.Good<LocalDate>(var first)
        && rate instanceof Typed.Good<BigDecimal>(var number)) {
      var command = new AddTaxRate.Command(taxClass.get().id(), first, number);
      work.run(busy, () -> taxes.addRate().add(command), it -> added(keyedDay, keyedRate, it));
    }
  }

  private void added(String keyedDay, String keyedRate, AddTaxRate.Outcome outcome) {
    switch (outcome) {
      case AddTaxRate.Outcome.Added() -> {
        Typed.clear(from, keyedDay);
        Typed.clear(percent, keyedRate);
        work.run(() -> read(taxes), page::set);
      }
      case AddTaxRate.Outcome.NotAdded(var why) -> {
        switch (why) {
          case NOT_A_PERCENTAGE -> percentError.set(Texts.of("settings.refused.not-a-percentage"));
          case DAY_TAKEN -> fromError.set(Texts.of("settings.refused.day-taken"));
        }
      }
    }
  }
}
