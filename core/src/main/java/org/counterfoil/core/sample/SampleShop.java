package org.counterfoil.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.organisation.AddDivision;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.RoleKind;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.setup.CountryDefaults;
import org.counterfoil.core.setup.SetUpBusiness;
import org.joda.money.CurrencyUnit;

/// Fills an empty store with a believable business in Zimbabwe, for looking around and for
/// measuring: five divisions, and for the one of this till goods, customers, and days of sales at a
/// till that is opened and closed each day.
///
/// Everything goes through the commands a shop uses, so whatever is true of a real store is true of
/// this one. Its three users sign in with PINs that everybody may know.
public final class SampleShop {
  public static final String BUSINESS = "Mutasa Trading";
  public static final String OWNER = "Tendai Mutasa";
  public static final String OWNER_PIN = "1234";
  public static final String CASHIER = "Rudo Chikafu";
  public static final String CASHIER_PIN = "1111";
  public static final String MANAGER = "Farai Moyo";
  public static final String MANAGER_PIN = "2222";

  private static final String COUNTRY = "ZW";
  private static final LocalTime FOUNDED_AT = LocalTime.of(7, 0);
  private static final BigDecimal STEP = new BigDecimal("0.05");

  /// How far the filling has come, counted in products, customers and sales together.
  public record Progress(long done, long of) {}

  public sealed interface Outcome {
    record Filled(UserId owner, UserId cashier, UserId manager) implements Outcome {}

    /// The store holds a business already; nothing was done.
    record NotEmpty() implements Outcome {}
  }

  private SampleShop() {}

  /// Fills the store. Takes seconds for [Size#demo] and up to an hour for millions of sales; what
  /// was done stays done where it is ended early, and the shop can be used.
  ///
  /// @param clock of the shop: the last day of sales is the day before
  /// @param progress told after every batch, on this thread; where it throws a
  ///   [CancellationException], the filling ends with the day that is under way
  public static Outcome fill(Core core, Size size, Clock clock, Consumer<Progress> progress) {
    if (core.whereabouts().ask().isPresent()) {
      return new Outcome.NotEmpty();
    }
    var ground = ground();
    var first = LocalDate.ofInstant(clock.instant(), ground.timeZone()).minusDays(size.days());
    var past = new PastClock(at(first, FOUNDED_AT, ground.timeZone()));
    var shop = core.at(past);
    var users = found(shop, size, ground);
    var staff = Staff.of(users);
    var tally = new Tally(size, progress);
    var random = new Random(size.seed());
    var goods = new SampleGoods(shop, size);
    staff.owner().during(() -> takeIn(goods, random, tally));
    var customers = new SampleCustomers(shop, size, tally);
    var baskets = new SampleBaskets(shop, goods.sold(first), customers, random);
    new SampleDays(shop, past, staff, customers, baskets, size).run(first, tally);
    shop.printJobs().tidy();
    core.store().database().analyze();
    return users;
  }

  private static boolean takeIn(SampleGoods goods, Random random, Tally tally) {
    try {
      goods.takeIn(random, tally);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  static PriceLevel prices() {
    return new PriceLevel(CurrencyUnit.of(ground().currency()), BigDecimal.ONE, STEP);
  }

  private static CountryDefaults ground() {
    return CountryDefaults.all().stream()
        .filter(it -> it.country().equals(COUNTRY))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome.Filled found(Core shop, Size size, CountryDefaults ground) {
    var outcome =
        shop.setUp()
            .found(
                new SetUpBusiness.Command(
                    BUSINESS,
                    ground,
                    size.kind(),
                    store(size.kind()),
                    OWNER,
                    OWNER_PIN.toCharArray()));
    if (!(outcome instanceof SetUpBusiness.Outcome.Founded(var _, var owner))) {
      throw new IllegalStateException("The sample business was refused");
    }
    var acting = new Actor(owner.value(), OWNER, RoleKind.ADMIN.permissions());
    return acting.during(
        () -> {
          addOtherDivisions(shop, size.kind(), ground.timeZone());
          SamplePin.keep(shop, owner, OWNER_PIN);
          return new Outcome.Filled(
              owner,
              user(shop, CASHIER, RoleKind.CASHIER, CASHIER_PIN),
              user(shop, MANAGER, RoleKind.MANAGER, MANAGER_PIN));
        });
  }

  private static void addOtherDivisions(Core shop, DivisionKind own, ZoneId timeZone) {
    for (var kind : DivisionKind.values()) {
      if (kind != own) {
        var command = new AddDivision.Command(kind, name(kind), store(kind), timeZone);
        if (!(shop.organisation().addDivision().add(command)
            instanceof AddDivision.Outcome.Added)) {
          throw new IllegalStateException("A sample division was refused");
        }
      }
    }
  }

  private static String name(DivisionKind kind) {
    return switch (kind) {
      case GROCERY -> "Mutasa Foods";
      case RESTAURANT -> "Mutasa Kitchen";
      case CLOTHING -> "Mutasa Outfitters";
      case HARDWARE -> "Mutasa Hardware";
      case CONSTRUCTION -> "Mutasa Builders";
    };
  }

  private static String store(DivisionKind kind) {
    return switch (kind) {
      case GROCERY -> "Borrowdale";
      case RESTAURANT -> "Avondale";
      case CLOTHING -> "Eastgate";
      case HARDWARE -> "Msasa";
      case CONSTRUCTION -> "Graniteside";
    };
  }

  private static UserId user(Core shop, String name, RoleKind role, String pin) {
    var outcome =
        shop.users().create().create(new CreateUser.Command(name, role.name(), pin.toCharArray()));
    return switch (outcome) {
      case CreateUser.Outcome.Created(var id) -> {
        SamplePin.keep(shop, id, pin);
        yield id;
      }
      case CreateUser.Outcome.NotCreated(var why) -> throw new IllegalStateException(why.name());
    };
  }

  /// Who does what.
  record Staff(Actor owner, Actor cashier, Actor manager) {
    static Staff of(Outcome.Filled users) {
      return new Staff(
          new Actor(users.owner().value(), OWNER, RoleKind.ADMIN.permissions()),
          // The bulk commands are the program's own; here it works in the cashier's name.
          new Actor(users.cashier().value(), CASHIER, EnumSet.allOf(Permission.class)),
          new Actor(users.manager().value(), MANAGER, RoleKind.MANAGER.permissions()));
    }
  }

  /// Counts what was done.
  static final class Tally {
    private final long of;
    private final Consumer<Progress> progress;
    private long done;
    private boolean stopped;

    Tally(Size size, Consumer<Progress> progress) {
      this.of = (long) size.products() + size.customers() + size.sales();
      this.progress = progress;
    }

    void add(int count) {
      done += count;
      try {
        progress.accept(new Progress(done, of));
      } catch (CancellationException _) {
        stopped = true;
      }
    }

    /// Whether what is not begun yet is to be left out.
    boolean isStopped() {
      return stopped;
    }
  }
}
