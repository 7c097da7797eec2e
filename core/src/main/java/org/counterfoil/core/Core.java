package org.counterfoil.core;

import java.time.Clock;
import java.util.UUID;
import org.counterfoil.core.customer.Customers;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.InstallationId;
import org.counterfoil.core.organisation.Organisation;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.product.Products;
import org.counterfoil.core.sale.Sales;
import org.counterfoil.core.security.Users;
import org.counterfoil.core.setting.Settings;
import org.counterfoil.core.setup.SetUpBusiness;
import org.counterfoil.core.stock.Stock;
import org.counterfoil.core.tax.Taxes;
import org.counterfoil.core.till.Tills;
import org.counterfoil.core.tillroll.Disk;

/// The list of doors: everything a shop does, wired by hand on one open store.
public record Core(
    Store store,
    Whereabouts whereabouts,
    Organisation organisation,
    SetUpBusiness setUp,
    Users users,
    Taxes taxes,
    Products products,
    Stock stock,
    Customers customers,
    Tills tills,
    Sales sales,
    Ledger ledger,
    Numbers numbers,
    Settings settings)
    implements AutoCloseable {

  private static final Mappers MAPPERS =
      Organisation.MAPPERS
          .and(Users.MAPPERS)
          .and(Taxes.MAPPERS)
          .and(Products.MAPPERS)
          .and(Stock.MAPPERS)
          .and(Customers.MAPPERS)
          .and(Numbers.MAPPERS)
          .and(Tills.MAPPERS)
          .and(Ledger.MAPPERS)
          .and(Sales.MAPPERS)
          .and(Settings.MAPPERS);

  /// Opens the shop in `folder`, or an empty one where there is none, and brings its caches up to
  /// date with whatever was recovered.
  ///
  /// @param passphrase of the key, empty for none
  /// @throws org.counterfoil.core.database.StoreTrouble saying what stands in the way
  public static Core open(StoreFolder folder, char[] passphrase, Clock clock) {
    return open(folder, passphrase, clock, Disk.REAL);
  }

  /// The same on another disk: the crash proof's.
  public static Core open(StoreFolder folder, char[] passphrase, Clock clock, Disk disk) {
    var core = on(Store.open(folder, passphrase, MAPPERS, clock, disk), clock);
    if (core.store().opening().applied() > 0) {
      core.rebuildCaches();
    }
    return core;
  }

  private static Core on(Store store, Clock clock) {
    Database database = store.database();
    UUID device = store.device();
    var organisation = Organisation.on(database, clock);
    var whereabouts = new Whereabouts(database, organisation.queries(), new InstallationId(device));
    var users = Users.on(database, clock);
    var taxes = Taxes.on(database);
    var stock = Stock.on(database, clock);
    var numbers = Numbers.on(database);
    var ledger = Ledger.on(database, clock);
    return new Core(
        store,
        whereabouts,
        organisation,
        new SetUpBusiness(database, organisation, users, taxes, device),
        users,
        taxes,
        Products.on(database),
        stock,
        Customers.on(database, whereabouts, numbers, clock),
        Tills.on(database, whereabouts, numbers, ledger, clock),
        Sales.on(database, whereabouts, new Sales.Books(stock.book(), ledger, numbers), clock),
        ledger,
        numbers,
        Settings.on(database, clock));
  }

  /// Finds every cached sum again from the facts.
  public void rebuildCaches() {
    stock.book().rebuild();
    whereabouts.ask().ifPresent(here -> numbers.rebuild(here.numberCode()));
  }

  @Override
  public void close() {
    store.close();
  }
}
