package org.counterfoil.app;

import java.util.List;
import org.counterfoil.app.backup.BackupHooks;
import org.counterfoil.app.backup.BackupScreens;
import org.counterfoil.app.customer.CustomerScreens;
import org.counterfoil.app.documents.DocumentsScreens;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.people.PeopleScreens;
import org.counterfoil.app.product.ProductScreens;
import org.counterfoil.app.sell.SellScreens;
import org.counterfoil.app.settings.SettingsScreens;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.NotYoursView;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Screens;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.UniversalSource;
import org.counterfoil.app.till.TillScreens;
import org.counterfoil.app.today.TodayScreens;
import org.counterfoil.core.Core;

/// Which screen stands at which place.
final class ShopScreens implements Screens {
  private final SellScreens sell;
  private final CustomerScreens customers;
  private final TillScreens till;
  private final DocumentsScreens documents;
  private final TodayScreens today;
  private final ProductScreens products;
  private final PeopleScreens people;
  private final SettingsScreens settings;
  private final BackupScreens backup;
  private final List<UniversalSource> sources;
  private final Desk desk;

  /// What the screens ask of the window they are in.
  record Around(Look look, FileChoice files, BackupHooks backup, Runnable lock) {}

  ShopScreens(Core core, Desk desk, Around around) {
    this.desk = desk;
    var files = around.files();
    sell = new SellScreens(core, desk);
    customers = new CustomerScreens(core, desk);
    till = new TillScreens(core, desk);
    documents = new DocumentsScreens(core, desk, files);
    today = new TodayScreens(core, desk);
    products = new ProductScreens(core, desk, files);
    people = new PeopleScreens(core, desk);
    settings = new SettingsScreens(core, desk, around.look(), files);
    backup = new BackupScreens(core, desk, files, around.backup());
    var commands = new ShopCommands(desk, sell, around.look()::switchTheme, around.lock());
    sources = new ShopSources(core, desk, sell, commands).all();
  }

  /// Whatever led here: what a role forbids stays shut.
  @Override
  public Screen open(Place place) {
    return new PlaceRights(desk.session()).mayOpen(place)
        ? build(place)
        : new NotYoursView(desk.navigation());
  }

  private Screen build(Place place) {
    return switch (place) {
      case Place.Home(var section) -> home(section);
      case Place.Till() -> till.till();
      case Place.Documents() -> documents.documents();
      case Place.Document(var id) -> documents.document(id);
      case Place.PrintQueue() -> documents.printQueue();
      case Place.Customer(var id) -> customers.customer(id);
      case Place.Products() -> products.list();
      case Place.Product(var id) -> products.product(id);
      case Place.People() -> people.list();
      case Place.Backup() -> backup.backups();
    };
  }

  /// Sections without a screen of their own are not on the rail.
  private Screen home(Section section) {
    return switch (section) {
      case SELL -> sell.sell();
      case CUSTOMERS -> customers.list();
      case SETTINGS -> settings.home();
      case TODAY,
          LAYBYS,
          ACCOUNTS,
          PIPELINE,
          QUOTES,
          CONTRACTS,
          CAMPAIGNS,
          SUPPORT,
          REPORTS,
          HEAD_OFFICE ->
          today.today();
    };
  }

  /// Reads ahead what the first searches need. Not on the JavaFX thread.
  void prepare() {
    sell.prepare();
  }

  /// What the universal field searches.
  List<UniversalSource> sources() {
    return sources;
  }

  /// The theme, language and text size of whoever signed in.
  void wearOwnLook() {
    settings.wearOwnLook();
  }
}
