package org.counterfoil.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.AddDivision;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop.Outcome.Filled;
import org.counterfoil.core.sample.SampleShop.Progress;
import org.counterfoil.core.security.SignIn;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleShopTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
  private static final Size SMALL = new Size(DivisionKind.CLOTHING, 40, 130, 60, 8, 1);

  @TempDir private Path folder;
  @TempDir private Path otherFolder;

  /// Looks at the store from outside.
  interface Look {
    @Select("select count(*) from sale where kind = 'SALE'")
    long sales();

    @Select("select count(distinct business_date) from sale where kind = 'SALE'")
    long daysWithSales();

    @Select("select sum(total) from sale")
    BigDecimal takings();

    @Select("select max(at) from sale")
    Instant lastSale();

    @Select("select count(*) from store")
    long stores();

    @Select("select count(*) from till_session")
    long sessions();

    @Select(
        """
        select counted - expected from till_count where tender = 'CASH' and counted <> expected
        """)
    List<BigDecimal> cashDifferences();

    @Select("select count(*) from stock_on_hand where quantity < 0")
    long soldWithoutStock();

    @Select("select count(*) from journal_entry where command = 'sale.take-over'")
    long sharedEntries();
  }

  private static Core open(Path folder) {
    return Core.open(
        new StoreFolder(folder),
        Unlocking.PLAIN,
        CLOCK,
        Disk.REAL,
        new Mappers(List.of(Look.class), List.of()));
  }

  private static Filled fill(Core core, Size size) {
    return (Filled) SampleShop.fill(core, size, CLOCK, _ -> {});
  }

  private static Look look(Core core) {
    return core.store().database().queries(Look.class);
  }

  @Test
  void the_demo_shop_has_a_month_behind_it_and_a_closed_till() {
    try (var core = open(folder)) {
      var progress = new ArrayList<Progress>();
      SampleShop.fill(core, Size.demo(DivisionKind.GROCERY), CLOCK, progress::add);

      assertThat(core.products().queries().count()).isEqualTo(300);
      assertThat(core.customers().queries().count()).isEqualTo(500);
      assertThat(look(core).sales()).isEqualTo(600);
      assertThat(look(core).daysWithSales()).isEqualTo(30);
      assertThat(look(core).sessions()).isEqualTo(30);
      assertThat(look(core).lastSale()).isBetween("2026-11-19T14:00:00Z", "2026-11-19T20:00:00Z");
      assertThat(core.tills().queries().open(core.whereabouts().here().register().id())).isEmpty();
      assertThat(core.printJobs().open()).isEmpty();
      assertThat(progress.getLast()).isEqualTo(new Progress(1400, 1400));
      assertThat(IntegrityCheck.of(core.store()).findings()).isEmpty();
    }
  }

  @Test
  void the_pins_its_users_began_with_are_kept_beside_their_names() {
    try (var core = open(folder)) {
      var users = fill(core, SMALL);
      assertThat(SamplePin.of(core, users.owner())).contains(SampleShop.OWNER_PIN);
      assertThat(SamplePin.of(core, users.cashier())).contains(SampleShop.CASHIER_PIN);
      assertThat(SamplePin.of(core, users.manager())).contains(SampleShop.MANAGER_PIN);
      assertThat(signIn(core, users.cashier(), SampleShop.CASHIER_PIN)).isTrue();
      assertThat(signIn(core, users.manager(), SampleShop.MANAGER_PIN)).isTrue();
    }
  }

  @Test
  void the_business_has_five_divisions_with_a_store_and_the_features_of_their_trade() {
    try (var core = open(folder)) {
      fill(core, SMALL);
      var queries = core.organisation().queries();
      assertThat(queries.divisions())
          .extracting(it -> it.kind())
          .containsExactlyInAnyOrder(DivisionKind.values());
      assertThat(queries.divisions())
          .allSatisfy(it -> assertThat(queries.features(it.id())).isEqualTo(it.kind().features()));
      assertThat(core.whereabouts().here().division().kind()).isEqualTo(DivisionKind.CLOTHING);
      assertThat(look(core).stores()).isEqualTo(5);
      var zone = core.whereabouts().here().shop().timeZone();
      var second = new AddDivision.Command(DivisionKind.GROCERY, "Corner shop", "Corner", zone);
      assertThat(Actor.SYSTEM.during(() -> core.organisation().addDivision().add(second)))
          .isEqualTo(new AddDivision.Outcome.NotAdded(AddDivision.Refusal.KIND_THERE_ALREADY));
    }
  }

  @Test
  void a_filling_that_is_ended_early_leaves_a_smaller_shop_that_fits_together() {
    for (long moment : List.of(10L, 60L, 120L, 200L)) {
      var where = folder.resolve("ended-" + moment);
      try (var core = open(where)) {
        var outcome = SampleShop.fill(core, SMALL, CLOCK, progress -> end(progress, moment));

        assertThat(outcome).isInstanceOf(Filled.class);
        assertThat(look(core).sales()).isLessThan(60);
        assertThat(core.tills().queries().open(core.whereabouts().here().register().id()))
            .isEmpty();
        assertThat(signIn(core, ((Filled) outcome).owner(), SampleShop.OWNER_PIN)).isTrue();
        assertThat(IntegrityCheck.of(core.store()).findings()).isEmpty();
      }
    }
  }

  private static void end(Progress progress, long moment) {
    if (progress.done() >= moment) {
      throw new CancellationException();
    }
  }

  @Test
  void cash_is_short_on_the_seventh_day_alone() {
    try (var core = open(folder)) {
      fill(core, SMALL);

      assertThat(look(core).cashDifferences())
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactly(new BigDecimal("-0.50"));
      assertThat(look(core).soldWithoutStock()).isZero();
    }
  }

  @Test
  void everybody_signs_in_with_the_pin_shown() {
    try (var core = open(folder)) {
      var users = fill(core, SMALL);

      assertThat(signIn(core, users.owner(), SampleShop.OWNER_PIN)).isTrue();
      assertThat(signIn(core, users.cashier(), SampleShop.CASHIER_PIN)).isTrue();
      assertThat(signIn(core, users.manager(), SampleShop.MANAGER_PIN)).isTrue();
      assertThat(signIn(core, users.manager(), SampleShop.OWNER_PIN)).isFalse();
    }
  }

  private static boolean signIn(Core core, UserId user, String pin) {
    return core.users()
            .signIn()
            .signIn(new SignIn.Command(user, pin.toCharArray(), SignIn.Means.PIN))
        instanceof SignIn.Outcome.SignedIn;
  }

  @Test
  void a_shop_that_is_set_up_is_left_alone() {
    try (var core = open(folder)) {
      fill(core, SMALL);

      assertThat(SampleShop.fill(core, SMALL, CLOCK, _ -> {}))
          .isEqualTo(new SampleShop.Outcome.NotEmpty());
      assertThat(look(core).sales()).isEqualTo(60);
    }
  }

  @Test
  void the_same_seed_gives_the_same_takings() {
    try (var one = open(folder);
        var other = open(otherFolder)) {
      fill(one, SMALL);
      fill(other, SMALL);

      assertThat(look(one).takings()).isPositive().isEqualByComparingTo(look(other).takings());
    }
  }

  @Test
  void many_sales_share_their_entries_and_the_store_stays_sound() {
    try (var core = open(folder)) {
      fill(core, new Size(DivisionKind.HARDWARE, 60, 400, 5_100, 4, 1));

      assertThat(look(core).sales()).isEqualTo(5_100);
      assertThat(look(core).sharedEntries()).isBetween(200L, 600L);
      assertThat(look(core).sessions()).isEqualTo(4);
      assertThat(look(core).cashDifferences()).isEmpty();
      assertThat(IntegrityCheck.of(core.store()).findings()).isEmpty();
    }
  }

  @Test
  void sample_customers_are_found_by_name() throws Exception {
    try (var core = open(folder)) {
      fill(core, SMALL);
      core.finder().whenReady().join();
      core.finder().awaitCurrent();
      var somebody = core.customers().queries().page("", 1).getFirst();

      assertThat(core.finder().find(somebody.name(), 5))
          .anySatisfy(hit -> assertThat(hit.number()).isEqualTo(somebody.number()));
    }
  }
}
