package org.counterfoil.app;

import java.util.List;
import java.util.Locale;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.sell.SellScreens;
import org.counterfoil.app.shell.CommandSource;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Hit;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.UniversalSource;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.kordamp.ikonli.feather.Feather;

/// What the universal field understands: customers, items, document numbers, and the names of what
/// can be done. What somebody may not see is not found.
record ShopSources(Core core, Desk desk, SellScreens sell, ShopCommands commands) {
  private static final int SHOWN = 6;

  List<UniversalSource> all() {
    return List.of(
        source("window.group.customers", this::customers),
        source("window.group.items", this::items),
        source("window.group.documents", this::documents),
        new CommandSource(commands::all));
  }

  private interface Finds {
    List<Hit> find(String typed);
  }

  private static UniversalSource source(String group, Finds finds) {
    return new UniversalSource() {
      @Override
      public String group() {
        return group;
      }

      @Override
      public List<Hit> find(String typed) {
        return finds.find(typed);
      }
    };
  }

  private List<Hit> customers(String typed) {
    if (!rights().may(Permission.SEE_CUSTOMERS)) {
      return List.of();
    }
    return core.finder().find(typed, SHOWN).stream()
        .map(
            found ->
                new Hit(
                    found.name(),
                    found.phone(),
                    found.number(),
                    Feather.USER,
                    found.number().equalsIgnoreCase(typed),
                    () -> go(new Place.Customer(new CustomerId(found.id())))))
        .toList();
  }

  private List<Hit> items(String typed) {
    if (!rights().may(Permission.SELL, Permission.EDIT_PRODUCTS)) {
      return List.of();
    }
    boolean sells = sells();
    return sell.find(typed, SHOWN).stream().map(item -> hit(item, sells)).toList();
  }

  /// An item is wanted for the basket, or else for its page.
  private boolean sells() {
    return rights().may(Permission.SELL)
        && (!rights().may(Permission.EDIT_PRODUCTS)
            || core.tills().queries().open(core.whereabouts().here().register().id()).isPresent());
  }

  private Hit hit(SellScreens.Item item, boolean sells) {
    var price = Amounts.of(core.whereabouts().here().business().currency(), item.price());
    return new Hit(
        item.name(),
        item.code().isEmpty() ? item.sku() : item.sku() + " · " + item.code(),
        Formats.current().money(price),
        Feather.TAG,
        item.exact(),
        () -> take(item.id(), sells));
  }

  private void take(ProductId item, boolean sells) {
    if (sells) {
      sell.put(item);
    } else {
      go(new Place.Product(item));
    }
  }

  private List<Hit> documents(String typed) {
    if (!rights().mayOpen(new Place.Documents())) {
      return List.of();
    }
    return core.sales().queries().byNumber(typed.toUpperCase(Locale.ROOT)).stream()
        .map(this::hit)
        .toList();
  }

  private Hit hit(Head document) {
    return new Hit(
        document.number(),
        Formats.current().dateTime(document.at(), core.whereabouts().here().shop().timeZone()),
        Formats.current().money(document.totalMoney()),
        Feather.FILE_TEXT,
        true,
        () -> go(new Place.Document(document.id())));
  }

  private PlaceRights rights() {
    return new PlaceRights(desk.session());
  }

  private void go(Place place) {
    desk.navigation().go(place);
  }
}
