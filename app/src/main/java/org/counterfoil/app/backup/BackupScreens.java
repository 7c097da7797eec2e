package org.counterfoil.app.backup;

import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.database.IntegrityCheck;

/// The screen of the backups.
public final class BackupScreens {
  private final Core core;
  private final Desk desk;
  private final FileChoice files;
  private final Restorer restorer;

  public BackupScreens(Core core, Desk desk, FileChoice files, Restorer restorer) {
    this.core = core;
    this.desk = desk;
    this.files = files;
    this.restorer = restorer;
  }

  /// All copies; for those who may manage backups.
  public Screen backups() {
    var zone = core.whereabouts().here().shop().timeZone();
    var backups = new Backups(core.store(), desk.clock(), zone);
    var model =
        new BackupViewModel(backups, () -> IntegrityCheck.of(core.store()), desk, zone, restorer);
    return new BackupView(model, files);
  }
}
