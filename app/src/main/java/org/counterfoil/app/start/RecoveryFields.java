package org.counterfoil.app.start;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// What the two screens of the recovery code have in common.
final class RecoveryFields {
  private RecoveryFields() {}

  /// @param onEnter what Enter does in it
  static Field code(Answer code, Runnable onEnter) {
    return latin("start.recovery-code", code, onEnter);
  }

  /// @param onEnter what Enter does in it
  static Field folder(Answer folder, Runnable onEnter) {
    return latin("start.backup-folder", folder, onEnter);
  }

  /// The folder, which may be typed or pointed at.
  ///
  /// @param field of [#folder]
  /// @param onChosen what a choice does
  static Node withChooser(Field field, Answer folder, FileChoice files, Runnable onChosen) {
    var choose =
        Nodes.secondary(
            "start.backup-folder.choose",
            Feather.FOLDER,
            () ->
                files
                    .folder(field)
                    .ifPresent(
                        path -> {
                          folder.text().set(path.toString());
                          onChosen.run();
                        }));
    return Nodes.column("gap-8", field, choose);
  }

  /// Gets the focus whenever something is wrong with it.
  private static Field latin(String id, Answer answer, Runnable onEnter) {
    var field = Field.text(id, answer.text());
    field.error().bind(answer.error());
    if (field.input() instanceof TextField input) {
      input.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      input.setOnAction(_ -> onEnter.run());
      answer
          .error()
          .addListener(
              (_, _, words) -> {
                if (!words.isEmpty()) {
                  input.requestFocus();
                }
              });
    }
    return field;
  }

  /// A heading with what there is to know under it.
  static Node part(String title, Region words, Feather icon) {
    var column = Nodes.column("gap-2", Nodes.label(title, "caption", "medium"), words);
    var row = new HBox(Nodes.icon(icon), Nodes.grow(column));
    row.getStyleClass().addAll("gap-12", "top-start");
    return row;
  }
}
