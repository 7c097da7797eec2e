package org.counterfoil.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.backup.PassphraseViewModel.Purpose;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.backup.PermittedRestore;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.StoreKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final Told hooks = new Told(new ArrayList<>(), new ArrayList<>());

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
  void while_a_backup_is_made_nothing_can_be_pressed_that_would_be_lost() {
    var backlog = new Backlog();
    model().make();
    var slow = new ShopDesk(shop, shop.asOwner(), backlog).desk();
    var view = Fx.get(() -> new BackupView(model(slow), new NoFiles()));
    Fx.run(() -> new Scene(view, 1200, 700));
    Fx.run(view::shown);
    Fx.run(view::applyCss);
    assertThat(resting(view)).as("while the page is read").isEmpty();
    Fx.run(backlog::doAll);
    Fx.run(() -> Found.byId(view, Button.class, "backup.make").fire());
    assertThat(resting(view))
        .contains("backup.make", "backup.check", "backup.copy", "backup.restore");
    Fx.run(backlog::doAll);
    assertThat(resting(view)).isEmpty();
  }

  private static List<String> resting(BackupView view) {
    return Fx.get(
        () ->
            view.lookupAll("*").stream()
                .filter(it -> it instanceof Button && it.isDisabled())
                .map(Node::getId)
                .toList());
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
    assertThat(hooks.restored).containsExactly(newest);
  }

  @Test
  void whoever_may_not_manage_backups_puts_none_in_place_and_the_shop_stays_open() {
    model().make();
    var newest = backups().all().getFirst();
    var cashier = shop.signIn(shop.aUser("Amina Kareem", "CASHIER", "4321"), "4321");
    var model = model(new TestDesk(shop, cashier).desk());
    assertThatThrownBy(() -> model.restore(newest)).hasCauseInstanceOf(NotPermitted.class);
    assertThat(hooks.restored).isEmpty();
    assertThat(shop.core().users().queries().people()).hasSize(2);
  }

  @Test
  void a_passphrase_is_set_only_where_a_recovery_code_could_replace_it() {
    var model = model();
    var form = model.passphrase(Purpose.SET, () -> {});
    type(form, "", "green ladder", "green ladder");
    form.save();
    assertThat(form.freshError().get()).startsWith("Make a recovery code first.");
    model.issueCode(_ -> {});
    form.save();
    assertThat(model.page().get().locked()).isTrue();
    assertThat(hooks.passphrases).containsExactly("green ladder");
    assertThat(shop.core().store().folder().key())
        .satisfies(key -> assertThat(StoreKey.isWrapped(key)).isTrue());
  }

  @Test
  void a_passphrase_that_is_short_or_typed_differently_is_refused_and_stays() {
    var model = model();
    model.issueCode(_ -> {});
    var form = model.passphrase(Purpose.SET, () -> {});
    type(form, "", "green ladder", "green adder");
    form.save();
    assertThat(form.againError().get()).isNotEmpty();
    type(form, "", "green", "green");
    form.save();
    assertThat(form.freshError().get()).contains("at least 12 letters");
    assertThat(form.fresh().get()).isEqualTo("green");
    assertThat(hooks.passphrases).isEmpty();
  }

  @Test
  void a_passphrase_is_changed_and_removed_only_by_whoever_knows_it() {
    var model = locked();
    var change = model.passphrase(Purpose.CHANGE, () -> {});
    type(change, "green adder", "seven rivers", "seven rivers");
    change.save();
    assertThat(change.presentError().get()).isNotEmpty();
    change.present().set("green ladder");
    change.save();
    var remove = model.passphrase(Purpose.REMOVE, () -> {});
    type(remove, "green ladder", "", "");
    remove.save();
    assertThat(remove.presentError().get()).isNotEmpty();
    assertThat(model.page().get().locked()).isTrue();
    remove.present().set("seven rivers");
    remove.save();
    assertThat(model.page().get().locked()).isFalse();
    assertThat(hooks.passphrases).containsExactly("green ladder", "seven rivers", "");
  }

  private BackupViewModel locked() {
    var model = model();
    model.issueCode(_ -> {});
    var form = model.passphrase(Purpose.SET, () -> {});
    type(form, "", "green ladder", "green ladder");
    form.save();
    return model;
  }

  private static void type(PassphraseViewModel form, String present, String fresh, String again) {
    form.present().set(present);
    form.fresh().set(fresh);
    form.again().set(again);
  }

  @Test
  void the_pictures_of_the_passphrase() {
    var model = locked();
    model.make();
    Gallery.shoot("backup-locked", () -> TestDesk.shown(screens().backups()));
    for (var purpose : Purpose.values()) {
      Gallery.shoot(
          "backup-passphrase-" + purpose.name().toLowerCase(java.util.Locale.ROOT),
          () -> {
            var form = model.passphrase(purpose, () -> {});
            type(form, "green adder", "green", "green");
            form.save();
            return TestDesk.panel(PassphraseView.panel(form));
          });
    }
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
    return new BackupScreens(shop.core(), desk.desk(), new NoFiles(), hooks);
  }

  private BackupViewModel model() {
    return model(desk.desk());
  }

  private BackupViewModel model(Desk desk) {
    return new BackupViewModel(
        new BackupViewModel.Doors(backups(), new KeyProtection(shop.core().store())),
        () -> IntegrityCheck.of(shop.core().store()),
        desk,
        zone(),
        hooks);
  }

  private Backups backups() {
    return new Backups(shop.core().store(), shop.clock(), zone());
  }

  private ZoneId zone() {
    return shop.core().whereabouts().here().shop().timeZone();
  }

  /// What the program was told to do.
  private record Told(List<Backup> restored, List<String> passphrases) implements BackupHooks {
    @Override
    public void restore(PermittedRestore permitted) {
      restored.add(permitted.backup());
    }

    @Override
    public void passphraseIs(char[] now) {
      passphrases.add(new String(now));
    }
  }
}
