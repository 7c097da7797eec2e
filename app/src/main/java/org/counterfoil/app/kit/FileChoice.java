package org.counterfoil.app.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Lets the user point at a file or folder; a seam, because the system's own window answers.
public interface FileChoice {
  /// A file to read.
  ///
  /// @param over whatever is in the window that asks
  /// @param ending of the names offered: `csv`
  Optional<Path> file(Node over, String ending);

  Optional<Path> folder(Node over);

  /// The choosers of the operating system.
  static FileChoice ofSystem() {
    return new FileChoice() {
      @Override
      public Optional<Path> file(Node over, String ending) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter("*." + ending, "*." + ending));
        var chosen = chooser.showOpenDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }

      @Override
      public Optional<Path> folder(Node over) {
        var chosen = new DirectoryChooser().showDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }
    };
  }
}
