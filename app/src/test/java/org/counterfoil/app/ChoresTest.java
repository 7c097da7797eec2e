package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.crash.FaultDisk;
import org.counterfoil.core.crash.RollDisk;
import org.counterfoil.core.database.ChunkRoom;
import org.counterfoil.core.database.Looks;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the till does by itself, round by round.
class ChoresTest {
  private static final int AN_HOUR = 240;

  private final RollDisk disk = new RollDisk();
  private final TestShop shop = new TestShop("ZW", disk);
  private final Printing printing = new Printing(shop.core());
  private List<Alert> told = List.of();
  private final Chores chores =
      new Chores(shop.core(), shop.clock(), printing, alerts -> told = alerts);

  private void issueRecoveryCode() {
    shop.byOwner(() -> own().issueRecoveryCode());
  }

  @AfterEach
  void close() {
    chores.close();
    printing.close();
    shop.close();
  }

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      chores.round();
      chores.backupRound();
    }
  }

  private List<Backup> backups() {
    return own().all();
  }

  private Backups own() {
    var zone = shop.core().whereabouts().here().shop().timeZone();
    return new Backups(shop.core().store(), shop.clock(), zone);
  }

  @Test
  void the_days_backup_is_made_once_a_minute_after_the_start() {
    issueRecoveryCode();
    rounds(Chores.FIRST_BACKUP - 1);
    assertThat(backups()).isEmpty();
    rounds(1);
    assertThat(backups()).hasSize(1);
    shop.clock().forward(Duration.ofHours(1));
    rounds(AN_HOUR);
    assertThat(backups()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_till_that_runs_through_the_night_makes_the_next_days_backup_too() {
    rounds(Chores.FIRST_BACKUP);
    shop.clock().forward(Duration.ofDays(1));
    rounds(AN_HOUR);
    assertThat(backups()).hasSize(2);
  }

  @Test
  void a_backup_that_fails_is_told_until_one_is_made() throws IOException {
    var inTheWay = shop.core().store().folder().backups();
    Files.writeString(inTheWay, "no folder");
    rounds(Chores.FIRST_BACKUP);
    assertThat(told).extracting(Alert::key).containsExactly("window.alert.backup.failed");
    assertThat(told)
        .allMatch(it -> Texts.has(it.key() + ".title") && Texts.has(it.key() + ".words"));
    Files.delete(inTheWay);
    issueRecoveryCode();
    rounds(AN_HOUR);
    assertThat(told).isEmpty();
    assertThat(backups()).hasSize(1);
  }

  @Test
  void a_shop_whose_backups_no_other_computer_could_open_is_told_so() {
    rounds(Chores.FIRST_BACKUP - 1);
    assertThat(told).isEmpty();
    rounds(1);
    assertThat(told).extracting(Alert::key).containsExactly("window.alert.no-recovery-code");
    assertThat(told)
        .allMatch(it -> Texts.has(it.key() + ".title") && Texts.has(it.key() + ".words"));
    issueRecoveryCode();
    rounds(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_backup_made_by_hand_ends_the_trouble_at_the_next_round() throws IOException {
    var inTheWay = shop.core().store().folder().backups();
    Files.writeString(inTheWay, "no folder");
    rounds(Chores.FIRST_BACKUP);
    Files.delete(inTheWay);
    issueRecoveryCode();
    shop.clock().forward(Duration.ofMinutes(5));
    shop.byOwner(() -> own().make());
    rounds(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_clock_set_back_while_the_shop_is_open_is_told_until_it_is_right() {
    shop.asOwner();
    var newest = shop.clock().instant().atZone(shop.core().whereabouts().here().shop().timeZone());
    shop.clock().forward(Duration.ofMinutes(-1));
    rounds(1);
    assertThat(told).isEmpty();
    shop.clock().forward(Duration.ofHours(-3));
    rounds(1);
    assertThat(told).extracting(Alert::key).containsExactly("window.alert.clock-set-back");
    assertThat(told).extracting(Alert::moment).containsExactly(newest);
    assertThat(told)
        .allMatch(it -> Texts.has(it.key() + ".title") && Texts.has(it.key() + ".words"));
    shop.clock().forward(Duration.ofHours(3).plusMinutes(1)); // that moment has come
    rounds(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_till_roll_out_of_reach_is_told_at_once_and_caught_up_by_the_next_round() {
    shop.asOwner();
    disk.outOfReach();
    shop.aCustomer("Rudo Moyo", "+263774128830");
    assertThat(told).extracting(Alert::key).containsExactly("window.alert.roll-behind");
    rounds(1);
    assertThat(told).hasSize(1);
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> shop.aCustomer("Tariro Dube", "+263774128831"));
    disk.back();
    rounds(1);
    assertThat(told).isEmpty();
    shop.aCustomer("Tariro Dube", "+263774128831");
  }

  @Test
  void the_stores_file_is_made_small_once_nobody_has_worked_for_three_minutes() throws IOException {
    keyALongBasketForHours();
    long grown = storeSize();
    for (int i = 0; i < 2 * Chores.QUIET; i++) {
      chores.touched();
      chores.round();
    }
    assertThat(storeSize()).isGreaterThanOrEqualTo(grown);
    rounds(Chores.QUIET);
    assertThat(storeSize()).isLessThan(grown / 2);
    shop.aCustomer("Rudo Moyo", "+263774128830");
  }

  @Test
  void what_is_live_is_gathered_once_nobody_has_worked_for_a_minute() {
    int scattered = scatter(shop);
    for (int i = 0; i < 2 * Chores.STILL; i++) {
      chores.touched();
      chores.round();
    }
    assertThat(liveShare(shop)).isEqualTo(scattered);
    rounds(Chores.STILL);
    shop.aCustomer("Tariro Dube", "+263774128831");
    assertThat(liveShare(shop)).isGreaterThan(2 * scattered);
  }

  /// Leaves a file of which most is not live, and may be used again at once.
  ///
  /// @return the share that is, in percent
  private static int scatter(TestShop till) {
    ChunkRoom.isReusedAfter(till.core().store().database(), 0);
    till.asOwner();
    for (int i = 0; i < 60; i++) {
      till.aCustomer("Rudo Moyo the " + i, "+2637741288" + (10 + i));
      till.core().store().database().flush();
    }
    return liveShare(till);
  }

  private static int liveShare(TestShop till) {
    till.core().store().database().flush();
    return ChunkRoom.liveShare(till.core().store().database());
  }

  private static void rounds(Chores chores, int count) {
    for (int i = 0; i < count; i++) {
      chores.round();
    }
  }

  @Test
  void a_disk_that_refused_is_left_alone_until_somebody_comes() {
    var full = new FaultDisk(Path.of(System.getProperty("java.io.tmpdir")));
    try (var till = new TestShop("ZW", full);
        var slips = new Printing(till.core());
        var night = new Chores(till.core(), till.clock(), slips, _ -> {})) {
      int scattered = scatter(till);
      full.fullAfter(0);
      rounds(night, Chores.STILL);
      full.makeRoom();
      ChunkRoom.isReusedAfter(till.core().store().database(), 0);
      rounds(night, Chores.STILL);
      till.aCustomer("Tariro Dube", "+263774128831");
      assertThat(liveShare(till)).isLessThan(2 * scattered);
      night.touched();
      rounds(night, 1 + Chores.STILL);
      till.aCustomer("Chipo Ncube", "+263774128832");
      assertThat(liveShare(till)).isGreaterThan(2 * scattered);
    }
  }

  @Test
  void what_the_tables_hold_is_looked_at_when_much_was_written_and_nobody_works()
      throws SQLException {
    var database = shop.core().store().database();
    rounds(Chores.QUIET);
    assertThat(Looks.selectivity(database, "customer", "number")).isEqualTo(Looks.NONE);
    shop.asOwner();
    for (int i = 0; i < 1_050; i++) { // a person and a customer each
      shop.aCustomer("Rudo Moyo the " + i, "+26377412" + (1_000 + i));
    }
    chores.touched();
    rounds(Chores.QUIET);
    assertThat(Looks.selectivity(database, "customer", "number")).isEqualTo(Looks.NONE);
    rounds(1);
    assertThat(Looks.selectivity(database, "customer", "number")).isGreaterThan(Looks.NONE);
  }

  private long storeSize() throws IOException {
    return Files.size(shop.core().store().folder().databaseFile());
  }

  /// H2 keeps what a draft was before for a while.
  private void keyALongBasketForHours() {
    var line = TestShop.line(shop.aProduct("100", "School blazer, navy", "45.00"), "1");
    for (int i = 0; i < 150; i++) {
      shop.core().sales().baskets().keep(draft(Collections.nCopies(300 + i, line)));
    }
  }

  private BasketDraft draft(List<BasketLine> lines) {
    return new BasketDraft(
        new SaleId(new UUID(0, 1)),
        shop.core().whereabouts().here().register().id(),
        shop.owner().value(),
        BasketDraft.Standing.CURRENT,
        "",
        SaleKind.SALE,
        null,
        lines,
        Discount.NONE,
        "",
        List.of(),
        shop.clock().instant());
  }
}
