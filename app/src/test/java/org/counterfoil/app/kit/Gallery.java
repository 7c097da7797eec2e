package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.counterfoil.app.kit.Look.TextScale;
import org.counterfoil.app.kit.Look.Theme;

/// Pictures of every screen, in `target/gallery`: light, dark and Arabic, at 1280 by 720 and 1920
/// by 1080, and once at 175 % text. Each is also checked for text that is cut off or cannot be
/// read, and for inputs that F1 knows nothing about.
public final class Gallery {
  private static final Path FOLDER = Path.of("target", "gallery");
  private static final long PATIENCE_SECONDS = 30;

  /// A window size.
  private record Size(int width, int height) {}

  /// Packing a picture takes half as long as making it, and needs no window.
  private static final Executor BESIDE =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("gallery").factory());

  private static final List<Size> ONLY_SMALL = List.of(new Size(1280, 720));
  private static final List<Size> BOTH = List.of(new Size(1280, 720), new Size(1920, 1080));

  private Gallery() {}

  /// Builds the screen once per picture, on the JavaFX thread, and takes it.
  public static void shoot(String name, Supplier<Parent> screen) {
    shoot(name, screen, _ -> {});
  }

  /// Tells whose content is below `root`, where the screen is no node itself.
  public static void screen(Parent root, Screen screen) {
    root.getProperties().put(Screen.class, screen.getClass());
  }

  /// The same, with something done to the shown window first: a key pressed, a panel opened.
  public static void shoot(String name, Supplier<Parent> screen, Consumer<Scene> onceShown) {
    var seen = new TreeSet<String>();
    var faults = new ArrayList<String>();
    var closed = new ArrayList<WeakReference<Scene>>();
    var written = new ArrayList<CompletableFuture<Void>>();
    for (var wear : WEARS) {
      for (var size : wear.scale() == TextScale.P100 ? BOTH : ONLY_SMALL) {
        var file = "%s-%s-%dx%d.png".formatted(name, wear.name(), size.width(), size.height());
        try {
          closed.add(
              take(
                  (scene, picture) -> {
                    note(scene.getRoot(), seen);
                    written.add(write(FOLDER.resolve(file), picture));
                  },
                  screen,
                  onceShown,
                  wear,
                  size));
        } catch (AssertionError | CompletionException e) {
          faults.add(file + ": " + e.getMessage());
        }
      }
    }
    written.forEach(CompletableFuture::join);
    Seen.note(seen);
    assertThat(faults).isEmpty();
    Until.holds("closed windows are forgotten", () -> forgotten(closed));
  }

  /// All but the last, which JavaFX itself may still be holding on to.
  private static boolean forgotten(List<WeakReference<Scene>> closed) {
    System.gc();
    return closed.stream().filter(scene -> !scene.refersTo(null)).count() <= 1;
  }

  /// How a picture is dressed.
  private record Wear(String name, Theme theme, TextScale scale, Language language) {}

  private static final List<Wear> WEARS =
      List.of(
          new Wear("light", Theme.LIGHT, TextScale.P100, Language.ENGLISH),
          new Wear("dark", Theme.DARK, TextScale.P100, Language.ENGLISH),
          new Wear("ar", Theme.LIGHT, TextScale.P100, Language.ARABIC),
          new Wear("175", Theme.LIGHT, TextScale.P175, Language.ENGLISH),
          new Wear("ar-175", Theme.LIGHT, TextScale.P175, Language.ARABIC));

  private static WeakReference<Scene> take(
      BiConsumer<Scene, Image> taken,
      Supplier<Parent> screen,
      Consumer<Scene> onceShown,
      Wear wear,
      Size size) {
    Fx.run(() -> Texts.language().set(wear.language()));
    var stage = Fx.get(() -> show(screen.get(), wear, size));
    try {
      Fx.run(stage::requestFocus);
      Fx.run(() -> onceShown.accept(stage.getScene()));
      awaitPulse(stage.getScene());
      // Again: the first layout may choose icons alone or fewer keys, and asks for another.
      for (int i = 0; i < 3; i++) {
        Fx.run(() -> layOut(stage.getScene()));
      }
      Fx.run(() -> takeAndCheck(stage.getScene(), taken));
      Fx.run(() -> Helped.assertEveryInputIsHelped(stage.getScene()));
      return new WeakReference<>(stage.getScene());
    } finally {
      Fx.run(stage::close);
      Fx.run(() -> Texts.language().set(Language.ENGLISH));
    }
  }

  /// In one go: a note that vanishes meanwhile would move what lies below it.
  private static void takeAndCheck(Scene scene, BiConsumer<Scene, Image> taken) {
    var picture = scene.snapshot(null);
    taken.accept(scene, picture);
    Layouts.assertNothingCutOff(scene);
    Legible.assertAllCanBeRead(scene, picture);
  }

  /// What opens over the page finds its place with the next pulse, not before.
  private static void awaitPulse(Scene scene) {
    var pulse = new CompletableFuture<Boolean>();
    Fx.run(
        () -> {
          scene.addPostLayoutPulseListener(() -> pulse.complete(true));
          Platform.requestNextPulse();
        });
    pulse.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static void note(Node node, Set<String> seen) {
    if (!node.isVisible()) {
      return;
    }
    seen.add(node.getClass().getName());
    if (node.hasProperties() && node.getProperties().get(Screen.class) instanceof Class<?> screen) {
      seen.add(screen.getName());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> note(child, seen));
    }
  }

  private static Stage show(Parent root, Wear wear, Size size) {
    var look = new Look();
    look.theme().set(wear.theme());
    look.textScale().set(wear.scale());
    var scene = new Scene(root, size.width(), size.height());
    look.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  /// Left to choose, JavaFX multiplies colours by their alpha, and packing divides them again.
  private static BufferedImage plain(Image picture) {
    return new BufferedImage(
        (int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
  }

  private static CompletableFuture<Void> write(Path file, Image picture) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, plain(picture)), "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        BESIDE);
  }
}
