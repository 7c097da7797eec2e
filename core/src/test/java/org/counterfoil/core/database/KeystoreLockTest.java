package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.MemoryKeystore;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreLockTest {
  private static final String BOUND = "counterfoil-key-1 keystore ";
  private static final String PLAIN = "counterfoil-key-1 plain ";

  @TempDir Path temp;
  private final MemoryKeystore keystore = new MemoryKeystore();
  private final Deque<NoteStore> opened = new ArrayDeque<>();

  /// The process ended in the middle of a call.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @AfterEach
  void close() {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  private NoteStore notes() {
    return opened.element();
  }

  private StoreFolder folder() {
    return new StoreFolder(temp);
  }

  private void open(Unlocking unlocking) {
    opened.push(
        new NoteStore(
            Store.open(folder(), unlocking, NoteStore.MAPPERS, NoteStore.CLOCK, Disk.REAL)));
  }

  private void open(Keystore with) {
    open(Unlocking.by(with));
  }

  private void bind(Keystore with) throws IOException {
    open(with);
    issueRecoveryKey();
    notes().store().bindKeyTo(with);
  }

  private String keyFile() throws IOException {
    return Files.readString(folder().key());
  }

  private void issueRecoveryKey() throws IOException {
    Files.createDirectories(folder().backups());
    notes().store().key().save(folder().recoveryKey(), "recovery".toCharArray());
  }

  private void plainStoreWithRecoveryKey() throws IOException {
    open(Keystore.NONE);
    notes().write("sold");
    issueRecoveryKey();
  }

  private void assertOpens(Keystore with) {
    close();
    open(with);
    assertThat(notes().facts()).containsExactly("sold");
  }

  private void assertSilent(Keystore with) throws IOException {
    close();
    var before = keyFile();
    long size = Files.size(folder().databaseFile());
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> open(with))
        .extracting(StoreTrouble::kind)
        .isEqualTo(StoreTrouble.Kind.KEYSTORE_SILENT);
    assertThat(keyFile()).isEqualTo(before);
    assertThat(folder().databaseFile()).hasSize(size);
  }

  /// A keystore can be lost with its computer; without a recovery code the shop would be, too.
  @Test
  void a_new_store_keeps_its_key_in_its_file() throws IOException {
    open(keystore);
    notes().write("sold");
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).startsWith(PLAIN);
    assertThat(keystore.secrets()).isEmpty();
    assertOpens(keystore);
  }

  @Test
  void the_key_of_the_store_is_not_in_the_keystore() throws IOException {
    bind(keystore);
    var copy = temp.resolve("copy.key");
    notes().store().key().save(copy, new char[0]);
    var key = Files.readString(copy).substring(PLAIN.length());
    assertThat(keystore.secrets().values()).isNotEmpty().doesNotContain(key);
    assertThat(keyFile()).doesNotContain(key);
  }

  @Test
  void a_copy_of_the_key_file_does_not_open_on_another_computer() throws IOException {
    bind(keystore);
    assertSilent(new MemoryKeystore());
    assertSilent(Keystore.NONE);
    open(keystore);
  }

  @Test
  void where_the_entry_is_gone_the_store_stays_shut_and_as_it_is() throws IOException {
    bind(keystore);
    keystore.secrets().clear();
    assertSilent(keystore);
  }

  @Test
  void an_entry_of_another_store_opens_nothing() throws IOException {
    bind(keystore);
    var foreign = KeyFile.text(Seal.random(Seal.KEY));
    keystore.secrets().replaceAll((_, _) -> foreign);
    assertSilent(keystore);
    keystore.secrets().replaceAll((_, _) -> "not base 64");
    assertSilent(keystore);
  }

  @Test
  void a_passphrase_goes_before_the_keystore() throws IOException {
    var unlocking = Unlocking.by(keystore).with("correct horse".toCharArray());
    open(unlocking);
    assertThat(StoreKey.isWrapped(folder().key())).isTrue();
    assertThat(keystore.secrets()).isEmpty();
    close();
    open(unlocking);
  }

  @Test
  void a_bent_key_file_is_no_key() throws IOException {
    bind(keystore);
    close();
    for (var bent : new String[] {BOUND, BOUND + "entry", BOUND + "entry AAAA", BOUND + "a b c"}) {
      Files.writeString(folder().key(), bent);
      assertThatExceptionOfType(StoreTrouble.class)
          .isThrownBy(() -> open(keystore))
          .extracting(StoreTrouble::kind)
          .isEqualTo(StoreTrouble.Kind.KEY_MISSING);
    }
  }

  @Test
  void a_keystore_that_keeps_nothing_leaves_the_key_in_its_file() throws IOException {
    var refusing =
        new MemoryKeystore() {
          @Override
          public void write(String entry, String secret) throws IOException {
            throw new IOException("refused");
          }
        };
    bind(refusing);
    notes().write("sold");
    assertThat(keyFile()).startsWith(PLAIN);
    assertOpens(refusing);
  }

  @Test
  void a_keystore_that_gives_back_something_else_leaves_the_key_in_its_file() throws IOException {
    var forgetful =
        new MemoryKeystore() {
          @Override
          public String read(String entry) {
            return "something else";
          }
        };
    bind(forgetful);
    assertThat(keyFile()).startsWith(PLAIN);
    assertThat(forgetful.secrets()).isEmpty();
  }

  @Test
  void a_key_that_lies_open_is_bound_once_there_is_a_recovery_code() throws IOException {
    open(Keystore.NONE);
    notes().write("sold");
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).startsWith(PLAIN);
    issueRecoveryKey();
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).startsWith(BOUND);
    assertOpens(keystore);
    assertSilent(Keystore.NONE);
    assertThat(Files.readString(folder().recoveryKey())).startsWith("counterfoil-key-1 argon2id ");
  }

  @Test
  void a_key_that_is_bound_or_under_a_passphrase_stays_as_it_is() throws IOException {
    open(Keystore.NONE);
    issueRecoveryKey();
    notes().store().key().save(folder().key(), "correct horse".toCharArray());
    notes().store().bindKeyTo(keystore);
    assertThat(StoreKey.isWrapped(folder().key())).isTrue();
    notes().store().key().save(folder().key(), new char[0]);
    notes().store().bindKeyTo(keystore);
    var bound = keyFile();
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).isEqualTo(bound);
    assertThat(keystore.secrets()).hasSize(1);
  }

  @Test
  void the_key_of_another_store_is_not_bound() throws IOException {
    plainStoreWithRecoveryKey();
    StoreKey.create(temp.resolve("other.key"), Unlocking.PLAIN);
    Files.move(temp.resolve("other.key"), folder().key(), StandardCopyOption.REPLACE_EXISTING);
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).startsWith(PLAIN);
    assertThat(keystore.secrets()).isEmpty();
  }

  @Test
  void a_kill_after_the_entry_was_written_leaves_a_key_that_opens() throws IOException {
    plainStoreWithRecoveryKey();
    var killing =
        new MemoryKeystore() {
          @Override
          public void write(String entry, String secret) throws IOException {
            super.write(entry, secret);
            throw new Killed();
          }
        };
    assertThatExceptionOfType(Killed.class).isThrownBy(() -> notes().store().bindKeyTo(killing));
    assertThat(killing.secrets()).hasSize(1);
    assertOpens(Keystore.NONE);
  }

  @Test
  void a_kill_after_the_entry_was_read_back_leaves_a_key_that_opens() throws IOException {
    plainStoreWithRecoveryKey();
    var killing =
        new MemoryKeystore() {
          @Override
          public String read(String entry) {
            throw new Killed();
          }
        };
    assertThatExceptionOfType(Killed.class).isThrownBy(() -> notes().store().bindKeyTo(killing));
    assertOpens(Keystore.NONE);
  }

  @Test
  void a_kill_before_the_new_file_was_whole_leaves_a_key_that_opens() throws IOException {
    plainStoreWithRecoveryKey();
    Files.writeString(temp.resolve("store.key.new"), BOUND + "half");
    assertOpens(Keystore.NONE);
    notes().store().bindKeyTo(keystore);
    assertThat(keyFile()).startsWith(BOUND);
    assertOpens(keystore);
  }

  @Test
  void a_store_that_was_closed_meanwhile_keeps_its_key_file() throws IOException {
    plainStoreWithRecoveryKey();
    var closing =
        new MemoryKeystore() {
          @Override
          public String read(String entry) throws IOException {
            close();
            return super.read(entry);
          }
        };
    notes().store().bindKeyTo(closing);
    assertThat(keyFile()).startsWith(PLAIN);
    assertThat(closing.secrets()).isEmpty();
    open(Keystore.NONE);
  }
}
