package org.counterfoil.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.start.KeyHooks;
import org.counterfoil.app.start.RecoveryView;
import org.counterfoil.app.start.RecoveryViewModel;
import org.counterfoil.app.start.RestoreHooks;
import org.counterfoil.app.start.RestoreView;
import org.counterfoil.app.start.RestoreViewModel;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.Restore;
import org.jspecify.annotations.Nullable;

/// The two ways back by the recovery code: a shop from a backup on a new computer, and the key of a
/// store that is still here. What was typed on their screens stays until it was of use.
final class WaysBack implements KeyHooks, RestoreHooks {
  private final StoreKeeper keeper;
  private final Ground ground;
  private final ObservableBooleanValue busy;
  private final Runnable open;
  private final RecoveryViewModel recovery;
  private final RestoreViewModel restoring;
  private @Nullable RecoveryView recoveryView;
  private @Nullable RestoreView restoreView;
  private Node before = new StackPane();

  /// What the pages stand on.
  record Ground(Layers layers, Notices notices, FileChoice files) {}

  /// @param busy while the store is being opened: its end shows another page
  /// @param open opens the store
  WaysBack(
      StoreKeeper keeper, Ground ground, Work work, ObservableBooleanValue busy, Runnable open) {
    this.keeper = keeper;
    this.ground = ground;
    this.busy = busy;
    this.open = open;
    recovery = new RecoveryViewModel(work, this);
    restoring = new RestoreViewModel(work, this, ZoneId.systemDefault());
  }

  /// @param from what is shown again where there is no backup after all
  void askForBackup(Node from) {
    var page = restoreView == null ? new RestoreView(restoring, ground.files()) : restoreView;
    restoreView = page;
    show(page, from);
  }

  /// @param from what is shown again where there is no code after all
  void askForCode(Node from) {
    var page = recoveryView == null ? new RecoveryView(recovery, ground.files()) : recoveryView;
    recoveryView = page;
    show(page, from);
  }

  private void show(Node page, Node from) {
    if (!busy.get()) {
      before = from;
      ground.layers().cover(page);
    }
  }

  @Override
  public LostKey.Outcome putKeyBack(Optional<Path> backupSet, RecoveryCode code) {
    return keeper.putKeyBack(backupSet, code);
  }

  @Override
  public void keyIsBack() {
    ground.notices().toast(Tone.SUCCESS, Texts.of("window.key-is-back"));
    open.run();
  }

  @Override
  public void withoutCode() {
    ground.layers().cover(before);
  }

  @Override
  public Restore.Outcome restoreHere(Backup backup, RecoveryCode code) {
    return keeper.restoreHere(backup, code);
  }

  @Override
  public void restored(Backup backup) {
    ground.notices().toast(Tone.SUCCESS, Texts.of("window.restored"));
    open.run();
  }

  @Override
  public void withoutBackup() {
    ground.layers().cover(before);
  }
}
