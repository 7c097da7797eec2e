package org.counterfoil.app.kit;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/// A paper inside the window, just as it comes out of the printer; a long one scrolls.
public final class PaperView extends Scroller {
  /// Printers have eight dots a millimetre, far more than a screen.
  private static final double SCREEN_SCALE = 0.58;

  private final ImageView picture = new ImageView();

  /// @param words key of what a screen reader says about it
  public PaperView(String words) {
    var sheet = new HBox(picture);
    sheet.getStyleClass().add("paper-sheet");
    var desk = new HBox(sheet);
    desk.getStyleClass().add("paper-desk");
    setContent(desk);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    accessibleTextProperty().bind(Texts.bind(words));
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
  }

  /// Puts a picture of a slip on the sheet; must be called on the JavaFX thread.
  public void show(BufferedImage slip) {
    picture.setImage(SwingFXUtils.toFXImage(slip, null));
    picture.setFitWidth(slip.getWidth() * SCREEN_SCALE);
    setVvalue(0);
  }
}
