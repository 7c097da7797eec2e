package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that H2 says is under another key, and a till roll that cannot tell.
class RebuildTest {
  @TempDir private Path temp;
  private StoreFolder shop = new StoreFolder(Path.of("."));

  @BeforeEach
  void tradeBackUpAndLoseTheFirstBlock() throws IOException {
    shop = new StoreFolder(temp.resolve("till"));
    try (var notes = NoteStore.open(shop.path(), Disk.REAL)) {
      notes.write("sold");
      var backups =
          new Backups(notes.store(), Clock.fixed(NoteStore.NOW, ZoneOffset.UTC), ZoneOffset.UTC);
      Actor.SYSTEM.during(backups::make);
      notes.write("sold since");
    }
    flip(shop.databaseFile(), 12); // in the cipher's salt
    Files.write(rollFile(), new byte[4_000]);
  }

  private Path rollFile() {
    return shop.roll().resolve("roll-000000000001.cfr");
  }

  private static void flip(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  private StoreTrouble trouble() {
    return Rebuild.named(shop, Unlocking.PLAIN, new StoreTrouble(Kind.WRONG_KEY, null));
  }

  private Rebuild.Opened rebuild() {
    return Rebuild.open(shop, Unlocking.PLAIN, NoteStore.MAPPERS, NoteStore.CLOCK, Disk.REAL);
  }

  @Test
  void a_key_that_opens_a_backup_is_the_right_one_and_the_store_is_rebuilt_from_it() {
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> NoteStore.open(shop.path(), Disk.REAL))
        .matches(it -> it.kind() == Kind.WRONG_KEY);
    assertThat(trouble().kind()).isEqualTo(Kind.DAMAGED);
    var rebuilt = rebuild();
    try (var notes = new NoteStore(rebuilt.store())) {
      assertThat(rebuilt.source()).isInstanceOf(Rebuild.FromBackup.class);
      assertThat(notes.facts()).containsExactly("sold");
      assertThat(notes.store().opening().rollWasDamaged()).isTrue();
      assertThat(notes.store().opening().goesOnFor()).isNotNull(); // and takes the next letter
    }
    assertThat(shop.path()).isDirectoryContaining("glob:**/store.mv.db.replaced-*");
    assertThat(shop.path()).isDirectoryContaining("glob:**/roll.replaced-*");
  }

  @Test
  void a_key_that_opens_no_backup_either_is_wrong_and_nothing_is_rebuilt() throws IOException {
    StoreKey.create(shop.key(), Unlocking.PLAIN);
    assertThat(trouble().kind()).isEqualTo(Kind.WRONG_KEY);
    var before = Files.readAllBytes(shop.databaseFile());
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(this::rebuild)
        .matches(it -> it.kind() == Kind.WRONG_KEY);
    assertThat(Files.readAllBytes(shop.databaseFile())).isEqualTo(before);
  }

  @Test
  void a_backup_that_is_no_backup_does_not_hide_an_older_one() throws IOException {
    Files.write(shop.backups().resolve("counterfoil-20261121T100000000Z.zip"), new byte[0]);
    try (var notes = new NoteStore(rebuild().store())) {
      assertThat(notes.facts()).containsExactly("sold");
    }
  }
}
