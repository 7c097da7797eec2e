package org.counterfoil.app;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.app.sell.SellScreens;
import org.counterfoil.app.shell.CommandSource.Entry;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Permission;
import org.kordamp.ikonli.feather.Feather;

/// What can be done here by name: the places there are, and what the keys do.
///
/// @param theme turns light into dark, and back
record ShopCommands(Desk desk, SellScreens sell, Runnable theme, Runnable lock) {
  /// For whoever is signed in.
  List<Entry> all() {
    var all = new ArrayList<Entry>();
    section(all, Section.TODAY);
    section(all, Section.SELL);
    section(all, Section.CUSTOMERS);
    counter(all);
    till(all);
    place(all, "window.command.documents", Feather.FILE_TEXT, new Place.Documents());
    place(all, "window.command.print-queue", Feather.PRINTER, new Place.PrintQueue());
    place(all, "window.command.products", Feather.PACKAGE, new Place.Products());
    place(all, "window.command.people", Feather.USERS, new Place.People());
    place(all, "window.command.backup", Feather.SHIELD, new Place.Backup());
    section(all, Section.SETTINGS);
    all.add(new Entry("shell.theme", Feather.MOON, "", theme));
    all.add(new Entry("window.command.lock", Feather.LOCK, "F12", lock));
    return all;
  }

  private void counter(List<Entry> all) {
    if (desk.session().may(Permission.SELL)) {
      all.add(new Entry("window.command.hold", Feather.PAUSE_CIRCLE, "F4", sell::hold));
      all.add(new Entry("window.command.held", Feather.LIST, "Shift+F4", sell::held));
    }
  }

  private void till(List<Entry> all) {
    var till = new Place.Till();
    place(all, "window.command.till", Feather.INBOX, till);
    if (desk.session().may(Permission.MOVE_CASH)) {
      place(all, "window.command.cash", Feather.REPEAT, till);
    }
    if (desk.session().may(Permission.CLOSE_TILL)) {
      place(all, "window.command.close", Feather.ARCHIVE, till);
    }
  }

  private void section(List<Entry> all, Section section) {
    place(all, section.words(), section.icon(), new Place.Home(section));
  }

  private void place(List<Entry> all, String words, Feather icon, Place place) {
    if (new PlaceRights(desk.session()).mayOpen(place)) {
      all.add(new Entry(words, icon, "", () -> desk.navigation().go(place)));
    }
  }
}
