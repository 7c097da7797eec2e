package org.counterfoil.app.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.counterfoil.app.kit.FileChoice;
import org.jspecify.annotations.Nullable;

/// Answers for the operating system's file windows, which the tour cannot work: what was pointed at
/// before is chosen once.
final class PointedAt implements FileChoice {
  private final AtomicReference<@Nullable Path> next = new AtomicReference<>();

  /// Chooses this file or folder in the window that opens next.
  void next(Path chosen) {
    next.set(chosen);
  }

  @Override
  public Optional<Path> file(Node over, String ending) {
    return take();
  }

  @Override
  public Optional<Path> folder(Node over) {
    return take();
  }

  @Override
  public Optional<Path> save(Node over, String name) {
    return take();
  }

  private Optional<Path> take() {
    return Optional.ofNullable(next.getAndSet(null));
  }
}
