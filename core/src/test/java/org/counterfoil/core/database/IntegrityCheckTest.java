package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityCheckTest {
  private static final int DOCUMENTS = 12;

  @TempDir Path temp;
  private final Documents workload = new Documents();
  private final List<UUID> documents = new ArrayList<>();
  private Store store;

  @BeforeEach
  void fill() {
    open();
    var random = new Random(5);
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(workload.run(store, random));
    }
  }

  private void open() {
    store =
        Store.open(
            new StoreFolder(temp),
            Unlocking.PLAIN,
            workload.mappers(),
            Clock.systemUTC(),
            Disk.REAL);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /// Changes rows behind the journal's back, as somebody with the file and its key could.
  private void tamper(String sql, Object... values) throws Exception {
    store.close();
    var path = Disk.REAL.databasePath(new StoreFolder(temp).database());
    var key = store.key();
    try (var connection =
            new Access(path, key.password("database"), key.password("user")).connect();
        var silent = connection.createStatement()) {
      silent.execute("set referential_integrity false");
      for (var table : Tables.read(connection).all()) {
        silent.execute("drop trigger if exists " + table.name() + "_journal");
      }
      try (var statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        assertThat(statement.executeUpdate()).isPositive();
      }
    }
    open();
  }

  private List<Finding> findings() {
    return IntegrityCheck.of(store).findings();
  }

  @Test
  void a_whole_store_gives_no_finding() {
    var report = IntegrityCheck.of(store);
    assertThat(report.isClean()).isTrue();
    assertThat(report.entries()).isEqualTo(DOCUMENTS);
    assertThat(report.facts()).isEqualTo(DOCUMENTS * 6L);
  }

  @Test
  void a_changed_entry_breaks_the_chain_and_differs_from_the_roll() throws Exception {
    tamper(
        "update journal_entry set content = (select content from journal_entry where seq = 3)"
            + " where seq = 5");
    assertThat(findings()).containsExactly(new Finding.BrokenChain(5), new Finding.RollDiffers(5));
  }

  @Test
  void an_entry_that_does_not_read_is_found() throws Exception {
    tamper("update journal_entry set content = x'00' where seq = 5");
    assertThat(findings()).contains(new Finding.UnreadableEntry(5));
  }

  @Test
  void removed_entries_are_found_in_the_journal_and_on_the_roll() throws Exception {
    tamper("delete from journal_entry where seq in (4, 5)");
    assertThat(findings())
        .containsExactly(
            new Finding.MissingEntries(4, 5),
            new Finding.MissingInStore(4),
            new Finding.MissingInStore(5));
  }

  @Test
  void a_removed_fact_is_found() throws Exception {
    tamper("delete from setting where id = ?", documents.get(3));
    assertThat(findings()).containsExactly(new Finding.FactMissing(4, "setting", documents.get(3)));
  }

  @Test
  void a_changed_fact_is_found_with_its_column() throws Exception {
    tamper("update setting set content = 'paid' where id = ?", documents.get(3));
    assertThat(findings())
        .containsExactly(new Finding.FactDiffers(4, "setting", documents.get(3), "content"));
  }

  @Test
  void a_changed_amount_unbalances_its_document_and_the_ledger() throws Exception {
    tamper(
        "update posting set amount = amount + 0.01 where document_id = ? and account = 'cash'",
        documents.get(3));
    assertThat(findings())
        .hasSize(3)
        .contains(
            new Finding.DocumentUnbalanced(documents.get(3), "USD", new BigDecimal("0.0100")),
            new Finding.LedgerUnbalanced("USD", new BigDecimal("0.0100")));
  }

  @Test
  void stock_on_hand_that_the_movements_do_not_add_up_to_is_found() throws Exception {
    tamper("update stock_on_hand set quantity = quantity + 1 fetch first row only");
    assertThat(findings()).singleElement().isInstanceOf(Finding.StockDiffers.class);
  }

  /// Behind it the open roll has room.
  private static int written(byte[] file) {
    int end = file.length;
    while (file[end - 1] == 0) {
      end--;
    }
    return end;
  }

  @Test
  void a_damaged_roll_is_found_while_the_store_is_open_and_rewritten() throws Exception {
    var file = new StoreFolder(temp).roll().resolve("roll-000000000001.cfr");
    var bytes = Files.readAllBytes(file);
    bytes[written(bytes) / 2] ^= 1;
    Files.write(file, bytes);
    var found = findings();
    assertThat(found).hasSize(2);
    assertThat(found.getFirst()).isInstanceOf(Finding.MissingOnRoll.class);
    assertThat(found.getLast()).isInstanceOf(Finding.RollUnreadable.class);
    store.database().rewriteRoll();
    assertThat(findings()).isEmpty();
    documents.add(workload.run(store, new Random(6)));
    close();
    open();
    assertThat(store.opening().applied() + store.opening().appended()).isZero();
  }

  @Test
  void documents_longer_than_a_piece_of_the_ledger_are_added_up_whole() throws Exception {
    var document = new UUID(9, 9);
    tamper(
        """
        insert into posting (id, document_id, account, currency, amount, business_date, at)
        select random_uuid(), cast(? as uuid), 'cash', 'USD',
               case when x <= 6000 then 1 else -1 end, date '2026-11-20', current_timestamp
          from system_range(1, 12000)
        """,
        document);
    assertThat(findings()).isEmpty();
  }
}
