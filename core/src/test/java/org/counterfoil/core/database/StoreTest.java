package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final CommandName WRITE = CommandName.of("note.write", Permission.MANAGE_SETTINGS);
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir Path temp;
  private Store store;
  private NoteMapper notes;

  @BeforeEach
  void open() {
    open(NOW);
  }

  private void open(Instant now) {
    store =
        Store.open(
            new StoreFolder(temp),
            Unlocking.PLAIN,
            new Mappers(NoteMapper.MAPPERS, List.of()),
            Clock.fixed(now, ZoneOffset.UTC),
            Disk.REAL);
    notes = store.database().mapper(NoteMapper.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(Runnable change) {
    Actor.SYSTEM.during(
        () ->
            store
                .database()
                .write(
                    WRITE,
                    () -> {
                      change.run();
                      return "done";
                    }));
  }

  private UUID id() {
    return store.database().ids().next();
  }

  private List<String> facts() {
    return store.database().queries(NoteMapper.class).facts();
  }

  private List<String> names() {
    return store.database().queries(NoteMapper.class).names();
  }

  @Test
  void a_command_survives_closing_and_opening() {
    write(() -> notes.insertFact(id(), "paid"));
    store.close();
    open();
    assertThat(facts()).containsExactly("paid");
    assertThat(store.opening().applied()).isZero();
    assertThat(store.opening().appended()).isZero();
  }

  @Test
  void a_journal_entry_holds_who_did_what_with_before_and_after() {
    var seen = new ArrayList<Entry>();
    store.database().onCommitted(seen::add);
    var id = id();
    write(() -> notes.insertReference(id, "STD", "Standard"));
    write(() -> notes.rename(id, "Reduced"));
    assertThat(seen).extracting(Entry::seq).containsExactly(1L, 2L);
    assertThat(seen.getLast().actor()).isEqualTo(Actor.SYSTEM.user());
    var change = seen.getLast().changes().getFirst();
    assertThat(change.was()).isEqualTo(java.util.Map.of("name", "Standard"));
    assertThat(change.set()).isEqualTo(java.util.Map.of("name", "Reduced"));
  }

  @Test
  void a_query_beside_a_command_writes_no_half_of_it() throws IOException {
    facts(); // opens a connection to read by
    var file = store.folder().databaseFile();
    write(
        () -> {
          notes.insertFact(id(), "half");
          try {
            var before = Files.readAllBytes(file);
            assertThat(CompletableFuture.supplyAsync(this::facts).join()).isEmpty();
            assertThat(Arrays.mismatch(Files.readAllBytes(file), before)).isEqualTo(-1);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(facts()).containsExactly("half");
  }

  @Test
  void a_command_that_throws_leaves_nothing_behind() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      notes.insertFact(id(), "half");
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(facts()).isEmpty();
    write(() -> notes.insertFact(id(), "whole"));
    assertThat(facts()).containsExactly("whole");
  }

  @Test
  void a_refused_command_leaves_nothing_behind() {
    record No() implements Refused {}
    Actor.SYSTEM.during(
        () ->
            store
                .database()
                .write(
                    WRITE,
                    () -> {
                      notes.insertFact(id(), "half");
                      return new No();
                    }));
    assertThat(facts()).isEmpty();
  }

  @Test
  void a_row_written_outside_a_command_is_refused() {
    assertThatThrownBy(
            () ->
                store.database().queries(NoteMapper.class).insertFact(UUID.randomUUID(), "bypass"))
        .hasStackTraceContaining("outside a command");
  }

  @Test
  void a_fact_is_never_changed() {
    write(() -> notes.insertFact(id(), "paid"));
    assertThatThrownBy(() -> write(notes::changeFacts)).hasStackTraceContaining("never changed");
    assertThat(facts()).containsExactly("paid");
  }

  @Test
  void a_local_write_may_only_touch_local_tables() {
    store
        .database()
        .writeLocal(
            () -> {
              notes.setSeries("sale", 7);
              return true;
            });
    assertThatThrownBy(
            () ->
                store
                    .database()
                    .writeLocal(
                        () -> {
                          notes.insertFact(id(), "bypass");
                          return true;
                        }))
        .hasStackTraceContaining("is not local");
  }

  @Test
  void a_command_without_the_right_does_not_run() {
    var cashier = new Actor(UUID.randomUUID(), "Tendai", EnumSet.of(Permission.SELL));
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> cashier.during(() -> store.database().write(WRITE, () -> "never")));
  }

  @Test
  void what_the_roll_lacks_is_appended_at_start() throws IOException {
    write(() -> notes.insertFact(id(), "first"));
    var roll = temp.resolve("roll-as-of-first");
    copy(rollFile(), roll);
    write(() -> notes.insertFact(id(), "second"));
    store.close();
    copy(roll, rollFile());
    open();
    assertThat(store.opening().appended()).isEqualTo(1);
    assertThat(store.opening().rollWasDamaged()).isFalse();
  }

  @Test
  void what_the_store_lacks_is_applied_at_start() throws IOException {
    var id = id();
    write(() -> notes.insertReference(id, "STD", "Standard"));
    store.close();
    var old = temp.resolve("store-as-of-first");
    copy(new StoreFolder(temp).databaseFile(), old);
    open();
    write(() -> notes.rename(id, "Reduced"));
    write(() -> notes.insertFact(id(), "paid"));
    var second = id();
    write(() -> notes.insertReference(second, "ZERO", "Zero"));
    write(() -> notes.delete(second));
    store.close();
    copy(old, new StoreFolder(temp).databaseFile());
    open();
    assertThat(store.opening().applied()).isEqualTo(4);
    assertThat(names()).containsExactly("Reduced");
    assertThat(facts()).containsExactly("paid");
  }

  @Test
  void a_lost_store_is_rebuilt_from_the_roll_alone() throws IOException {
    write(() -> notes.insertFact(id(), "paid"));
    store.close();
    Files.delete(new StoreFolder(temp).databaseFile());
    open();
    assertThat(facts()).containsExactly("paid");
  }

  @Test
  void a_torn_last_frame_is_cut_off_and_written_again() throws IOException {
    write(() -> notes.insertFact(id(), "first"));
    write(() -> notes.insertFact(id(), "second"));
    store.close();
    try (var channel = java.nio.channels.FileChannel.open(rollFile(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 7);
    }
    open();
    assertThat(store.opening().roll()).isInstanceOf(Condition.Torn.class);
    assertThat(store.opening().appended()).isEqualTo(1);
    write(() -> notes.insertFact(id(), "third"));
    store.close();
    open();
    assertThat(store.opening().roll()).isEqualTo(new Condition.Intact());
    assertThat(facts()).containsExactly("first", "second", "third");
  }

  @Test
  void a_roll_of_another_till_is_refused() throws IOException {
    write(() -> notes.insertFact(id(), "mine"));
    store.close();
    var mine = temp.resolve("mine");
    copy(rollFile(), mine);
    Files.delete(rollFile());
    Files.delete(new StoreFolder(temp).databaseFile());
    open();
    write(() -> notes.insertFact(id(), "another story"));
    store.close();
    copy(mine, rollFile());
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(this::open)
        .extracting(StoreTrouble::kind)
        .isEqualTo(StoreTrouble.Kind.FORKED);
  }

  @Test
  void a_wrong_key_is_told_as_such() throws IOException {
    store.close();
    var other = Files.createDirectory(temp.resolve("other"));
    StoreKey.create(new StoreFolder(other).key(), Unlocking.PLAIN);
    copy(new StoreFolder(other).key(), new StoreFolder(temp).key());
    assertTrouble(StoreTrouble.Kind.WRONG_KEY);
  }

  @Test
  void a_missing_key_is_told_as_such() throws IOException {
    store.close();
    Files.delete(new StoreFolder(temp).key());
    assertTrouble(StoreTrouble.Kind.KEY_MISSING);
  }

  @Test
  void a_damaged_store_is_told_as_such() throws IOException {
    write(() -> notes.insertFact(id(), "paid"));
    store.close();
    Files.write(new StoreFolder(temp).databaseFile(), new byte[20_000]);
    assertTrouble(StoreTrouble.Kind.DAMAGED);
  }

  @Test
  void a_store_that_is_open_elsewhere_is_told_as_such() {
    assertTrouble(StoreTrouble.Kind.IN_USE);
  }

  @Test
  void a_clock_set_back_is_noticed_and_the_journal_still_rises() {
    write(() -> notes.insertFact(id(), "today"));
    store.close();
    open(NOW.minus(Duration.ofDays(3)));
    assertThat(store.opening().setBack()).isEqualTo(Duration.ofDays(3));
    var seen = new ArrayList<Entry>();
    store.database().onCommitted(seen::add);
    write(() -> notes.insertFact(id(), "earlier"));
    assertThat(org.counterfoil.core.journal.HybridClock.instant(seen.getFirst().hlc()))
        .isEqualTo(NOW);
  }

  @Test
  void a_large_command_leaves_it_to_an_idle_moment_to_look_at_what_the_tables_hold()
      throws SQLException {
    write(
        () -> {
          for (int i = 0; i < 2_100; i++) {
            notes.insertFact(id(), "one of many");
          }
        });
    assertThat(selectivity()).isEqualTo(Looks.NONE);
    store.database().analyze();
    assertThat(selectivity()).isEqualTo(1);
    assertThat(IntegrityCheck.of(store).isClean()).isTrue();
  }

  private int selectivity() throws SQLException {
    return Looks.selectivity(store.database(), "setting", "name");
  }

  @Test
  void compaction_keeps_everything_and_the_store_goes_on() {
    write(() -> notes.insertFact(id(), "before"));
    store.database().compact();
    write(() -> notes.insertFact(id(), "after"));
    assertThat(facts()).containsExactly("before", "after");
  }

  @Test
  void what_is_live_is_gathered_from_among_what_commands_have_replaced() {
    ChunkRoom.isReusedAfter(store.database(), 0);
    for (int i = 0; i < 150; i++) {
      var text = "fact " + i;
      write(() -> notes.insertFact(id(), text));
      store.database().flush();
    }
    var before = facts();
    int scattered = ChunkRoom.liveShare(store.database());
    int steps = 0;
    while (store.database().gather()) {
      assertThat(++steps).isLessThan(50);
    }
    assertThat(steps).isPositive();
    assertThat(facts()).hasSize(150).isEqualTo(before);
    write(() -> notes.insertFact(id(), "after"));
    store.database().flush();
    assertThat(ChunkRoom.liveShare(store.database())).isGreaterThan(2 * scattered);
    store.close();
    open(NOW);
    assertThat(facts()).hasSize(151).containsAll(before).contains("after");
  }

  @Test
  void a_wrapped_key_needs_its_passphrase() throws IOException {
    var file = temp.resolve("wrapped.key");
    var key = StoreKey.create(file, Unlocking.PLAIN.with("correct horse".toCharArray()));
    assertThat(StoreKey.isWrapped(file)).isTrue();
    assertThat(StoreKey.read(file, "correct horse".toCharArray()).derive("roll"))
        .isEqualTo(key.derive("roll"));
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> StoreKey.read(file, "battery staple".toCharArray()));
  }

  @Test
  void nothing_readable_reaches_the_disk() throws IOException {
    write(() -> notes.insertFact(id(), "Rudo Moyo owes 12.50"));
    store.close();
    try (var files = Files.walk(temp)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("Rudo");
      }
    }
  }

  private void assertTrouble(StoreTrouble.Kind kind) {
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> open(NOW))
        .extracting(StoreTrouble::kind)
        .isEqualTo(kind);
  }

  private Path rollFile() throws IOException {
    try (var files = Files.list(new StoreFolder(temp).roll())) {
      return files
          .findFirst()
          .orElse(new StoreFolder(temp).roll().resolve("roll-000000000001.cfr"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
