package org.counterfoil.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.database.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final List<Backup> restored = new ArrayList<>();

  @TempDir private Path stick;

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_backup_made_now_is_the_first_of_the_list() {
    var model = model();
    model.make();
    assertThat(model.page().get().backups()).hasSize(1);
    assertThat(desk.said()).containsExactly("The backup is made, opened and read through.");
  }

  @Test
  void a_sound_store_is_said_to_fit_together() {
    var model = model();
    model.check();
    assertThat(model.checked().get()).get().matches(IntegrityCheck.Report::isClean);
  }

  @Test
  void a_copy_goes_outside_only_with_a_recovery_code() throws Exception {
    var model = model();
    model.make();
    model.copyTo(stick);
    assertThat(stick).isEmptyDirectory();
    model.issueCode(code -> assertThat(RecoveryCode.parse(code.shown())).isPresent());
    model.copyTo(stick);
    try (var files = Files.list(stick)) {
      assertThat(files.count()).isEqualTo(2);
    }
  }

  @Test
  void going_back_is_asked_first_and_left_to_the_program() {
    var model = model();
    model.make();
    var newest = model.page().get().backups().getFirst();
    model.restore(newest);
    assertThat(desk.said().getLast()).startsWith("Go back to the backup of");
    assertThat(restored).containsExactly(newest);
  }

  @Test
  void the_pictures_of_the_page() {
    Gallery.shoot("backup-empty", () -> TestDesk.shown(screens().backups()));
    model().make();
    Gallery.shoot(
        "backup",
        () -> {
          var model = model();
          model.check();
          return TestDesk.shown(
              (org.counterfoil.app.kit.Screen) new BackupView(model, new NoFiles()));
        });
    Gallery.shoot("backup-code", () -> TestDesk.panel(BackupView.codePanel(RecoveryCode.fresh())));
  }

  private BackupScreens screens() {
    return new BackupScreens(shop.core(), desk.desk(), new NoFiles(), restored::add);
  }

  private BackupViewModel model() {
    var zone = shop.core().whereabouts().here().shop().timeZone();
    return new BackupViewModel(
        new Backups(shop.core().store(), shop.clock(), zone),
        () -> IntegrityCheck.of(shop.core().store()),
        desk.desk(),
        zone,
        restored::add);
  }

  private record NoFiles() implements FileChoice {
    @Override
    public Optional<Path> file(Node over, String ending) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Node over) {
      return Optional.empty();
    }
  }
}
