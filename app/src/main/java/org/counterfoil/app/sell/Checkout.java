package org.counterfoil.app.sell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.Refusal;
import org.counterfoil.core.sale.ReturnGoods;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.TenderInput;
import org.joda.money.Money;

/// From the full basket to the stored sale: what stands in the way is said before money is taken.
final class Checkout {
  /// What a key that takes money was pressed for.
  private record Asked(SaleId sale, Money due, PaymentModel.Keyed keyed) {}

  private final SellDoors doors;
  private final Lane lane;
  private final BasketModel basket;
  private final PaymentModel payment;
  private final ObjectProperty<Panel> panel;
  private final Notices notices;
  private final ObjectProperty<Optional<Ending.Done>> done =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty finishing = new SimpleBooleanProperty();
  private final StringProperty reasonError = new SimpleStringProperty("");

  Checkout(
      SellDoors doors,
      Lane lane,
      BasketModel basket,
      PaymentModel payment,
      ObjectProperty<Panel> panel,
      Notices notices) {
    this.doors = doors;
    this.lane = lane;
    this.basket = basket;
    this.payment = payment;
    this.panel = panel;
    this.notices = notices;
    basket.locked().bind(finishing);
    basket.draft().subscribe(draft -> noteChanged(draft.note()));
  }

  /// The document just finished, until the next one is begun.
  ObjectProperty<Optional<Ending.Done>> done() {
    return done;
  }

  /// While the document is being stored; the basket then rests.
  BooleanProperty finishing() {
    return finishing;
  }

  /// What is wrong with the reason of a return.
  StringProperty reasonError() {
    return reasonError;
  }

  private void noteChanged(String note) {
    if (!note.isBlank()) {
      reasonError.set("");
    }
  }

  /// F9: opens the payment; when it is open, finishes. Twice in a hurry is exact cash.
  void pay() {
    var draft = basket.draft().get();
    var asked = asked();
    lane.run(
        () ->
            draft.kind() == SaleKind.RETURN
                ? doors.sales().limits().askReturn(Actor.current(), draft.lines())
                : doors.sales().limits().ask(Actor.current(), draft.lines(), draft.discount()),
        refusal -> payIf(refusal, asked));
  }

  private void payIf(Optional<Refusal> refusal, Asked asked) {
    if (refusal.filter(Checkout::isOutOfDate).isPresent()) {
      refresh(refusal.get());
    } else if (refusal.isPresent()) {
      notices.toast(Tone.WARNING, Ending.words(refusal.get()));
    } else if (basket.isEmpty()) {
      notices.toast(Tone.WARNING, Ending.words(Refusal.NOTHING_IN_THE_BASKET));
    } else if (basket.refusal().isPresent()) {
      notices.toast(Tone.WARNING, basket.refusal().get());
    } else if (basket.isReturn() && basket.draft().get().note().isBlank()) {
      reasonError.set(Ending.words(Refusal.REASON_MISSING));
    } else if (panel.get() == Panel.PAYMENT) {
      takeIf(asked);
    } else {
      payment.open();
      panel.set(Panel.PAYMENT);
    }
  }

  private static boolean isOutOfDate(Refusal why) {
    return why == Refusal.PRICE_CHANGED_MEANWHILE || why == Refusal.TAX_CHANGED_MEANWHILE;
  }

  /// A basket older than a price or a tax rate takes them over, and is looked at before it is paid.
  private void refresh(Refusal why) {
    var items = basket.lines().stream().flatMap(it -> Stream.ofNullable(it.product())).toList();
    lane.run(
        () -> items.stream().distinct().flatMap(it -> doors.goods().forSale(it).stream()).toList(),
        now -> {
          basket.refresh(now);
          notices.toast(Tone.WARNING, Ending.words(why));
        });
  }

  /// Enter in the amount: takes it, and finishes if everything is paid. An item that is still being
  /// looked up belongs to the sale: what it makes due is seen before it is paid.
  void take() {
    if (finishing.get()) {
      return;
    }
    var asked = asked();
    lane.then(() -> takeIf(asked));
  }

  private Asked asked() {
    return new Asked(basket.draft().get().id(), basket.due(), payment.keyed());
  }

  /// Money is taken for what stood there when the key was pressed, or not at all.
  private void takeIf(Asked asked) {
    var now = asked();
    if (finishing.get() || !now.sale().equals(asked.sale())) {
      return;
    }
    if (now.equals(asked)) {
      payment.take().ifPresent(this::finish);
    } else {
      notices.toast(Tone.WARNING, Texts.of("sell.pay.changed"));
    }
  }

  private void finish(List<TenderInput> tenders) {
    var draft = basket.draft().get();
    lane.run(finishing, () -> store(draft, tenders), this::ended);
  }

  private Ending store(BasketDraft draft, List<TenderInput> tenders) {
    return draft.kind() == SaleKind.RETURN
        ? Ending.of(doors.sales().returnGoods().takeBack(goodsBack(draft, tenders)))
        : Ending.of(doors.sales().complete().complete(sale(draft, tenders)), tenders);
  }

  private static CompleteSale.Command sale(BasketDraft draft, List<TenderInput> tenders) {
    return new CompleteSale.Command(
        draft.id(), draft.customer(), draft.lines(), draft.discount(), tenders, draft.note());
  }

  private static ReturnGoods.Command goodsBack(BasketDraft draft, List<TenderInput> tenders) {
    return new ReturnGoods.Command(
        draft.id(), draft.customer(), draft.lines(), draft.discount(), tenders, draft.note());
  }

  private void ended(Ending ending) {
    switch (ending) {
      case Ending.Done it -> {
        done.set(Optional.of(it));
        basket.startAgain();
        payment.clear();
        panel.set(Panel.DONE);
      }
      case Ending.Refused(var why) when isOutOfDate(why) -> refresh(why);
      case Ending.Refused(var why) -> payment.problem().set(Ending.words(why));
      case Ending.Bad(var why) -> payment.problem().set(Ending.words(why));
    }
  }
}
