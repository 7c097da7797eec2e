package org.counterfoil.app.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// The theme, text size and direction of a window, changeable while it is open.
///
/// The style sheets set every size in em of the root, so the text scale is one class on the root.
/// Tool tips and drop-down lists are windows of their own and are dressed as they open.
public final class Look {
  /// Light or dark.
  public enum Theme {
    LIGHT,
    DARK
  }

  /// How large text is, in percent of 14 px.
  public enum TextScale {
    P100,
    P125,
    P150,
    P175;

    private String styleClass() {
      return "text-" + name().substring(1);
    }
  }

  /// A light window before its style sheets are read: their `-cf-canvas`.
  public static final Color CANVAS = Color.web("#f5f6f8");

  private static final String RESOURCES = "/org/counterfoil/app/look/";
  private static final String FONTS = "/org/counterfoil/core/font/";
  private static final List<String> FONT_FILES =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "CounterfoilFigures-Regular",
          "CounterfoilFigures-SemiBold",
          "CounterfoilFigures-Bold");
  private static final List<String> ARABIC_FONT_FILES =
      List.of("IBMPlexSansArabic-Regular", "IBMPlexSansArabic-Bold");
  private static boolean arabicLoaded;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<TextScale> textScale = new SimpleObjectProperty<>(TextScale.P100);

  /// Keeps JavaFX from reading its own theme, since every window is dressed in ours; to be called
  /// before the first control is made.
  public static void begin() {
    Application.setUserAgentStylesheet(sheet("none.css"));
  }

  /// Loads the bundled fonts, to be called once, before the first scene; the Arabic ones follow
  /// with the first Arabic window.
  public static void loadFonts() {
    load(FONT_FILES);
    ArabicWrapping.cure();
  }

  private static void load(List<String> files) {
    for (var file : files) {
      var name = FONTS + file + ".ttf";
      var stream = Objects.requireNonNull(Look.class.getResourceAsStream(name), name);
      Objects.requireNonNull(Font.loadFont(stream, 14), name);
    }
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public ObjectProperty<TextScale> textScale() {
    return textScale;
  }

  public void switchTheme() {
    theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
  }

  /// Dresses a scene and keeps following theme, text scale and language.
  public void dress(Scene scene) {
    InvalidationListener follow =
        _ -> {
          if (!Nodes.isGone(scene)) {
            wear(scene);
          }
        };
    theme.addListener(follow);
    textScale.addListener(follow);
    scene.getProperties().put(Look.class, follow);
    Texts.language().addListener(new WeakInvalidationListener(follow));
    scene.rootProperty().addListener(follow);
    wear(scene);
  }

  /// Dresses every popup that opens from now on: tool tips, drop-down lists, menus.
  public void dressPopups() {
    Window.getWindows().addListener((ListChangeListener<Window>) change -> dressPopups(change));
  }

  private void dressPopups(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().stream()
          .filter(PopupWindow.class::isInstance)
          .forEach(window -> mark(window.getScene().getRoot()));
    }
  }

  private void wear(Scene scene) {
    boolean dark = theme.get() == Theme.DARK;
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(sheet(dark ? "tokens-dark.css" : "tokens-light.css"), sheet("app.css"));
    mark(scene.getRoot());
  }

  private static void loadArabic() {
    if (!arabicLoaded) {
      load(ARABIC_FONT_FILES);
      arabicLoaded = true;
    }
  }

  private void mark(Parent root) {
    var classes = root.getStyleClass();
    classes.removeAll(Stream.of(TextScale.values()).map(TextScale::styleClass).toList());
    classes.removeAll("ar");
    classes.add(textScale.get().styleClass());
    boolean mirrored = Texts.language().get().rightToLeft();
    if (mirrored) {
      loadArabic();
      classes.add("ar");
    }
    root.setNodeOrientation(
        mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource(RESOURCES + name), name).toExternalForm();
  }
}
