package org.counterfoil.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against GNOME's real keyring, where it is installed; skipped elsewhere.
class SecretServiceKeystoreTest {
  private static final String SECRET = "c2VjcmV0IG9mIDMyIGJ5dGVzIGFzIGl0IHJlYWxseSBpcyE=";

  @TempDir Path home;
  private PrivateKeyring keyring;

  @BeforeEach
  void begin() throws Exception {
    keyring = new PrivateKeyring(home);
    keyring.awaitReady();
  }

  @AfterEach
  void end() throws Exception {
    if (keyring != null) {
      keyring.end();
    }
  }

  @Test
  void an_entry_is_there_after_the_computer_was_started_again() throws Exception {
    assertThat(keyring.call("write", "entry", SECRET)).isTrue();
    assertThat(keyring.call("read", "entry", SECRET)).isTrue();
    keyring.restart();
    keyring.awaitReady();
    assertThat(keyring.call("read", "entry", SECRET)).isTrue();
  }

  @Test
  void an_entry_is_replaced_and_others_are_left_alone() throws Exception {
    assertThat(keyring.call("write", "one", SECRET)).isTrue();
    assertThat(keyring.call("write", "two", SECRET)).isTrue();
    assertThat(keyring.call("write", "one", "another")).isTrue();
    assertThat(keyring.call("read", "one", "another")).isTrue();
    assertThat(keyring.call("read", "two", SECRET)).isTrue();
  }

  @Test
  void an_entry_that_was_deleted_is_gone() throws Exception {
    assertThat(keyring.call("write", "entry", SECRET)).isTrue();
    assertThat(keyring.call("delete", "entry")).isTrue();
    assertThat(keyring.call("read", "entry", SECRET)).isFalse();
    assertThat(keyring.call("delete", "entry")).isFalse();
  }

  @Test
  void a_locked_keyring_is_not_ready_and_gives_nothing_until_it_is_unlocked() throws Exception {
    assertThat(keyring.call("write", "entry", SECRET)).isTrue();
    keyring.restartLocked();
    assertThat(keyring.call("ready")).isFalse();
    assertThat(keyring.call("read", "entry", SECRET)).isFalse();
    keyring.restart();
    keyring.awaitReady();
    assertThat(keyring.call("read", "entry", SECRET)).isTrue();
  }

  @Test
  void without_a_session_bus_there_is_no_keystore() throws Exception {
    assertThat(keyring.callOn("", "ready")).isFalse();
    assertThat(keyring.callOn("unix:path=/nowhere", "ready")).isFalse();
    assertThat(keyring.callOn("unix:path=/nowhere", "read", "entry", SECRET)).isFalse();
  }
}
