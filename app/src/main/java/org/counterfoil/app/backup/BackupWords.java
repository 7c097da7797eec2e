package org.counterfoil.app.backup;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.database.StoreTrouble;

/// The words of this page that depend on what went wrong.
final class BackupWords {
  private BackupWords() {}

  /// What to do about a trouble with the disk.
  static String next(StoreTrouble.Kind kind) {
    var key = "backup.trouble." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Texts.has(key) ? Texts.of(key) : Texts.of("backup.trouble.else");
  }
}
