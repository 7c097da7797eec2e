package org.counterfoil.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.RecoveryKey;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.RollFiles;
import org.counterfoil.core.tillroll.TillRoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers that may be on a customer's receipt, but not in the store, are never issued again.
class LostNumbersTest {
  private final TestShop shop = new TestShop();
  @TempDir private Path temp;

  @BeforeEach
  void sellOnce() {
    shop.aProduct("SH-1", "Shirt", "12.50");
    shop.openTill("50.00");
    sell();
    assertThat(sales()).containsExactly("S-000001");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void sell() {
    shop.clock().forward(Duration.ofMinutes(1));
    var shirt = shop.core().products().queries().bySku("SH-1", shop.today()).orElseThrow();
    var command = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("12.50"));
    assertThat(shop.sell(command)).isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  /// The oldest first.
  private List<String> sales() {
    return numbers(shop.core());
  }

  private static List<String> numbers(Core core) {
    return core.sales().queries().recent(10).reversed().stream()
        .map(SaleQueries.Head::number)
        .toList();
  }

  private void assertSound() {
    shop.core().store().database().flush();
    assertThat(IntegrityCheck.of(shop.core().store()).isClean()).isTrue();
  }

  private StoreFolder folder() {
    return new StoreFolder(shop.folder());
  }

  private void whileClosed(Damage damage) throws IOException {
    shop.core().close();
    damage.happen();
    shop.restart();
  }

  private interface Damage {
    void happen() throws IOException;
  }

  @Test
  void a_shop_on_another_machine_issues_numbers_of_its_own() throws IOException {
    var code = shop.byOwner(() -> backups().issueRecoveryCode());
    shop.byOwner(() -> backups().make());
    var stick = temp.resolve("stick");
    var backup = shop.byOwner(() -> backups().copyTo(stick)).orElseThrow();
    sell(); // the customer holds S-000002, and no backup knows it
    shop.core().close();
    bringBack(backup, code);
    shop.restart();
    sell();
    shop.aCustomer("Rudo Moyo", "+263771234567");
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertThat(shop.core().customers().queries().page("", 10))
        .extracting(it -> it.number())
        .containsExactly("UCST-01B-000001");
    shop.restart();
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001", "S-01B-000002");
    assertSound();
  }

  @Test
  void a_backup_restored_twice_does_not_take_the_same_letter_twice() throws IOException {
    var code = shop.byOwner(() -> backups().issueRecoveryCode());
    shop.byOwner(() -> backups().make());
    var backup = shop.byOwner(() -> backups().copyTo(temp.resolve("stick"))).orElseThrow();
    for (var expected : List.of("S-01B-000001", "S-01C-000001")) { // the second machine died, too
      shop.core().close();
      bringBack(backup, code);
      shop.restart();
      sell();
      assertThat(sales()).containsExactly("S-000001", expected);
    }
    assertThat(folder().restoredFrom()).doesNotExist();
    assertSound();
  }

  @Test
  void an_older_backup_beside_a_lost_till_roll_does_not_take_a_letter_of_its_own_machine_again()
      throws IOException {
    var old = shop.byOwner(() -> backups().toRestore(backups().make().backup()));
    whileClosed(() -> Folders.delete(folder().roll()));
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    whileClosed(
        () -> {
          Folders.delete(folder().roll());
          assertThat(Restore.inPlace(folder(), old, Unlocking.PLAIN, shop.clock().instant()))
              .isInstanceOf(Restore.Restored.class);
        });
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01C-000001");
    assertSound();
  }

  private Backups backups() {
    return new Backups(shop.core().store(), shop.clock(), ZoneOffset.UTC);
  }

  private void bringBack(Backup backup, RecoveryCode code) throws IOException {
    var key = RecoveryKey.beside(backup, code);
    Folders.delete(shop.folder());
    assertThat(Restore.onNewMachine(backup, key, folder(), Unlocking.PLAIN, shop.clock().instant()))
        .isInstanceOf(Restore.Restored.class);
  }

  @Test
  void a_backup_put_in_place_beside_its_till_roll_goes_on_with_its_numbers() {
    var made = shop.byOwner(() -> backups().toRestore(backups().make().backup()));
    sell();
    shop.core().close();
    assertThat(Restore.inPlace(folder(), made, Unlocking.PLAIN, shop.clock().instant()))
        .isInstanceOf(Restore.Restored.class);
    shop.restart();
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-000002", "S-000003");
    assertSound();
  }

  @Test
  void without_its_till_roll_a_shop_issues_numbers_of_its_own() throws IOException {
    whileClosed(() -> Folders.delete(folder().roll()));
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  @Test
  void a_till_roll_whose_newest_file_is_gone_leaves_its_numbers_alone() throws IOException {
    whileClosed(() -> damage(2));
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  @Test
  void an_opening_that_came_to_nothing_hides_no_loss_from_the_next() throws IOException {
    long last = shop.core().store().database().settledSeq();
    whileClosed(
        () -> {
          damage(splitBefore(last), 2);
          TillRoll.open(folder().roll(), rollKey(), UUID.randomUUID(), Disk.REAL).close();
        });
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  @Test
  void a_newest_file_whose_header_was_changed_was_not_torn_while_it_was_begun() throws IOException {
    shop.core().close();
    var old = temp.resolve("as-of-one-sale");
    Files.copy(folder().databaseFile(), old);
    shop.restart();
    long known = shop.core().store().database().settledSeq();
    sell(); // the customer holds S-000002, and the store put in place does not know it
    whileClosed(
        () -> {
          damage(splitBefore(known + 1), 10);
          Files.copy(old, folder().databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        });
    assertThat(shop.core().store().opening().rollWasDamaged()).isTrue();
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  @Test
  void each_loss_takes_the_next_letter() throws IOException {
    for (var expected : List.of("S-01B-000001", "S-01C-000001", "S-01D-000001")) {
      whileClosed(() -> Folders.delete(folder().roll()));
      sell();
      assertThat(sales()).last().isEqualTo(expected);
    }
    assertSound();
  }

  @Test
  void entries_that_are_given_up_take_their_numbers_with_them() throws IOException {
    shop.core().close();
    var old = temp.resolve("as-of-one-sale");
    Files.copy(folder().databaseFile(), old);
    long end = Files.size(rollFile());
    shop.restart();
    sell();
    sell();
    shop.core().close();
    damage((int) end + 60); // in the second sale; the third is beyond it
    Files.copy(old, folder().databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    var rebuilt = Core.rebuild(folder(), Unlocking.PLAIN, shop.clock());
    assertThat(rebuilt.opening().lost()).isNotNull();
    shop.restart();
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  @Test
  void a_start_cut_short_before_the_letter_is_taken_takes_it_the_next_time() throws IOException {
    whileClosed(
        () -> {
          Folders.delete(folder().roll());
          var cutShort =
              Store.open(folder(), Unlocking.PLAIN, Mappers.NONE, shop.clock(), Disk.REAL);
          cutShort.close();
        });
    sell();
    assertThat(sales()).containsExactly("S-000001", "S-01B-000001");
    assertSound();
  }

  private Path rollFile() {
    return folder().roll().resolve("roll-000000000001.cfr");
  }

  private byte[] rollKey() throws IOException {
    return StoreKey.read(folder().key(), Unlocking.PLAIN).derive("roll");
  }

  private Path splitBefore(long seq) throws IOException {
    return RollFiles.split(folder().roll(), rollKey(), seq);
  }

  private void damage(int at) throws IOException {
    damage(rollFile(), at);
  }

  private static void damage(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }
}
