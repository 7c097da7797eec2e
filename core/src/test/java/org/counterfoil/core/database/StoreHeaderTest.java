package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import org.counterfoil.core.tillroll.Disk;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the next start reads first. Where it names an old chunk, and the way from there to the
/// newest is broken, H2 goes back to the old one.
class StoreHeaderTest {
  private static final int BLOCK = 4096;

  @TempDir Path temp;

  @Test
  void every_commit_is_named_in_the_header() throws IOException {
    var seen = new HashSet<String>();
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      for (int i = 0; i < 30; i++) {
        notes.write("fact");
        seen.add(header());
      }
    }
    assertThat(seen).hasSize(30);
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

  private static long named(MVStore store) {
    return DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
  }
}
