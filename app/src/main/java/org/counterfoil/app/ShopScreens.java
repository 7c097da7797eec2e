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

  ShopScreens(Core core, Desk desk, Look look, FileChoice files, BackupHooks hooks) {
    sell = new SellScreens(core, desk);
    customers = new CustomerScreens(core, desk);
    till = new TillScreens(core, desk);
    documents = new DocumentsScreens(core, desk, files);
    today = new TodayScreens(core, desk);
    products = new ProductScreens(core, desk, files);
    people = new PeopleScreens(core, desk);
    settings = new SettingsScreens(core, desk, look, files);
    backup = new BackupScreens(core, desk, files, hooks);
    sources = new ShopSources(core, desk).all();
  }

  @Override
  public Screen open(Place place) {
    return switch (place) {
      case Place.Home(var section) -> home(section);
      case Place.Till() -> till.till();
      case Place.Documents() -> documents.documents();
      case Place.PrintQueue() -> documents.printQueue();
      case Place.Customer(var id) -> customers.customer(id);
      case Place.Products() -> products.list();
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
