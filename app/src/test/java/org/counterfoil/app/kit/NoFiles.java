package org.counterfoil.app.kit;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/// Somebody who closes every window in which a file is to be chosen.
public class NoFiles implements FileChoice {
  @Override
  public Optional<Path> file(Node over, String ending) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(Node over) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> save(Node over, String name) {
    return Optional.empty();
  }
}
