package org.counterfoil.app.documents;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.VoidSale;

/// A sale that is about to be voided. It stays the one it was begun for, whatever else is shown
/// meanwhile.
final class VoidModel {
  private final VoidSale voidSale;
  private final Desk desk;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final Consumer<SaleId> onVoided;
  private final ReadOnlyObjectWrapper<Optional<Head>> sale =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty reasonError = new SimpleStringProperty("");

  VoidModel(VoidSale voidSale, Desk desk, Consumer<SaleId> onVoided) {
    this.voidSale = voidSale;
    this.desk = desk;
    this.onVoided = onVoided;
    reason.subscribe(_ -> reasonError.set(""));
  }

  /// The sale the reason is being asked for; empty while none is to be voided.
  ReadOnlyObjectProperty<Optional<Head>> sale() {
    return sale.getReadOnlyProperty();
  }

  /// Why it is to be voided.
  StringProperty reason() {
    return reason;
  }

  StringProperty reasonError() {
    return reasonError;
  }

  void begin(Head document) {
    reason.set("");
    sale.set(Optional.of(document));
  }

  void end() {
    sale.set(Optional.empty());
    reason.set("");
  }

  /// Asks once more, then takes the sale back whole.
  void confirm() {
    if (!busy.get()) {
      sale.get().ifPresent(this::confirm);
    }
  }

  private void confirm(Head wrong) {
    if (reason.get().isBlank()) {
      reasonError.set(Texts.of("documents.void.reason-missing"));
      return;
    }
    var command = new VoidSale.Command(wrong.id(), reason.get());
    desk.notices()
        .ask(
            new Notices.Question(
                Texts.of("documents.void.ask", wrong.number()),
                Texts.of("documents.void.consequence"),
                Texts.of("documents.void.yes"),
                Texts.of("documents.void.no"),
                Tone.DANGER),
            yes -> {
              if (yes) {
                desk.work()
                    .run(busy, () -> voidSale.takeBack(command), outcome -> ended(wrong, outcome));
              }
            });
  }

  private void ended(Head wrong, VoidSale.Outcome outcome) {
    boolean stillAsked = sale.get().map(Head::id).equals(Optional.of(wrong.id()));
    switch (outcome) {
      case VoidSale.Outcome.Voided _ -> {
        if (stillAsked) {
          end();
        }
        desk.notices().toast(Tone.SUCCESS, Texts.of("documents.void.done", wrong.number()));
        onVoided.accept(wrong.id());
      }
      case VoidSale.Outcome.NotVoided(var why) when stillAsked ->
          reasonError.set(DocumentWords.refusal(why));
      case VoidSale.Outcome.NotVoided(var why) ->
          desk.notices()
              .toast(
                  Tone.WARNING,
                  Texts.of("documents.void.not-done", wrong.number(), DocumentWords.refusal(why)));
    }
  }
}
