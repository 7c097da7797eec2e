package org.counterfoil.app.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.counterfoil.app.kit.Look.TextScale;
import org.counterfoil.app.kit.Look.Theme;

/// Pictures of every screen, in `target/gallery`: light, dark and Arabic, at 1280 by 720 and 1920
/// by 1080, and once at 175 % text. Each is also checked for text that is cut off.
public final class Gallery {
  private static final Path FOLDER = Path.of("target", "gallery");

  /// A window size.
  private record Size(int width, int height) {}

  private static final Size SMALL = new Size(1280, 720);
  private static final Size LARGE = new Size(1920, 1080);

  private Gallery() {}

  /// Builds the screen once per picture, on the JavaFX thread, and takes it.
  public static void shoot(String name, Supplier<Parent> screen) {
    for (var size : new Size[] {SMALL, LARGE}) {
      take(name + "-light", screen, new Wear(Theme.LIGHT, TextScale.P100, Language.ENGLISH), size);
      take(name + "-dark", screen, new Wear(Theme.DARK, TextScale.P100, Language.ENGLISH), size);
      take(name + "-ar", screen, new Wear(Theme.LIGHT, TextScale.P100, Language.ARABIC), size);
    }
    take(name + "-175", screen, new Wear(Theme.LIGHT, TextScale.P175, Language.ENGLISH), SMALL);
    take(name + "-ar-175", screen, new Wear(Theme.LIGHT, TextScale.P175, Language.ARABIC), SMALL);
  }

  /// How a picture is dressed.
  private record Wear(Theme theme, TextScale scale, Language language) {}

  private static void take(String name, Supplier<Parent> screen, Wear wear, Size size) {
    var file = "%s-%dx%d.png".formatted(name, size.width(), size.height());
    try {
      Fx.run(
          () -> {
            Texts.language().set(wear.language());
            shoot(FOLDER.resolve(file.toLowerCase(Locale.ROOT)), screen.get(), wear, size);
          });
    } finally {
      Fx.run(() -> Texts.language().set(Language.ENGLISH));
    }
  }

  private static void shoot(Path file, Parent root, Wear wear, Size size) {
    var look = new Look();
    look.theme().set(wear.theme());
    look.textScale().set(wear.scale());
    var scene = new Scene(root, size.width(), size.height());
    look.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    // Twice: the first layout may choose icons alone or fewer keys, and asks for another.
    for (int i = 0; i < 3; i++) {
      root.applyCss();
      root.layout();
    }
    write(file, scene);
    try {
      Layouts.assertNothingCutOff(scene);
    } catch (AssertionError e) {
      throw new AssertionError(file.getFileName() + ": " + e.getMessage(), e);
    } finally {
      stage.close();
    }
  }

  private static void write(Path file, Scene scene) {
    try {
      Files.createDirectories(FOLDER);
      var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
