package org.counterfoil.app.sell;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.Refusal;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;

/// An open till: what is on the counter, which panel stands beside it, and what the keys do.
final class CounterModel {
  /// What stands beside the cart.
  enum Panel {
    CUSTOMER,
    FIND_CUSTOMER,
    DISCOUNT,
    HELD,
    PAYMENT,
    DONE
  }

  private final SellDoors doors;
  private final Desk desk;
  private final Here here;
  private final Lane lane;
  private final BasketModel basket;
  private final PaymentModel payment;
  private final DiscountModel discount;
  private final EntryModel entry;
  private final GuestModel guest;
  private final HeldModel held;
  private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.CUSTOMER);
  private final ObjectProperty<Optional<LineEditModel>> editing =
      new SimpleObjectProperty<>(Optional.empty());
  private final Checkout checkout;

  CounterModel(SellDoors doors, Desk desk, Here here) {
    this.doors = doors;
    this.desk = desk;
    this.here = here;
    lane = new Lane(desk.work(), desk.notices(), doors.sales().baskets());
    basket = new BasketModel(here.business(), this::fresh, desk.clock(), lane::keep);
    payment = new PaymentModel(basket);
    discount = new DiscountModel(basket, lane, doors.sales().limits());
    entry = new EntryModel(doors.goods(), lane, desk.work(), this::add);
    guest = new GuestModel(doors, lane, desk.work(), basket);
    held = new HeldModel(doors.sales().baskets(), lane, basket);
    checkout = new Checkout(doors, lane, basket, payment, panel, desk.notices());
    held.refresh();
  }

  private BasketDraft fresh() {
    return new BasketDraft(
        new SaleId(doors.ids().next()),
        here.register().id(),
        desk.session().actor().get().user(),
        BasketDraft.Standing.CURRENT,
        "",
        SaleKind.SALE,
        null,
        List.of(),
        Discount.NONE,
        "",
        List.of(),
        desk.clock().instant());
  }

  /// Goes on with the basket that was being keyed when the program last stopped. Where money was
  /// taken for it already, that is what is seen first.
  void resume(BasketDraft kept) {
    basket.open(kept);
    if (!kept.tenders().isEmpty()) {
      panel.set(Panel.PAYMENT);
    }
  }

  BasketModel basket() {
    return basket;
  }

  PaymentModel payment() {
    return payment;
  }

  DiscountModel discount() {
    return discount;
  }

  EntryModel entry() {
    return entry;
  }

  GuestModel guest() {
    return guest;
  }

  HeldModel held() {
    return held;
  }

  ObjectProperty<Panel> panel() {
    return panel;
  }

  ObjectProperty<Optional<LineEditModel>> editing() {
    return editing;
  }

  /// Taking the money.
  Checkout checkout() {
    return checkout;
  }

  /// Of the store.
  ZoneId zone() {
    return here.shop().timeZone();
  }

  Notices notices() {
    return desk.notices();
  }

  boolean may(Permission permission) {
    return desk.session().may(permission);
  }

  /// A scanned code: its item is put into the basket, whatever panel is open.
  void scanned(String code) {
    entry.scan(code, () -> warn(Texts.of("sell.entry.unknown", code)));
  }

  private void add(ForSale product) {
    closeEdit();
    if (panel.get() == Panel.DONE) {
      panel.set(Panel.CUSTOMER);
    }
    basket.add(product);
  }

  /// F2.
  void findCustomer() {
    if (may(Permission.SEE_CUSTOMERS)) {
      forTheNext(() -> panel.set(Panel.FIND_CUSTOMER));
    }
  }

  /// What is pressed while a sale is being stored is meant for the one after it.
  private void forTheNext(Runnable step) {
    if (checkout.finishing().get()) {
      lane.then(step);
    } else {
      step.run();
    }
  }

  /// F3: back to the items; a payment that was begun stays as it is.
  void showItems() {
    closeEdit();
    panel.set(Panel.CUSTOMER);
  }

  /// Opens the chosen line for changing in place, or closes it again.
  void edit() {
    int at = basket.selected().get();
    if (editing.get().isPresent()) {
      closeEdit();
    } else if (at >= 0) {
      editing.set(Optional.of(new LineEditModel(basket, at, desk.session().actor().get())));
    }
  }

  void closeEdit() {
    editing.set(Optional.empty());
  }

  void remove(int index) {
    closeEdit();
    if (panel.get() == Panel.DISCOUNT) {
      panel.set(Panel.CUSTOMER); // its line may be the one that goes
    }
    basket.remove(index);
  }

  /// F8: of the chosen line; pressed again, of the whole sale.
  void openDiscount() {
    forTheNext(this::openDiscountNow);
  }

  private void openDiscountNow() {
    if (!may(Permission.GIVE_DISCOUNT) || basket.isEmpty()) {
      return;
    }
    if (panel.get() == Panel.DISCOUNT) {
      discount.turn();
    } else {
      discount.open();
      panel.set(Panel.DISCOUNT);
    }
  }

  /// Gives the discount that was typed, if it is within what the user may give.
  void giveDiscount() {
    discount.give(() -> panel.set(Panel.CUSTOMER));
  }

  /// F4. What was scanned before it, and is still being looked up, goes with the basket.
  void hold() {
    lane.then(this::holdNow);
  }

  private void holdNow() {
    if (basket.isEmpty()) {
      warn(Ending.words(Refusal.NOTHING_IN_THE_BASKET));
    } else if (mayPutAside()) {
      held.hold(label());
      panel.set(Panel.CUSTOMER);
      notices().toast(Tone.SUCCESS, Texts.of("sell.held.done"));
    }
  }

  /// Shift+F4.
  void openHeld() {
    held.refresh();
    forTheNext(() -> panel.set(Panel.HELD));
  }

  void recall(BasketDraft wanted) {
    lane.then(() -> recallNow(wanted));
  }

  private void recallNow(BasketDraft wanted) {
    if (mayPutAside()) {
      held.recall(wanted, label());
      panel.set(Panel.CUSTOMER);
    }
  }

  private boolean mayPutAside() {
    closeEdit();
    if (!payment.tenders().isEmpty()) {
      warn(Texts.of("sell.held.paid-in-part"));
      return false;
    }
    return !checkout.finishing().get();
  }

  private String label() {
    return guest.customer().get().map(it -> it.name()).orElse("");
  }

  /// F7: goods come back without their receipt; pressed again, it is a sale again.
  void toggleReturn() {
    forTheNext(this::toggleReturnNow);
  }

  private void toggleReturnNow() {
    boolean back = basket.isReturn(); // from another's return everybody finds back
    if ((back || may(Permission.RETURN_WITHOUT_RECEIPT)) && payment.tenders().isEmpty()) {
      leaveDone();
      basket.kind(back ? SaleKind.SALE : SaleKind.RETURN);
      checkout.reasonError().set("");
    }
  }

  /// F9: opens the payment; when it is open, finishes. Twice in a hurry is exact cash.
  void pay() {
    // A key pressed once too often must not take the change off the screen.
    if (panel.get() != Panel.DONE && !checkout.finishing().get()) {
      closeEdit();
      checkout.pay();
    }
  }

  /// Esc: closes what is open, the last thing first; `false` if nothing is.
  boolean stepBack() {
    if (editing.get().isPresent()) {
      closeEdit();
      return true;
    }
    if (checkout.finishing().get() || panel.get() == Panel.CUSTOMER) {
      return checkout.finishing().get();
    }
    panel.set(Panel.CUSTOMER);
    return true;
  }

  private void leaveDone() {
    if (panel.get() == Panel.DONE) {
      panel.set(Panel.CUSTOMER);
    }
  }

  private void warn(String words) {
    notices().toast(Tone.WARNING, words);
  }
}
