package org.counterfoil.app.till;

import java.util.List;
import java.util.function.Consumer;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.MoveCash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TillGalleryTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_closed_till() {
    shoot("till-open", shop.asOwner(), model -> model.startingFloat().sum().set("100.00"));
    shoot(
        "till-open-piles",
        shop.asOwner(),
        model -> model.startingFloat().way().set(CountViewModel.Way.PILES));
    var nobody = shop.signIn(shop.aUser("Siobhan Burke", "SUPPORT_AGENT", "4711"), "4711");
    shoot("till-open-ask", nobody, _ -> {});
  }

  @Test
  void the_day_of_a_till() {
    aDay();
    shoot("till-day", shop.asOwner(), _ -> {});
    shoot("till-day-x", shop.asOwner(), TillViewModel::showReport);
    var cashier = shop.signIn(shop.aUser("Farai Ncube", "CASHIER", "4711"), "4711");
    shoot("till-day-blind", cashier, _ -> {});
  }

  @Test
  void closing_a_till() {
    aDay();
    shoot("till-count", shop.asOwner(), this::count);
    shoot(
        "till-compare",
        shop.asOwner(),
        model -> {
          count(model);
          model.handIn();
          model.closing().note().set("Gave 2.00 too much change");
        });
    var doors = new ShopDesk(shop, shop.asOwner());
    var screens = new TillScreens(shop.core(), doors.desk());
    var view = (TillView) screens.till();
    org.counterfoil.app.kit.Fx.run(
        () -> {
          view.shown();
          count(view.model());
          view.model().handIn();
          view.model().sign();
        });
    Gallery.shoot(
        "till-done",
        () -> {
          view.languageChanged();
          return new TestShell(view).layers();
        });
  }

  private void count(TillViewModel model) {
    model.beginCount();
    var counts = model.closing().counts().getFirst();
    for (var pile : List.of("100=1", "20=3", "10=2", "5=4", "1=9", "0.25=6")) {
      var parts = pile.split("=", -1);
      TillViewModelTest.pile(counts, parts[0]).howMany().set(parts[1]);
    }
  }

  private void aDay() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "School shirt", "25.00");
    for (int i = 0; i < 4; i++) {
      shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("30.00")));
      shop.sell(shop.basket(List.of(TestShop.line(shirt, "2")), shop.card("50.00")));
    }
    var out = new MoveCash.Command(CashKind.OUT, shop.money("12"), "Window cleaner");
    shop.byOwner(() -> shop.core().tills().moveCash().move(out));
  }

  private void shoot(String name, Actor actor, Consumer<TillViewModel> story) {
    Gallery.shoot(
        name,
        () -> {
          var screens = new TillScreens(shop.core(), new ShopDesk(shop, actor).desk());
          var view = (TillView) screens.till();
          view.shown();
          story.accept(view.model());
          return new TestShell(view).layers();
        });
  }
}
