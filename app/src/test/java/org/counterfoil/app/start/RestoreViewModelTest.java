package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.RecoveryKey;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreViewModelTest {

  @TempDir private Path temp;
  private final List<Backup> restored = new ArrayList<>();
  private StoreFolder here = new StoreFolder(Path.of("."));

  @BeforeEach
  void beginHere() {
    here = new StoreFolder(temp.resolve("new-computer"));
    Core.open(here, Unlocking.PLAIN, Clock.systemUTC()).close();
  }

  private LostShop lost() {
    return new LostShop(temp.resolve("stick"));
  }

  private RestoreViewModel model() {
    return model(new Here(here, restored));
  }

  private static RestoreViewModel model(RestoreHooks hooks) {
    return new RestoreViewModel(Fx.inline(), hooks, ZoneOffset.UTC);
  }

  /// What the program does, on real folders.
  private record Here(StoreFolder folder, List<Backup> restored) implements RestoreHooks {
    @Override
    public Restore.Outcome restoreHere(Backup backup, RecoveryCode code) {
      var key = RecoveryKey.beside(backup, code);
      return Restore.onNewMachine(backup, key, folder, Unlocking.PLAIN, TestShop.NOW);
    }

    @Override
    public void restored(Backup backup) {
      restored.add(backup);
    }

    @Override
    public void withoutBackup() {}
  }

  /// A disk that refuses.
  private record Refusing(StoreTrouble.Kind kind) implements RestoreHooks {
    @Override
    public Restore.Outcome restoreHere(Backup backup, RecoveryCode code) {
      throw new StoreTrouble(kind, null);
    }

    @Override
    public void restored(Backup backup) {}

    @Override
    public void withoutBackup() {}
  }

  private static RestoreViewModel typed(RestoreViewModel model, Path folder, String code) {
    model.folder().text().set(folder.toString());
    model.code().text().set(code);
    return model;
  }

  private RestoreViewModel tried(LostShop lost) {
    var model = typed(model(), lost.stick(), lost.code().shown());
    model.restore();
    assertThat(restored).isEmpty();
    assertThat(model.code().text().get()).isEqualTo(lost.code().shown());
    assertThat(model.folder().text().get()).isEqualTo(lost.stick().toString());
    return model;
  }

  @Test
  void a_lost_shop_comes_back_on_a_computer_where_nothing_was_done_yet() {
    var lost = lost();
    var model =
        typed(
            model(), lost.stick(), lost.code().shown().toLowerCase(Locale.ROOT).replace('-', ' '));
    model.restore();
    assertThat(restored).containsExactly(lost.backup());
    try (var core = Core.open(here, Unlocking.PLAIN, Clock.systemUTC())) {
      lost.assertIsBackIn(core);
    }
  }

  @Test
  void the_newest_backup_is_shown_before_anything_is_unlocked() throws IOException {
    var lost = lost();
    var older = lost.stick().resolve("counterfoil-20261101T080000000Z.zip");
    Files.copy(lost.backup().file(), older);
    var model = typed(model(), lost.stick(), "");
    model.look();
    var set = model.found().get().orElseThrow();
    assertThat(set.copies()).hasSize(2);
    assertThat(model.chosen().get()).isEqualTo(set.copies().getFirst());
    assertThat(model.words(set.copies().getLast())).startsWith("1 Nov 2026, 08:00 (0.");
    model.folder().text().set(temp.toString());
    assertThat(model.found().get()).isEmpty();
  }

  @Test
  void what_lay_in_one_folder_is_not_shown_below_the_name_of_another() throws IOException {
    var lost = lost();
    var slow = new Backlog();
    var work = new Work(slow, Runnable::run, () -> Actor.NOBODY, _ -> {});
    var model = new RestoreViewModel(work, new Here(here, restored), ZoneOffset.UTC);
    var empty = Files.createDirectory(temp.resolve("empty"));
    typed(model, empty, lost.code().shown()).restore();
    model.folder().text().set(lost.stick().toString());
    slow.doAll();
    assertThat(model.folder().error().get()).isEmpty();
    assertThat(model.found().get().orElseThrow().copies()).hasSize(1);
    model.look();
    model.folder().text().set(empty.toString());
    model.restore();
    model.folder().text().set(lost.stick().toString());
    slow.doAll();
    assertThat(restored).isEmpty();
  }

  @Test
  void an_older_backup_can_be_taken_where_the_newest_is_damaged() throws IOException {
    var lost = lost();
    Files.copy(lost.backup().file(), lost.stick().resolve("counterfoil-20261101T080000000Z.zip"));
    lost.damageBackup();
    var model = tried(lost);
    assertThat(model.refused().get()).startsWith("This backup cannot be read as it should.");
    model.chosen().set(model.found().get().orElseThrow().copies().getLast());
    assertThat(model.refused().get()).isEmpty();
    model.restore();
    assertThat(restored).hasSize(1);
  }

  @Test
  void folders_without_what_is_needed_are_refused_beside_the_field() throws IOException {
    var empty = Files.createDirectory(temp.resolve("empty"));
    var lost = lost();
    assertThat(folderError(temp.resolve("nowhere"))).startsWith("This folder cannot be read.");
    assertThat(folderError(lost.backup().file())).startsWith("This folder cannot be read.");
    assertThat(folderError(empty)).startsWith("There is no backup in this folder.");
    Files.delete(lost.stick().resolve("recovery.key"));
    assertThat(folderError(lost.stick())).startsWith("The file recovery.key is missing");
    var nothing = model();
    nothing.restore();
    assertThat(nothing.folder().error().get()).startsWith("Please choose the folder");
    assertThat(nothing.code().error().get()).startsWith("Please enter your recovery code.");
    nothing.folder().text().set("\0");
    nothing.look();
    assertThat(nothing.folder().error().get()).startsWith("This folder cannot be read.");
  }

  private String folderError(Path folder) {
    var model = typed(model(), folder, RecoveryCode.fresh().shown());
    model.restore();
    assertThat(model.found().get()).isEmpty();
    assertThat(restored).isEmpty();
    assertThat(model.folder().text().get()).isEqualTo(folder.toString());
    return model.folder().error().get();
  }

  @Test
  void a_code_that_is_none_or_another_one_is_refused_and_stays() {
    var lost = lost();
    var model = typed(model(), lost.stick(), "7KQ4M-29XNT");
    model.restore();
    assertThat(model.code().error().get()).startsWith("A recovery code has 25");
    var other = RecoveryCode.fresh().shown();
    model.code().text().set(other);
    assertThat(model.code().error().get()).isEmpty();
    model.restore();
    assertThat(model.code().error().get()).startsWith("This is not the code");
    assertThat(model.code().text().get()).isEqualTo(other);
    assertThat(restored).isEmpty();
  }

  @Test
  void a_backup_of_another_shop_is_refused() throws IOException {
    var lost = lost();
    StoreKey.create(lost.stick().resolve("other"), Unlocking.PLAIN)
        .save(
            lost.stick().resolve("recovery.key"),
            lost.code().shown().replace("-", "").toCharArray());
    assertThat(tried(lost).refused().get()).contains("belongs to another shop");
  }

  @Test
  void a_computer_on_which_something_was_done_keeps_it() {
    var lost = lost();
    typed(model(), lost.stick(), lost.code().shown()).restore();
    assertThat(restored).hasSize(1);
    restored.clear();
    assertThat(tried(lost).refused().get()).startsWith("Something was already entered");
    try (var core = Core.open(here, Unlocking.PLAIN, Clock.systemUTC())) {
      lost.assertIsBackIn(core);
    }
  }

  @Test
  void whatever_the_disk_refuses_has_its_sentence() {
    var lost = lost();
    for (var kind : StoreTrouble.Kind.values()) {
      var model = typed(model(new Refusing(kind)), lost.stick(), lost.code().shown());
      model.restore();
      assertThat(model.refused().get() + model.code().error().get() + model.folder().error().get())
          .as("%s", kind)
          .isNotBlank()
          .doesNotContain("start.");
      assertThat(model.busy().get()).isFalse();
    }
    for (var reason : Restore.Reason.values()) {
      var key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(Texts.has("start.restore.refused." + key)).as(key).isTrue();
    }
  }

  @Test
  void the_pictures_of_restoring() {
    var lost = lost();
    Gallery.shoot("restore", () -> new Layers(new RestoreView(model(), new NoFiles())));
    Gallery.shoot(
        "restore-found",
        () -> {
          var model = typed(model(), lost.stick(), lost.code().shown());
          model.look();
          return new Layers(new RestoreView(model, new NoFiles()));
        });
    var other = RecoveryCode.fresh().shown();
    Gallery.shoot(
        "restore-wrong-code", () -> new Layers(new RestoreView(wrong(lost, other), new NoFiles())));
    lost.damageBackup();
    Gallery.shoot(
        "restore-damaged",
        () -> new Layers(new RestoreView(wrong(lost, lost.code().shown()), new NoFiles())));
  }

  private RestoreViewModel wrong(LostShop lost, String code) {
    var model = typed(model(), lost.stick(), code);
    model.restore();
    return model;
  }
}
