package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.RecoveryKey;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryViewModelTest {

  @TempDir private Path temp;
  private RecoveryCode code = RecoveryCode.fresh();
  private boolean back;

  private StoreFolder here() {
    return new StoreFolder(temp.resolve("till"));
  }

  /// The shop stands here, and its key is gone.
  @BeforeEach
  void loseTheKey() throws IOException {
    var lost = new LostShop(temp.resolve("stick"));
    var key = RecoveryKey.read(lost.stick(), lost.code());
    assertThat(Restore.onNewMachine(lost.backup(), key, here(), Unlocking.PLAIN, TestShop.NOW))
        .isInstanceOf(Restore.Restored.class);
    Core.open(here(), Unlocking.PLAIN, Clock.systemUTC()).close();
    Files.delete(here().key());
    code = lost.code();
  }

  private RecoveryViewModel model() {
    return new RecoveryViewModel(
        Fx.inline(),
        new KeyHooks() {
          @Override
          public LostKey.Outcome putKeyBack(Optional<Path> backupSet, RecoveryCode typed) {
            return LostKey.putBack(here(), backupSet.orElse(here().backups()), typed, TestShop.NOW);
          }

          @Override
          public void keyIsBack() {
            back = true;
          }

          @Override
          public void withoutCode() {}
        });
  }

  private RecoveryViewModel typed(String folder, String typed) {
    var model = model();
    model.folder().text().set(folder);
    model.code().text().set(typed);
    return model;
  }

  private RecoveryViewModel refused(String folder, String typed) {
    var model = typed(folder, typed);
    model.use();
    assertThat(back).isFalse();
    assertThat(model.code().text().get()).isEqualTo(typed);
    assertThat(model.folder().text().get()).isEqualTo(folder);
    assertThat(here().key()).doesNotExist();
    return model;
  }

  @Test
  void the_code_puts_the_key_back_from_the_stick() {
    typed(temp.resolve("stick").toString(), code.shown()).use();
    assertThat(back).isTrue();
    try (var core = Core.open(here(), Unlocking.PLAIN, Clock.systemUTC())) {
      assertThat(core.whereabouts().ask()).isPresent();
    }
  }

  @Test
  void the_key_is_looked_for_beside_the_shops_own_backups_first() throws IOException {
    assertThat(refused("", code.shown()).folder().error().get())
        .startsWith("No recovery code was made for this store");
    Files.createDirectories(here().backups());
    Files.copy(
        temp.resolve("stick").resolve("recovery.key"), here().backups().resolve("recovery.key"));
    typed("", code.shown()).use();
    assertThat(back).isTrue();
  }

  @Test
  void a_code_that_is_none_or_another_one_is_refused_and_stays() {
    var stick = temp.resolve("stick").toString();
    assertThat(refused(stick, "").code().error().get()).startsWith("Please enter");
    assertThat(refused(stick, "7KQ4M").code().error().get()).startsWith("A recovery code has 25");
    assertThat(refused(stick, RecoveryCode.fresh().shown()).code().error().get())
        .startsWith("This is not the code");
  }

  @Test
  void the_key_of_another_shop_is_refused() {
    var other = new LostShop(temp.resolve("other-stick"));
    assertThat(refused(other.stick().toString(), other.code().shown()).folder().error().get())
        .contains("belongs to another shop");
    assertThat(refused(temp.toString(), code.shown()).folder().error().get())
        .startsWith("The file recovery.key is missing");
    assertThat(refused("\0", code.shown()).folder().error().get())
        .startsWith("This folder cannot be read.");
  }

  @Test
  void whatever_the_disk_refuses_has_its_sentence() {
    for (var kind : StoreTrouble.Kind.values()) {
      assertThat(Texts.has(StartWords.recoveryFailed(kind))).isTrue();
    }
  }

  @Test
  void the_pictures_of_the_code() {
    Gallery.shoot("recovery", () -> new Layers(new RecoveryView(model(), new NoFiles())));
    Gallery.shoot(
        "recovery-wrong",
        () -> {
          var model = typed("", RecoveryCode.fresh().shown());
          model.use();
          return new Layers(new RecoveryView(model, new NoFiles()));
        });
  }
}
