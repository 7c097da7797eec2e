package org.counterfoil.core;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.counterfoil.core.backup.Rebuild;
import org.counterfoil.core.backup.TakenLetters;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.customer.CustomerFinder;
import org.counterfoil.core.customer.Customers;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.InstallationId;
import org.counterfoil.core.organisation.Organisation;
import org.counterfoil.core.organisation.RegisterId;
import org.counterfoil.core.organisation.TakeNextLetter;
import org.counterfoil.core.organisation.TakeNextLetter.Taken;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.paper.Papers;
import org.counterfoil.core.paper.RecoveredPapers;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.product.Products;
import org.counterfoil.core.sale.Sales;
import org.counterfoil.core.security.Users;
import org.counterfoil.core.setting.Settings;
import org.counterfoil.core.setup.SetUpBusiness;
import org.counterfoil.core.stock.Stock;
import org.counterfoil.core.tax.Taxes;
import org.counterfoil.core.till.Tills;
import org.counterfoil.core.tillroll.Disk;
import org.jspecify.annotations.Nullable;

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
    CustomerFinder finder,
    Tills tills,
    Sales sales,
    Ledger ledger,
    Numbers numbers,
    PrintJobs printJobs,
    Papers papers,
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
          .and(PrintJobs.MAPPERS)
          .and(Settings.MAPPERS);

  /// Opens the shop in `folder`, or an empty one where there is none, and brings its caches up to
  /// date with whatever was recovered.
  ///
  /// @param unlocking what opens the key file
  /// @throws org.counterfoil.core.database.StoreTrouble saying what stands in the way
  public static Core open(StoreFolder folder, Unlocking unlocking, Clock clock) {
    return open(folder, unlocking, clock, Disk.REAL, Mappers.NONE);
  }

  /// How a store was built anew.
  ///
  /// @param opening what its first opening found, also what could not be saved
  public record Rebuilt(Rebuild.Source source, Store.Opening opening) {}

  /// Builds the store in `folder` anew, from the last good backup and the till roll or from the
  /// roll alone; the damaged file is kept aside. The shop is then opened as always.
  ///
  /// @throws org.counterfoil.core.database.StoreTrouble where neither helps
  public static Rebuilt rebuild(StoreFolder folder, Unlocking unlocking, Clock clock) {
    var opened = Rebuild.open(folder, unlocking, MAPPERS, clock, Disk.REAL);
    try (var core = on(opened.store(), clock)) {
      core.takeNextLetter();
      core.rebuildCaches();
    }
    return new Rebuilt(opened.source(), opened.store().opening());
  }

  /// The same on another disk and with queries of one's own, for the proofs that look at a store
  /// from outside.
  public static Core open(
      StoreFolder folder, Unlocking unlocking, Clock clock, Disk disk, Mappers more) {
    var core = on(Store.open(folder, unlocking, MAPPERS.and(more), clock, disk), clock);
    core.catchUpOrClose();
    return core;
  }

  /// A shop that does not open must not hold its store: another try has to find it free.
  private void catchUpOrClose() {
    try {
      takeNextLetter();
      if (store.opening().staleSums()) {
        rebuildCaches();
      }
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /// The same shop told another time: what is done through it is dated by `clock`, while ids and
  /// journal keep to the computer's. For days that lie in the past; never closed itself.
  public Core at(Clock clock) {
    return on(store, clock, finder);
  }

  private static Core on(Store store, Clock clock) {
    return on(store, clock, null);
  }

  /// @param running null where there is none yet
  private static Core on(Store store, Clock clock, @Nullable CustomerFinder running) {
    Database database = store.database();
    UUID device = store.device();
    var numbers = Numbers.on(database);
    var organisation = Organisation.on(database, numbers, clock);
    var whereabouts = new Whereabouts(database, organisation.queries(), new InstallationId(device));
    var users = Users.on(database, clock);
    var taxes = Taxes.on(database);
    var stock = Stock.on(database, clock);
    var ledger = Ledger.on(database, clock);
    var jobs = PrintJobs.on(database, clock);
    var customers = Customers.on(database, whereabouts, numbers, clock);
    var tills = Tills.on(database, whereabouts, new Tills.Books(ledger, numbers, jobs), clock);
    var sales =
        Sales.on(
            database, whereabouts, new Sales.Books(stock.book(), ledger, numbers, jobs), clock);
    var sources =
        new Papers.Sources(sales.queries(), tills.queries(), customers.queries(), users.queries());
    return new Core(
        store,
        whereabouts,
        organisation,
        new SetUpBusiness(database, organisation, users, taxes, device),
        users,
        taxes,
        Products.on(database, whereabouts),
        stock,
        customers,
        running != null
            ? running
            : CustomerFinder.of(store, customers.queries(), whereabouts, clock),
        tills,
        sales,
        ledger,
        numbers,
        jobs,
        new Papers(sources, whereabouts, clock),
        Settings.on(database, clock));
  }

  /// Finds again, from the facts, what belongs to this till alone and does not travel by the till
  /// roll: cached sums, which baskets were sold, which papers are due.
  public void rebuildCaches() {
    sales.baskets().forgetSold();
    RecoveredPapers.queue(store, printJobs);
    stock.book().rebuild();
    whereabouts.ask().ifPresent(here -> numbers.rebuild(here.numberCode()));
    try {
      store.sumsAreRebuilt();
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  private void takeNextLetter() {
    var letters = TakenLetters.of(store.folder());
    var before = store.opening().goesOnFor();
    if (before != null) {
      var command =
          new TakeNextLetter.Command(
              new InstallationId(before),
              new InstallationId(store.device()),
              letters.all().stream()
                  .map(it -> new Taken(new RegisterId(it.register()), it.letter()))
                  .toList());
      var _ = Actor.SYSTEM.during(() -> organisation.takeNextLetter().take(command));
    }
    if (before != null || letters.isRestored()) {
      whereabouts
          .ask()
          .map(here -> here.installation())
          .map(it -> new TakenLetters.Taken(it.registerId().value(), it.letter()))
          .ifPresent(letters::add);
    }
  }

  @Override
  public void close() {
    try {
      finder.close();
    } finally {
      store.close();
    }
  }
}
