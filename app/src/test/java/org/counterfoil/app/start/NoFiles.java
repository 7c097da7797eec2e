package org.counterfoil.app.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.counterfoil.app.kit.FileChoice;

/// Somebody who closes every chooser again.
record NoFiles() implements FileChoice {
  @Override
  public Optional<Path> file(Node over, String ending) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(Node over) {
    return Optional.empty();
  }
}
