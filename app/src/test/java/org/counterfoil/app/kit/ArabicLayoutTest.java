package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// JavaFX 26.0.2 can fail while it wraps Arabic (PrismTextLayout.computeTrailingSpaceWidth), and
/// the whole window is lost with it. So every Arabic sentence is laid out at many widths here, and
/// has to be there whole, in lines no longer than the width.
class ArabicLayoutTest {
  private static final Path WORDS =
      Path.of("src", "main", "resources", "org", "counterfoil", "app", "words");
  private static final int[] WIDTHS = {40, 80, 120, 160, 200, 240, 300, 400, 520, 700};

  @BeforeEach
  void arabic() {
    Fx.run(() -> Texts.language().set(Language.ARABIC));
  }

  @AfterEach
  void english() {
    Fx.run(() -> Texts.language().set(Language.ENGLISH));
  }

  @Test
  void every_arabic_sentence_can_be_laid_out_at_any_width() throws Exception {
    for (var words : sentences()) {
      Fx.run(() -> layOut(words));
    }
  }

  @Test
  void a_long_arabic_text_wraps_word_by_word_and_keeps_its_length() {
    var text = "التقسيط يتيح للعميل الدفع على أجزاء بينما تحتفظ أنت بالبضاعة ".repeat(6).strip();
    double lines =
        Fx.get(
            () -> {
              var node = new Text(text);
              node.setFont(Font.font("IBM Plex Sans Arabic", 14));
              double whole = node.getLayoutBounds().getWidth();
              double one = node.getLayoutBounds().getHeight();
              node.setWrappingWidth(120);
              double wrapped = node.getLayoutBounds().getHeight() / one;
              assertThat(node.getLayoutBounds().getWidth()).isLessThanOrEqualTo(121);
              return wrapped / (whole / 120);
            });
    assertThat(lines).isBetween(1.0, 1.5);
  }

  private static void layOut(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    var box = new VBox(label);
    var scene = new Scene(box);
    new Look().dress(scene);
    for (int width : WIDTHS) {
      for (var style : List.of("caption", "strong", "t-28")) {
        label.getStyleClass().setAll("label", style);
        box.applyCss();
        box.resize(width, Math.max(20, label.prefHeight(width)));
        box.layout();
        assertWhole(label, width);
      }
    }
  }

  private static void assertWhole(Label label, int width) {
    var text = (Text) label.lookup(".text");
    assertThat(text.getText()).as("at %d", width).isEqualTo(label.getText());
    assertThat(text.getLayoutBounds().getWidth())
        .as("%s at %d", label.getText(), width)
        .isLessThanOrEqualTo(width + 1);
    if (widestWord(label) <= width) {
      // Where a word has to be broken between its letters JavaFX does not always reckon with as
      // many lines as it then makes; no label of the program is as narrow as one of its words.
      assertThat(text.getLayoutBounds().getHeight())
          .as("%s at %d", label.getText(), width)
          .isLessThanOrEqualTo(label.getHeight() + 1);
    }
  }

  private static double widestWord(Label label) {
    double widest = 0;
    for (var word : label.getText().split("\\s+", -1)) {
      var text = new Text(word);
      text.setFont(label.getFont());
      widest = Math.max(widest, text.getLayoutBounds().getWidth());
    }
    return widest;
  }

  private static List<String> sentences() throws Exception {
    var all = new ArrayList<String>();
    try (var files = Files.list(WORDS)) {
      for (var file : files.filter(f -> f.toString().endsWith("_ar.properties")).toList()) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
          words.load(reader);
        }
        words.values().forEach(value -> all.add(String.valueOf(value)));
      }
    }
    return all;
  }
}
