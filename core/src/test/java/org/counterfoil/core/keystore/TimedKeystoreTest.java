package org.counterfoil.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedKeystoreTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path temp;
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void end() {
    ended.countDown();
  }

  /// Hangs in everything, or is ready and hangs in the rest.
  private final class Hanging extends MemoryKeystore {
    private final boolean ready;

    Hanging(boolean ready) {
      this.ready = ready;
    }

    private void hang() {
      try {
        ended.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean isReady() {
      if (!ready) {
        hang();
      }
      return true;
    }

    @Override
    public String read(String entry) throws IOException {
      hang();
      return super.read(entry);
    }

    @Override
    public void write(String entry, String secret) throws IOException {
      hang();
      super.write(entry, secret);
    }

    @Override
    public void delete(String entry) throws IOException {
      hang();
      super.delete(entry);
    }
  }

  @Test
  void a_keystore_that_hangs_when_asked_is_not_ready() {
    assertThat(new TimedKeystore(new Hanging(false), SHORT, LONG).isReady()).isFalse();
  }

  @Test
  void a_keystore_that_does_not_answer_has_failed() {
    var keystore = new TimedKeystore(new Hanging(true), LONG, SHORT);
    assertThat(keystore.isReady()).isTrue();
    assertThatIOException().isThrownBy(() -> keystore.read("entry"));
    assertThatIOException().isThrownBy(() -> keystore.write("entry", "secret"));
    assertThatIOException().isThrownBy(() -> keystore.delete("entry"));
  }

  @Test
  void the_key_stays_in_its_file_where_the_keystore_hangs() throws IOException {
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      var store = notes.store();
      Files.createDirectories(store.folder().backups());
      store.key().save(store.folder().recoveryKey(), "recovery".toCharArray());
      store.bindKeyTo(new TimedKeystore(new Hanging(true), LONG, SHORT));
      assertThat(Files.readString(store.folder().key())).startsWith("counterfoil-key-1 plain ");
    }
  }

  @Test
  void an_answer_in_time_passes() throws IOException {
    var keystore = new TimedKeystore(new MemoryKeystore(), LONG, LONG);
    keystore.write("entry", "secret");
    assertThat(keystore.read("entry")).isEqualTo("secret");
    keystore.delete("entry");
    assertThatIOException().isThrownBy(() -> keystore.read("entry"));
  }

  @Test
  void a_library_that_is_not_there_is_a_keystore_that_fails() {
    var keystore =
        new TimedKeystore(
            new MemoryKeystore() {
              @Override
              public boolean isReady() {
                throw new UnsatisfiedLinkError("not here");
              }

              @Override
              public String read(String entry) {
                throw new NoClassDefFoundError("not here");
              }
            },
            LONG,
            LONG);
    assertThat(keystore.isReady()).isFalse();
    assertThatIOException().isThrownBy(() -> keystore.read("entry"));
  }
}
