package org.counterfoil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.shell.CommandSource;
import org.counterfoil.app.shell.CommandSource.Entry;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Hit;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.UniversalSource;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerId;
import org.kordamp.ikonli.feather.Feather;

/// What the universal field understands: customers, document numbers, and the names of places.
record ShopSources(Core core, Desk desk) {
  private static final int SHOWN = 6;

  List<UniversalSource> all() {
    return List.of(
        source("window.group.customers", this::customers),
        source("window.group.documents", this::documents),
        new CommandSource(this::commands));
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
    if (!desk.session().may(Permission.SEE_CUSTOMERS)) {
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
                    () -> go(new Place.Customer(new CustomerId(found.id())))))
        .toList();
  }

  private List<Hit> documents(String typed) {
    if (!desk.session().may(Permission.SELL) && !desk.session().may(Permission.SEE_REPORTS)) {
      return List.of();
    }
    return core.sales().queries().byNumber(typed.strip().toUpperCase(Locale.ROOT)).stream()
        .map(
            sale ->
                new Hit(
                    sale.number(),
                    Formats.current()
                        .dateTime(sale.at(), core.whereabouts().here().shop().timeZone()),
                    Formats.current().money(sale.totalMoney()),
                    Feather.FILE_TEXT,
                    () -> go(new Place.Documents())))
        .toList();
  }

  private List<Entry> commands() {
    var entries = new ArrayList<Entry>();
    entries.add(entry("shell.section.today", Feather.SUN, new Place.Home(Section.TODAY)));
    if (desk.session().may(Permission.SELL)) {
      entries.add(entry("shell.section.sell", Feather.SHOPPING_CART, new Place.Home(Section.SELL)));
      entries.add(entry("window.command.till", Feather.INBOX, new Place.Till()));
      entries.add(entry("window.command.documents", Feather.FILE_TEXT, new Place.Documents()));
      entries.add(entry("window.command.print-queue", Feather.PRINTER, new Place.PrintQueue()));
    }
    if (desk.session().may(Permission.EDIT_PRODUCTS)) {
      entries.add(entry("window.command.products", Feather.PACKAGE, new Place.Products()));
    }
    if (desk.session().may(Permission.MANAGE_USERS)) {
      entries.add(entry("window.command.people", Feather.USERS, new Place.People()));
    }
    return entries;
  }

  private Entry entry(String words, Feather icon, Place place) {
    return new Entry(words, icon, "", () -> go(place));
  }

  private void go(Place place) {
    desk.navigation().go(place);
  }
}
