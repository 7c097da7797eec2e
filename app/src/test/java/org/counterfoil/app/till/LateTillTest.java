package org.counterfoil.app.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.till.TillViewModel.Page;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.till.CashKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The till's day at a store that is slow to answer: what was keyed and shown meanwhile stays what
/// it was.
class LateTillTest {
  private final TestShop shop = new TestShop();
  private final Backlog slow = new Backlog();
  private final ShopDesk desk = new ShopDesk(shop, shop.asOwner(), slow);

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_movement_half_keyed_is_there_again_when_somebody_comes_back_to_the_page() {
    var model = shown();
    model.cash().kind().set(CashKind.IN);
    model.cash().amount().set("200");
    model.refresh();
    slow.doAll();
    assertThat(model.cash().kind().get()).isEqualTo(CashKind.IN);
    assertThat(model.cash().amount().get()).isEqualTo("200");
  }

  @Test
  void what_is_keyed_while_a_movement_is_stored_is_the_next_one() {
    var model = shown();
    var cash = model.cash();
    cash.amount().set("12");
    cash.reason().set("milk");
    cash.record();
    cash.kind().set(CashKind.IN);
    cash.amount().set("200");
    slow.doAll();
    assertThat(model.cash().kind().get()).isEqualTo(CashKind.IN);
    assertThat(model.cash().amount().get()).isEqualTo("200");
    assertThat(model.cash().reason().get()).isEmpty();
    assertThat(desk.toasts()).anySatisfy(it -> assertThat(it).contains("out"));
  }

  @Test
  void a_key_pressed_after_the_count_was_handed_in_is_no_part_of_it() {
    var model = shown();
    model.beginCount();
    var count = model.closing().counts().getFirst();
    count.way().set(CountViewModel.Way.SUM);
    count.sum().set("100");
    model.handIn();
    count.sum().set("1001");
    slow.doAll();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    assertThat(model.closing().differs()).isFalse();
    model.sign();
    slow.doAll();
    assertThat(model.page().get()).isEqualTo(Page.DONE);
  }

  @Test
  void a_z_report_drawn_late_is_not_shown_over_the_next_day() {
    var model = shown();
    handInAndSign(model);
    assertThat(model.page().get()).isEqualTo(Page.DONE);
    model.finish();
    slow.doAll();
    assertThat(model.paper().get()).isEmpty();
    assertThat(model.page().get()).isEqualTo(Page.CLOSED);
  }

  @Test
  void a_day_read_late_does_not_take_the_z_report_away() {
    var model = shown();
    model.refresh();
    handInAndSign(model);
    assertThat(model.page().get()).isEqualTo(Page.DONE);
    slow.doAll();
    assertThat(model.page().get()).isEqualTo(Page.DONE);
    assertThat(model.paper().get()).isPresent();
  }

  /// Leaves the drawing of the report, and nothing else, to be done.
  private void handInAndSign(TillViewModel model) {
    model.beginCount();
    var count = model.closing().counts().getFirst();
    count.way().set(CountViewModel.Way.SUM);
    count.sum().set("100");
    slow.doAll();
    model.handIn();
    slow.doAll();
    model.refresh();
    model.sign();
    slow.doLast();
  }

  private TillViewModel shown() {
    shop.openTill("100");
    var model = new TillScreens(shop.core(), desk.desk()).model();
    model.refresh();
    slow.doAll();
    return model;
  }
}
