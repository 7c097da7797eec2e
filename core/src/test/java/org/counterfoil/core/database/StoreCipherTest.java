package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.counterfoil.core.tillroll.Disk;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.encrypt.ProcessorXts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file is H2's own, whoever computes its cipher.
class StoreCipherTest {
  private static final char[] PASSWORD = "a file password".toCharArray();

  @TempDir Path temp;

  private MVStore open(String file) {
    return new MVStore.Builder()
        .fileName(temp.resolve(file).toString())
        .encryptionKey(PASSWORD.clone())
        .open();
  }

  private static void takeOver(MVStore store) throws ReflectiveOperationException {
    ProcessorXts.takeOver(store.getFileStore());
    assertThat(ProcessorXts.serves(store.getFileStore())).isTrue();
  }

  private static Map<Integer, byte[]> fill(MVStore store, Random random) {
    MVMap<Integer, byte[]> map = store.openMap("map");
    var written = new HashMap<Integer, byte[]>();
    for (int i = 0; i < 2_000; i++) {
      var value = new byte[random.nextInt(900)];
      random.nextBytes(value);
      map.put(i, value);
      written.put(i, value);
      if (i % 100 == 0) {
        store.commit();
      }
    }
    store.commit();
    return written;
  }

  private static void assertHolds(MVStore store, Map<Integer, byte[]> written) {
    MVMap<Integer, byte[]> map = store.openMap("map");
    assertThat(map).hasSameSizeAs(written);
    written.forEach((number, value) -> assertThat(map.get(number)).isEqualTo(value));
  }

  @Test
  void what_the_processor_encrypted_h2_reads_by_itself() throws ReflectiveOperationException {
    Map<Integer, byte[]> written;
    try (var store = open("ours")) {
      store.commit(); // H2 makes its cipher with the first block
      takeOver(store);
      written = fill(store, new Random(1));
    }
    try (var store = open("ours")) {
      assertHolds(store, written);
    }
  }

  @Test
  void what_h2_encrypted_by_itself_the_processor_reads() throws ReflectiveOperationException {
    Map<Integer, byte[]> written;
    try (var store = open("theirs")) {
      written = fill(store, new Random(2));
    }
    try (var store = open("theirs")) {
      takeOver(store);
      assertHolds(store, written);
    }
  }

  @Test
  void readers_on_many_threads_do_not_mix_their_sectors() throws ReflectiveOperationException {
    Map<Integer, byte[]> written;
    try (var store = open("many")) {
      written = fill(store, new Random(3));
    }
    try (var store = open("many")) {
      takeOver(store);
      store.setCacheSize(0); // each page is read and decrypted anew
      MVMap<Integer, byte[]> map = store.openMap("map");
      var wrong =
          written.entrySet().parallelStream()
              .filter(it -> !Arrays.equals(it.getValue(), map.get(it.getKey())));
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void a_shop_is_served_by_the_processor_from_the_first_command_on() throws Exception {
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      assertThat(isServed(notes)).isTrue();
      notes.store().database().compact();
      assertThat(isServed(notes)).isTrue();
    }
  }

  private static boolean isServed(NoteStore notes) throws Exception {
    var file = notes.store().database().reading(it -> StoreHeader.storeOf(it).getFileStore());
    return ProcessorXts.serves(file);
  }

  @Test
  void a_store_without_a_cipher_is_left_alone() throws ReflectiveOperationException {
    try (var store = MVStore.open(temp.resolve("plain").toString())) {
      ProcessorXts.takeOver(store.getFileStore());
      assertThat(ProcessorXts.serves(store.getFileStore())).isFalse();
    }
  }
}
