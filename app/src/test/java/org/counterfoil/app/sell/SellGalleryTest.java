package org.counterfoil.app.sell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures of the counter: closed, empty, filled, paying, sold.
class SellGalleryTest {
  private final ACounter it = new ACounter();

  @BeforeEach
  void goods() {
    it.shop().aProduct("300", "Grey trousers, size 28", "18.00");
    it.shop().aProduct("400", "PVA paint, brilliant white, 5 L", "22.00");
    it.shop().aProduct("500", "Wood screws 8 × 40 mm, box of 200", "6.75");
    it.aCustomer("Rudo Moyo", "+263774128830");
  }

  @AfterEach
  void close() {
    it.close();
  }

  /// Every picture is taken of a counter of its own, in the same state.
  private Parent picture(Consumer<CounterModel> story) {
    var model = it.screen();
    model.counter().ifPresent(SellGalleryTest::clear);
    model.counter().ifPresent(story);
    return new TestShell(new SellView(model)).layers();
  }

  private static void clear(CounterModel counter) {
    while (!counter.basket().isEmpty()) {
      counter.remove(0);
    }
    counter.basket().tenders(List.of());
    counter.basket().customer(null);
    counter.panel().set(CounterModel.Panel.CUSTOMER);
    counter.held().held().get().forEach(counter.held()::discard);
  }

  private static void fill(CounterModel counter) {
    for (var code : new String[] {"100", "200", "200", "300", "400", "500", "500"}) {
      counter.scanned("600" + code);
    }
    counter.openDiscount();
    counter.discount().value().set("10");
    counter.giveDiscount();
    counter.guest().text().set("8830");
    counter.guest().enter(() -> {});
  }

  @Test
  void the_till_is_closed() {
    Gallery.shoot("sell-closed", () -> picture(_ -> {}));
  }

  @Test
  void nothing_is_on_the_counter_yet() {
    it.shop().openTill("100.00");
    Gallery.shoot("sell-empty", () -> picture(_ -> {}));
  }

  @Test
  void a_cart_with_a_customer_and_a_line_being_changed() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-cart",
        () ->
            picture(
                counter -> {
                  fill(counter);
                  counter.basket().selected().set(1);
                  counter.edit();
                }));
  }

  @Test
  void several_tenders() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-pay",
        () ->
            picture(
                counter -> {
                  fill(counter);
                  counter.pay();
                  counter.payment().method().set(TenderKind.MOBILE_MONEY);
                  counter.payment().amount().set("50");
                  counter.payment().reference().set("MP2611.4711");
                  counter.pay();
                  counter.payment().amount().set("100");
                }));
  }

  @Test
  void paid_in_part_and_back_at_the_items() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-paid-in-part",
        () ->
            picture(
                counter -> {
                  fill(counter);
                  counter.pay();
                  counter.payment().method().set(TenderKind.CARD);
                  counter.payment().amount().set("50");
                  counter.pay();
                  counter.showItems();
                }));
  }

  @Test
  void sold() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-done",
        () ->
            picture(
                counter -> {
                  counter.scanned("600100");
                  counter.pay();
                  counter.payment().amount().set("50");
                  counter.pay();
                }));
  }

  @Test
  void goods_that_come_back() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-return",
        () ->
            picture(
                counter -> {
                  counter.toggleReturn();
                  counter.scanned("600100");
                  counter.pay();
                }));
  }

  @Test
  void a_customer_is_looked_for_beside_found_items() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-find",
        () ->
            picture(
                counter -> {
                  counter.entry().text().set("s");
                  counter.findCustomer();
                  counter.guest().text().set("Moyo");
                }));
  }

  @Test
  void held_sales() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-held",
        () ->
            picture(
                counter -> {
                  fill(counter);
                  counter.hold();
                  counter.scanned("600100");
                  counter.openHeld();
                }));
  }

  @Test
  void a_discount_is_keyed() {
    it.shop().openTill("100.00");
    Gallery.shoot(
        "sell-discount",
        () ->
            picture(
                counter -> {
                  fill(counter);
                  counter.openDiscount();
                }));
  }
}
