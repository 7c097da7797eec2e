package org.counterfoil.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.Unlocking;
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
  void a_new_key_stays_in_its_file_where_the_keystore_hangs() throws IOException {
    var file = temp.resolve("store.key");
    var key =
        StoreKey.create(file, Unlocking.by(new TimedKeystore(new Hanging(true), LONG, SHORT)));
    assertThat(StoreKey.read(file, new char[0]).derive("roll")).isEqualTo(key.derive("roll"));
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
