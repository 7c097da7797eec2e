package org.counterfoil.app.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodayTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_new_shop_is_told_to_add_goods_open_the_till_and_make_a_backup() {
    assertThat(keys(shop.asOwner()))
        .containsExactly("today.task.goods", "today.task.open-till", "today.task.backup");
  }

  @Test
  void an_open_till_is_ready_to_sell_and_failed_papers_come_first() {
    aDay();
    assertThat(keys(shop.asOwner())).containsExactly("today.task.backup", "today.task.sell");
    var jobs = shop.core().printJobs();
    jobs.failed(jobs.open().getFirst(), "UNREACHABLE");
    assertThat(keys(shop.asOwner())).startsWith("today.task.failed");
  }

  @Test
  void a_till_left_open_over_night_is_to_be_closed() {
    aDay();
    shop.clock().forward(Duration.ofDays(1));
    assertThat(keys(shop.asOwner())).startsWith("today.task.close-till");
  }

  @Test
  void sales_are_counted_and_what_was_taken_back_is_subtracted() {
    aDay();
    var model = shown(new ShopDesk(shop, shop.asOwner()));
    var facts = model.facts().get().orElseThrow();
    assertThat(facts.sales()).isEqualTo(3);
    assertThat(facts.total()).isEqualTo(shop.money("100.00"));
    assertThat(facts.tenders()).hasSize(2);
  }

  @Test
  void who_counts_blind_sees_no_sums_and_only_what_the_role_allows() {
    var model = shown(new ShopDesk(shop, cashier()));
    assertThat(model.seesSums()).isFalse();
    assertThat(keys(cashier())).doesNotContain("today.task.backup", "today.task.goods");
    assertThat(model.quick()).extracting(it -> it.place()).doesNotContain(new Place.Products());
  }

  @Test
  void the_first_page_in_pictures() {
    shoot("today-new", shop.asOwner());
    aDay();
    shop.core().printJobs().failed(shop.core().printJobs().open().getFirst(), "UNREACHABLE");
    shoot("today", shop.asOwner());
    shoot("today-blind", cashier());
  }

  private int cashiers;

  private Actor cashier() {
    cashiers++;
    return shop.signIn(shop.aUser("Farai Ncube " + cashiers, "CASHIER", "4711"), "4711");
  }

  private void aDay() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
    shop.sell(shop.basket(List.of(TestShop.line(shirt, "2")), shop.card("50.00")));
  }

  private void shoot(String name, Actor actor) {
    Gallery.shoot(
        name,
        () -> {
          var screen = new TodayScreens(shop.core(), new ShopDesk(shop, actor).desk()).today();
          screen.shown();
          return new TestShell(screen).layers();
        });
  }

  private List<String> keys(Actor actor) {
    var model = shown(new ShopDesk(shop, actor));
    return model.tasks(model.facts().get().orElseThrow()).stream().map(Task::key).toList();
  }

  private TodayViewModel shown(ShopDesk desk) {
    var core = shop.core();
    var doors =
        new TodayDoors(
            core.whereabouts(),
            core.tills().queries(),
            core.products().queries(),
            core.sales().baskets(),
            core.printJobs(),
            new org.counterfoil.core.backup.Backups(
                core.store(), shop.clock(), java.time.ZoneId.of("Africa/Harare")));
    var model = new TodayViewModel(doors, desk.desk());
    model.refresh();
    return model;
  }
}
