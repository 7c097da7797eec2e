package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookTest {
  private final Look look = new Look();
  private final Label label = Fx.get(() -> Nodes.label("kit.close"));
  private final Scene scene = Fx.get(() -> new Scene(new VBox(label), 300, 200));

  @AfterEach
  void english() {
    Fx.run(() -> Texts.language().set(Language.ENGLISH));
  }

  @Test
  void a_switch_of_language_changes_words_and_direction_at_once() {
    Fx.run(() -> look.dress(scene));
    Fx.run(() -> Texts.language().set(Language.ARABIC));
    assertThat(label.getText()).isEqualTo("إغلاق");
    assertThat(scene.getRoot().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    Fx.run(() -> Texts.language().set(Language.ENGLISH));
    assertThat(label.getText()).isEqualTo("Close");
    assertThat(scene.getRoot().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void the_text_scale_makes_text_larger_and_back() {
    Fx.run(() -> look.dress(scene));
    double before = fontSize();
    Fx.run(() -> look.textScale().set(Look.TextScale.P175));
    assertThat(fontSize()).isEqualTo(before * 1.75);
    Fx.run(() -> look.textScale().set(Look.TextScale.P100));
    assertThat(fontSize()).isEqualTo(before);
  }

  @Test
  void the_theme_switches_while_the_window_is_open() {
    Fx.run(() -> look.dress(scene));
    Fx.run(look::switchTheme);
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("tokens-dark.css"));
    assertThat(scene.getUserAgentStylesheet()).contains("primer-dark");
  }

  @Test
  void the_style_sheet_in_binary_form_is_the_one_that_was_written() throws Exception {
    var written = Look.class.getResource("/org/counterfoil/app/look/app.css");
    var binary = Look.class.getResource("/org/counterfoil/app/look/app.bss");
    var rules = new CssParser().parse(written).getRules();
    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(Stylesheet.loadBinary(binary).getRules())
        .extracting(LookTest::selectorsAndDeclarations)
        .isEqualTo(rules.stream().map(LookTest::selectorsAndDeclarations).toList());
  }

  private static String selectorsAndDeclarations(Rule rule) {
    return rule.getSelectors() + " " + rule.getDeclarations();
  }

  @Test
  void a_window_has_its_colour_before_it_is_dressed() {
    Fx.run(() -> look.dress(scene));
    var root = (VBox) scene.getRoot();
    Fx.run(root::applyCss);
    assertThat(root.getBackground().getFills().getFirst().getFill()).isEqualTo(Look.CANVAS);
  }

  private double fontSize() {
    return Fx.get(
        () -> {
          scene.getRoot().applyCss();
          return label.getFont().getSize();
        });
  }
}
