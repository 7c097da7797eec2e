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
  /// A file to read; nothing where the user thinks better of it.
  ///
  /// @param over whatever is in the window that asks
  /// @param ending of the names offered: `csv`
  Optional<Path> file(Node over, String ending);

  Optional<Path> folder(Node over);

  /// Where to write a file.
  ///
  /// @param name proposed, with its ending: `S-000001.pdf`
  Optional<Path> save(Node over, String name);

  /// The choosers of the operating system.
  static FileChoice ofSystem() {
    return new FileChoice() {
      @Override
      public Optional<Path> file(Node over, String ending) {
        var chosen = chooser(ending).showOpenDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }

      @Override
      public Optional<Path> save(Node over, String name) {
        var chooser = chooser(name.substring(name.lastIndexOf('.') + 1));
        chooser.setInitialFileName(name);
        var chosen = chooser.showSaveDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }

      private static FileChooser chooser(String ending) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter("*." + ending, "*." + ending));
        return chooser;
      }

      @Override
      public Optional<Path> folder(Node over) {
        var chosen = new DirectoryChooser().showDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }
    };
  }
}
