package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.counterfoil.core.crash.FaultDisk;
import org.counterfoil.core.tillroll.Disk;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the next start reads first. Where it names an old chunk, and the way from there to the
/// newest is broken, H2 goes back to the old one.
class StoreHeaderTest {
  private static final int BLOCK = 4096;
  private static final int A_DAY = 86_400_000;

  /// A cut comes so many writes and forces into a commit, or up to so many later: while its chunk
  /// is forced and ended, and the header written and forced.
  private static final int FORCING = 3;

  private static final int MOMENTS = 4;

  @TempDir Path temp;

  @Test
  void everything_that_is_flushed_is_named_in_the_header() throws IOException {
    var seen = new HashSet<String>();
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      for (int i = 0; i < 30; i++) {
        notes.write("fact");
        notes.store().database().flush();
        seen.add(header());
      }
    }
    assertThat(seen).hasSize(30);
  }

  /// H2 would move chunks about to fill the holes, and a power cut then costs the store.
  @Test
  void a_store_that_is_closed_stays_as_it_lies_in_its_file() throws IOException {
    byte[] open;
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      for (int i = 0; i < 30; i++) {
        notes.write("fact");
        notes.store().database().flush();
      }
      open = chunks();
    }
    var closed = chunks();
    assertThat(closed).isEqualTo(Arrays.copyOf(open, closed.length));
  }

  private byte[] chunks() throws IOException {
    var file = Files.readAllBytes(new StoreFolder(temp).databaseFile());
    return Arrays.copyOfRange(file, 3 * BLOCK, file.length);
  }

  private String header() throws IOException {
    var file = Files.readAllBytes(new StoreFolder(temp).databaseFile());
    return Arrays.toString(Arrays.copyOfRange(file, BLOCK, 2 * BLOCK));
  }

  @Test
  void the_last_of_several_chunks_of_one_command_is_named() {
    try (var store = MVStore.open(temp.resolve("chunks.mv.db").toString())) {
      var header = new StoreHeader(store);
      MVMap<String, String> map = store.openMap("map");
      for (int i = 0; i < 5; i++) {
        header.naming(
            () -> {
              for (int chunk = 0; chunk < 3; chunk++) {
                map.put("chunk " + chunk, "written");
                store.commit();
              }
            });
        assertThat(named(store)).isEqualTo(store.getCurrentVersion());
      }
    }
  }

  @Test
  void a_command_that_writes_nothing_leaves_no_mark_of_a_clean_end() {
    try (var store = MVStore.open(temp.resolve("nothing.mv.db").toString())) {
      store.commit();
      new StoreHeader(store).naming(() -> {});
      assertThat(store.getStoreHeader()).doesNotContainKey("clean");
    }
  }

  /// H2 reads a store that was closed properly by other rules: where a chunk without anything alive
  /// in it is written over at that moment, it opens the oldest of the last twenty it has looked at.
  @Test
  void a_store_that_was_closed_properly_is_never_opened_as_it_was_before() throws IOException {
    for (int commits = 3; commits <= 8; commits++) {
      for (int intoOldSpace = 0; intoOldSpace < 3; intoOldSpace++) {
        for (int moment = 1; moment < 12; moment++) {
          for (double survival : new double[] {0, 0.5, 1}) {
            comesBackAfterACut(commits, intoOldSpace, moment, survival);
          }
        }
      }
    }
  }

  /// @param survival how likely a page is on the disk that was not forced
  private void comesBackAfterACut(int commits, int intoOldSpace, int moment, double survival)
      throws IOException {
    var what =
        commits
            + " commits, %d into old space, cut after %d, %.1f survive"
                .formatted(intoOldSpace, moment, survival);
    var folder = Files.createDirectory(temp.resolve(what));
    var path = folder.resolve("store.mv.db");
    long closed = closedProperly(path, commits, intoOldSpace);
    cutAtFirstCommit(folder, path, moment, survival);
    // Another name: H2 must not mistake the file for the one it still has in hand.
    var found = Files.copy(path, path.resolveSibling("found.mv.db"));
    try (var store = open(Disk.REAL, found)) {
      assertThat(store.getCurrentVersion()).as(what).isGreaterThanOrEqualTo(closed);
    }
  }

  /// What was opened is what commands are acknowledged on: a second cut may not lead back behind
  /// it, whatever the first one left of the headers.
  @Test
  void a_store_is_never_opened_older_than_it_was_opened_before() throws IOException {
    for (int seed = 0; seed < 12 * MOMENTS * MOMENTS; seed++) {
      var random = new Random(seed);
      var first = Files.createDirectory(temp.resolve("first " + seed));
      var path = first.resolve("store.mv.db");
      var disk = new FaultDisk(first);
      work(disk, path, random, random.nextInt(3, 9), FORCING + seed % MOMENTS);
      disk.cut(random, 1);
      // Another name: H2 must not mistake the file for the one it still has in hand.
      var second = Files.createDirectory(temp.resolve("second " + seed));
      path = Files.move(path, second.resolve("store.mv.db"));
      disk = new FaultDisk(second);
      long opened = work(disk, path, random, 0, FORCING + seed / MOMENTS % MOMENTS);
      disk.cut(random, 0.5);
      path = Files.move(path, temp.resolve("third " + seed + ".mv.db"));
      try (var store = open(Disk.REAL, path)) {
        assertThat(store.getCurrentVersion()).as("seed " + seed).isGreaterThanOrEqualTo(opened);
      }
    }
  }

  /// A commit that was cut off may have written over a chunk that nothing is read from, but which
  /// is still on H2's list: a start that closes it properly then may not leave it so.
  @Test
  void a_store_that_was_closed_after_a_crash_is_never_opened_as_it_was_before() throws IOException {
    for (int seed = 0; seed < 40 * MOMENTS; seed++) {
      var random = new Random(seed);
      var folder = Files.createDirectory(temp.resolve("cut " + seed));
      var path = folder.resolve("store.mv.db");
      var disk = new FaultDisk(folder);
      work(disk, path, random, random.nextInt(3, 30), 1 + seed % MOMENTS);
      disk.cut(random, 0.5);
      // Another name: H2 must not mistake the file for the one it still has in hand.
      path = Files.move(path, temp.resolve("closed " + seed + ".mv.db"));
      long closed = openAndClose(path);
      path = Files.move(path, temp.resolve("opened " + seed + ".mv.db"));
      try (var store = open(Disk.REAL, path)) {
        assertThat(store.getCurrentVersion()).as("seed " + seed).isGreaterThanOrEqualTo(closed);
      }
    }
  }

  /// @return the version that was opened
  private static long openAndClose(Path path) {
    try (var store = open(Disk.REAL, path)) {
      long opened = store.getCurrentVersion();
      var header = new StoreHeader(store);
      header.begin();
      header.write();
      return opened;
    }
  }

  /// Commits notes of all lengths as the till does, until the power goes: so many writes and forces
  /// after `untroubled` of them.
  ///
  /// @return the version that was opened
  private static long work(FaultDisk disk, Path path, Random random, int untroubled, int moment)
      throws IOException {
    long opened = 0;
    MVStore store = null;
    try {
      store = open(disk, path);
      var header = new StoreHeader(store);
      header.begin();
      opened = store.getCurrentVersion();
      for (int i = 0; !disk.isOff(); i++) {
        if (i == untroubled) {
          disk.cutAfter(moment);
        }
        commit(store, header, random);
      }
    } catch (MVStoreException e) {
      assertThat(disk.isOff()).isTrue();
    } finally {
      if (store != null) {
        store.closeImmediately();
      }
    }
    return opened;
  }

  private static void commit(MVStore store, StoreHeader header, Random random) {
    MVMap<String, String> map = store.openMap("map");
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      map.put("note " + random.nextInt(6), NoteStore.noise(random, random.nextInt(4_000)));
    }
    // Space that is free is used again at once, or never.
    store.setRetentionTime(random.nextInt(3) == 0 ? A_DAY : 0);
    header.write();
    store.sync();
  }

  private static MVStore open(Disk disk, Path path) {
    var store =
        new MVStore.Builder()
            .fileName(disk.databasePath(path))
            .encryptionKey("as the till's is".toCharArray())
            .autoCommitDisabled()
            .autoCompactFillRate(0)
            .open();
    store.setVersionsToKeep(0); // as a database does
    return store;
  }

  /// Every commit takes the place of the one before, so that all chunks but the last are dead.
  ///
  /// @param intoOldSpace so many of the last commits are written over what was dead before: the
  ///   last in the file is a dead one then
  private static long closedProperly(Path path, int commits, int intoOldSpace) {
    try (var store = open(Disk.REAL, path)) {
      MVMap<String, String> map = store.openMap("map");
      for (int i = 0; i < commits; i++) {
        map.put("note", "written " + i);
        store.setRetentionTime(i < commits - intoOldSpace ? A_DAY : 0);
        store.commit();
      }
      store.setRetentionTime(A_DAY);
      return store.getCurrentVersion();
    }
  }

  private static void cutAtFirstCommit(Path folder, Path path, int moment, double survival)
      throws IOException {
    var disk = new FaultDisk(folder);
    disk.cutAfter(moment);
    try {
      var store = open(disk, path);
      store.setRetentionTime(0); // the till was left for longer than H2 keeps space unused
      var header = new StoreHeader(store);
      header.begin();
      MVMap<String, String> map = store.openMap("map");
      for (int i = 0; i < 5; i++) {
        map.put("note", "written after " + i);
        header.naming(store::commit);
        store.sync();
      }
    } catch (MVStoreException e) {
      assertThat(disk.isOff()).isTrue();
    }
    disk.cut(new Random(moment), survival);
  }

  private static long named(MVStore store) {
    return DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
  }
}
