package org.counterfoil.app.backup;

import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.database.IntegrityCheck;

/// The screen of the backups.
public final class BackupScreens {
  private final Core core;
  private final Desk desk;
  private final FileChoice files;
  private final BackupHooks hooks;

  public BackupScreens(Core core, Desk desk, FileChoice files, BackupHooks hooks) {
    this.core = core;
    this.desk = desk;
    this.files = files;
    this.hooks = hooks;
  }

  /// All copies; for those who may manage backups.
  public Screen backups() {
    var zone = core.whereabouts().here().shop().timeZone();
    var doors =
        new BackupViewModel.Doors(
            new Backups(core.store(), desk.clock(), zone), new KeyProtection(core.store()));
    var model =
        new BackupViewModel(doors, () -> IntegrityCheck.of(core.store()), desk, zone, hooks);
    return new BackupView(model, files);
  }
}
