package org.counterfoil.app.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.till.TillViewModel.Page;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.CountDraft;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TillViewModelTest {
  private final TestShop shop = new TestShop();
  private ShopDesk desk = new ShopDesk(shop, shop.asOwner());

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_float_opens_the_till() {
    var model = shown();
    assertThat(model.page().get()).isEqualTo(Page.CLOSED);
    model.startingFloat().sum().set("100");
    model.open();
    assertThat(model.page().get()).isEqualTo(Page.DAY);
    assertThat(model.day().get().orElseThrow().session().startingFloat())
        .isEqualTo(shop.money("100"));
  }

  @Test
  void who_has_opened_the_till_stands_at_the_counter() {
    var model = shown();
    model.startingFloat().sum().set("100");
    model.open();
    assertThat(desk.place()).isEqualTo(new Place.Home(Section.SELL));
  }

  @Test
  void a_float_may_be_counted_by_notes_and_coins() {
    var model = shown();
    model.startingFloat().way().set(CountViewModel.Way.PILES);
    pile(model.startingFloat(), "20").howMany().set("4");
    pile(model.startingFloat(), "0.25").howMany().set("3");
    model.open();
    assertThat(model.day().get().orElseThrow().session().startingFloat())
        .isEqualTo(shop.money("80.75"));
  }

  @Test
  void without_a_float_the_till_stays_closed_and_says_why() {
    var model = shown();
    model.open();
    assertThat(model.page().get()).isEqualTo(Page.CLOSED);
    assertThat(model.message().get()).isNotEmpty();
    model.startingFloat().sum().set("0");
    assertThat(model.message().get()).isEmpty();
  }

  @Test
  void what_is_no_whole_number_of_notes_makes_no_total() {
    var count = new CountViewModel(CurrencyUnit.USD, CountViewModel.Way.PILES);
    assertThat(count.total().get()).isEmpty();
    for (var bad : List.of("1.5", "-1", "x", "6001234567890")) {
      pile(count, "10").howMany().set(bad);
      assertThat(count.total().get()).as(bad).isEmpty();
    }
    pile(count, "10").howMany().set("22");
    assertThat(count.total().get()).contains(shop.money("220"));
  }

  @Test
  void cash_goes_in_and_out_with_a_reason() {
    var model = open();
    var cash = model.cash();
    cash.amount().set("12");
    cash.record();
    assertThat(cash.reasonError().get()).isNotEmpty();
    cash.reason().set("Window cleaner");
    cash.record();
    assertThat(model.day().get().orElseThrow().expected().of(TenderKind.CASH, CurrencyUnit.USD))
        .isEqualTo(shop.money("88"));
    cash.kind().set(CashKind.IN);
    cash.amount().set("nothing");
    cash.record();
    assertThat(cash.amountError().get()).isNotEmpty();
    assertThat(cash.amount().get()).isEqualTo("nothing");
  }

  @Test
  void a_till_is_counted_compared_signed_and_shows_its_z_report() {
    sold();
    var model = shown();
    model.beginCount();
    pile(model.closing().counts().getFirst(), "10").howMany().set("12");
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    assertThat(model.closing().rows().get())
        .extracting(row -> row.tender() + " " + row.difference())
        .containsExactly("CASH USD -5.00", "CARD USD 0.00");
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.DONE);
    assertThat(model.paper().get()).isPresent();
    model.finish();
    assertThat(model.page().get()).isEqualTo(Page.CLOSED);
  }

  @Test
  void nothing_counted_is_not_handed_in() {
    var model = open();
    model.beginCount();
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COUNT);
    assertThat(model.closing().message().get()).isNotEmpty();
  }

  @Test
  void a_count_is_not_handed_in_while_money_lies_there_for_a_sale_that_is_not_finished() {
    var model = open();
    model.beginCount();
    model.closing().counts().getFirst().way().set(CountViewModel.Way.SUM);
    model.closing().counts().getFirst().sum().set("100");
    var draft = paidInPart();
    shop.core().sales().baskets().keep(draft);
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COUNT);
    assertThat(model.closing().message().get()).contains("paid in part");
    shop.core().sales().baskets().discard(draft.id());
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
  }

  private BasketDraft paidInPart() {
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    return new BasketDraft(
        shop.newSale(),
        shop.core().whereabouts().here().register().id(),
        shop.owner().value(),
        BasketDraft.Standing.CURRENT,
        "",
        SaleKind.SALE,
        null,
        List.of(TestShop.line(shirt, "1")),
        Discount.NONE,
        "",
        List.of(shop.card("20.00")),
        shop.clock().instant());
  }

  @Test
  void a_count_handed_in_is_compared_as_soon_as_the_store_has_answered() {
    sold();
    var slow = new Backlog();
    desk = new ShopDesk(shop, shop.asOwner(), slow);
    var model = shown();
    slow.doAll();
    model.beginCount();
    model.closing().counts().getFirst().way().set(CountViewModel.Way.SUM);
    model.closing().counts().getFirst().sum().set("125");
    slow.doAll();
    model.handIn();
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COUNT);
    slow.doAll();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    assertThat(model.closing().differs()).isFalse();
  }

  @Test
  void what_is_sold_after_the_count_was_handed_in_has_the_drawer_counted_again_and_is_no_loss() {
    sold();
    var model = handedIn("125");
    soldMeanwhile();
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.COUNT);
    assertThat(model.closing().message().get()).contains("after the count was handed in");
    model.closing().counts().getFirst().sum().set("130");
    model.handIn();
    assertThat(model.closing().differs()).isFalse();
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.DONE);
  }

  @Test
  void what_was_sold_before_coming_back_to_the_comparison_is_noticed_also_after_a_restart() {
    sold();
    handedIn("125");
    soldMeanwhile();
    var again = shown();
    again.beginCount();
    assertThat(again.page().get()).isEqualTo(Page.COUNT);
    assertThat(again.closing().message().get()).contains("after the count was handed in");
  }

  @Test
  void a_till_is_not_signed_while_a_sale_begun_meanwhile_is_paid_in_part() {
    sold();
    var model = handedIn("125");
    shop.core().sales().baskets().keep(paidInPart());
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
  }

  @Test
  void what_was_sold_by_card_leaves_the_count_as_it_is_and_the_comparison_follows() {
    sold();
    var model = handedIn("125");
    var socks = shop.aProduct("S2", "School socks", "5.00");
    shop.sell(shop.basket(List.of(TestShop.line(socks, "1")), shop.card("5.00")));
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    assertThat(model.closing().rows().get())
        .extracting(row -> row.tender() + " " + row.expected())
        .containsExactly("CASH USD 125.00", "CARD USD 55.00");
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.DONE);
  }

  @Test
  void whoever_counts_blind_does_not_come_to_count_again_by_selling_something() {
    sold();
    desk = new ShopDesk(shop, cashier());
    var model = handedIn("124");
    soldMeanwhile();
    model.sign();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    var later = shown();
    later.beginCount();
    assertThat(later.page().get()).isEqualTo(Page.DAY);
    desk = new ShopDesk(shop, shop.asOwner());
    var manager = shown();
    manager.beginCount();
    assertThat(manager.page().get()).isEqualTo(Page.COUNT);
  }

  @Test
  void a_count_handed_in_by_an_older_version_stands() {
    sold();
    var session = handedIn("125").closing().session().id();
    var drafts = shop.core().tills().drafts();
    var older = drafts.find(session).orElseThrow().content().lines().findFirst().orElseThrow();
    drafts.keep(new CountDraft(session, older, CountDraft.Stage.HANDED_IN));
    var later = shown();
    later.beginCount();
    assertThat(later.page().get()).isEqualTo(Page.COMPARE);
  }

  private void soldMeanwhile() {
    var socks = shop.aProduct("S2", "School socks", "5.00");
    shop.sell(shop.basket(List.of(TestShop.line(socks, "1")), shop.cash("5.00")));
  }

  private TillViewModel handedIn(String sum) {
    var model = shown();
    model.beginCount();
    model.closing().counts().getFirst().way().set(CountViewModel.Way.SUM);
    model.closing().counts().getFirst().sum().set(sum);
    model.handIn();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    return model;
  }

  @Test
  void a_half_done_count_survives_leaving_and_a_restart() {
    var model = open();
    model.beginCount();
    pile(model.closing().counts().getFirst(), "20").howMany().set("3");
    model.closing().counts().getFirst().sum().set("1 000");
    assertThat(model.stepBack()).isTrue();
    shop.restart();
    var again = shown();
    again.beginCount();
    var count = again.closing().counts().getFirst();
    assertThat(pile(count, "20").howMany().get()).isEqualTo("3");
    assertThat(count.sum().get()).isEqualTo("1000");
    assertThat(again.page().get()).isEqualTo(Page.COUNT);
  }

  @Test
  void whoever_counts_blind_cannot_count_again_after_seeing_the_difference() {
    open();
    desk = new ShopDesk(shop, cashier());
    var model = shown();
    model.beginCount();
    model.closing().counts().getFirst().way().set(CountViewModel.Way.SUM);
    model.closing().counts().getFirst().sum().set("90");
    model.handIn();
    model.countAgain();
    assertThat(model.page().get()).isEqualTo(Page.COMPARE);
    var later = shown();
    later.beginCount();
    assertThat(later.page().get()).isEqualTo(Page.COMPARE);
    assertThat(later.closing().differs()).isTrue();
  }

  @Test
  void a_manager_may_count_again() {
    var model = open();
    model.beginCount();
    model.closing().counts().getFirst().way().set(CountViewModel.Way.SUM);
    model.closing().counts().getFirst().sum().set("90");
    model.handIn();
    model.countAgain();
    assertThat(model.page().get()).isEqualTo(Page.COUNT);
  }

  @Test
  void the_x_report_is_shown_and_can_be_printed() {
    var model = open();
    model.showReport();
    assertThat(model.paper().get()).isPresent();
    model.print();
    assertThat(shop.core().printJobs().open()).hasSize(1);
    assertThat(model.stepBack()).isTrue();
    assertThat(model.paper().get()).isEmpty();
  }

  private Actor cashier() {
    return shop.signIn(shop.aUser("Farai Ncube", "CASHIER", "4711"), "4711");
  }

  private TillViewModel open() {
    shop.openTill("100.00");
    return shown();
  }

  private void sold() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "2")), shop.card("50.00")));
  }

  private TillViewModel shown() {
    var model = new TillScreens(shop.core(), desk.desk()).model();
    model.refresh();
    return model;
  }

  static Pile pile(CountViewModel count, String value) {
    return count.piles().stream()
        .filter(pile -> pile.value().getAmount().compareTo(new java.math.BigDecimal(value)) == 0)
        .findFirst()
        .orElseThrow();
  }
}
