package org.counterfoil.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.backup.RecoveryCode;

/// One typed answer with what is wrong with it. Typing takes the complaint back.
final class Answer {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty error = new SimpleStringProperty("");

  Answer() {
    text.subscribe(() -> error.set(""));
  }

  StringProperty text() {
    return text;
  }

  /// In words; empty while nothing is wrong.
  StringProperty error() {
    return error;
  }

  boolean isBlank() {
    return text.get().isBlank();
  }

  void refuse(String key) {
    error.set(Texts.of(key));
  }

  /// The answer as a recovery code; complains where it is none.
  Optional<RecoveryCode> code() {
    var code = RecoveryCode.parse(text.get());
    if (code.isEmpty()) {
      refuse(isBlank() ? "start.code.missing" : "start.code.no-code");
    }
    return code;
  }

  /// The answer as a folder; complains where it can be none. It need not be there.
  Optional<Path> folder() {
    try {
      if (isBlank()) {
        refuse("start.backup-folder.missing");
        return Optional.empty();
      }
      return Optional.of(Path.of(text.get().strip()).toAbsolutePath());
    } catch (InvalidPathException _) {
      refuse("start.backup-folder.unreadable");
      return Optional.empty();
    }
  }
}
