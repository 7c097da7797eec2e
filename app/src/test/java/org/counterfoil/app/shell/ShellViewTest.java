package org.counterfoil.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.ScannerFilter;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real key events against the frame around a small screen.
class ShellViewTest {
  private final List<String> done = new ArrayList<>();
  private final Form form = Fx.get(Form::new);
  private final TestShell shell = Fx.get(() -> new TestShell(form));
  private final Stage stage = Fx.get(Stage::new);
  private final Scene scene = Fx.get(() -> new Scene(shell.layers(), 1280, 720));
  private final Keys keys = new Keys(scene);

  /// One field, F9, and a panel that Esc closes first.
  private final class Form extends VBox implements Screen {
    private final Field name = Field.text("components.name", new SimpleStringProperty(""));
    private boolean panel = true;

    Form() {
      getChildren().add(name);
    }

    @Override
    public Parent content() {
      return this;
    }

    @Override
    public Node firstFocus() {
      return name.input();
    }

    @Override
    public StatusKeys keys() {
      return StatusKeys.of().on(KeyCode.F9, "components.key.pay", () -> done.add("paid")).build();
    }

    @Override
    public boolean stepBack() {
      boolean was = panel;
      panel = false;
      return was;
    }

    @Override
    public boolean scanned(String code) {
      return done.add(code);
    }
  }

  @BeforeEach
  void aWindow() {
    Fx.run(
        () -> {
          new Look().dress(scene);
          ScannerFilter.install(scene, keys, shell.view()::scanned);
          stage.setScene(scene);
          stage.show();
        });
    Fx.run(() -> form.firstFocus().requestFocus());
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void a_declared_key_works_inside_a_text_field_and_is_shown() {
    Fx.run(() -> keys.press(KeyCode.F9));
    assertThat(done).containsExactly("paid");
    assertThat(hints()).contains("F9", "Pay", "Ctrl+K", "Esc");
  }

  @Test
  void escape_steps_back_inside_the_screen_before_it_leaves() {
    Fx.run(() -> shell.navigation().go(new Place.Home(Section.CUSTOMERS)));
    Fx.run(() -> keys.press(KeyCode.ESCAPE));
    assertThat(here()).isEqualTo(Section.CUSTOMERS);
    Fx.run(() -> keys.press(KeyCode.ESCAPE));
    assertThat(here()).isEqualTo(Section.SELL);
  }

  @Test
  void the_universal_field_goes_to_a_section_by_name() {
    Fx.run(() -> keys.pressWithControl(KeyCode.K).type("sett").press(KeyCode.ENTER));
    assertThat(here()).isEqualTo(Section.SETTINGS);
  }

  @Test
  void f1_shows_the_help_of_the_field_and_escape_closes_it() {
    Fx.run(() -> keys.press(KeyCode.F1));
    assertThat(help()).contains("Without a name we cannot create an invoice.");
    Fx.run(() -> keys.press(KeyCode.ESCAPE));
    assertThat(help()).isEmpty();
    assertThat(here()).isEqualTo(Section.SELL);
  }

  @Test
  void a_scan_reaches_the_screen_and_not_the_field() {
    Fx.run(() -> keys.type("Ru").scan("6009702140127"));
    assertThat(done).containsExactly("6009702140127");
    assertThat(((TextField) form.firstFocus()).getText()).isEqualTo("Ru");
  }

  @Test
  void a_covered_page_hears_no_keys() {
    Fx.run(() -> shell.layers().cover(new Label("locked")));
    Fx.run(() -> keys.press(KeyCode.F9).scan("6009702140127"));
    assertThat(done).isEmpty();
    assertThat(shell.asked()).isEmpty();
    Fx.run(() -> shell.layers().uncover());
    Fx.run(() -> keys.press(KeyCode.F12));
    assertThat(shell.asked()).containsExactly("lock");
  }

  @Test
  void over_a_panel_the_keys_of_the_page_rest_but_the_till_can_be_locked() {
    Fx.run(() -> shell.layers().showModal(new TextField()));
    Fx.run(() -> keys.press(KeyCode.F9));
    assertThat(done).isEmpty();
    assertThat(shell.asked()).isEmpty();
    Fx.run(() -> keys.press(KeyCode.F12));
    assertThat(shell.asked()).containsExactly("lock");
  }

  @Test
  void the_bell_says_what_is_the_matter_or_that_nothing_is() {
    Fx.run(() -> press("shell.notifications"));
    assertThat(words(".form-panel .label")).contains("Nothing needs your attention.");
    Fx.run(() -> keys.press(KeyCode.ESCAPE));
    Fx.run(() -> shell.alert(List.of(new Alert(Tone.DANGER, "window.alert.roll-behind"))));
    assertThat(words(".count-dot")).containsExactly("1");
    Fx.run(() -> press("shell.notifications"));
    assertThat(words(".form-panel .label"))
        .contains("The till roll cannot be written")
        .anyMatch(it -> it.startsWith("The last step is saved"));
    assertThat(here()).isEqualTo(Section.SELL);
  }

  @Test
  void the_pill_of_the_exchange_says_by_keyboard_that_all_is_kept_here() {
    Fx.run(() -> stage.getScene().getRoot().lookup("#sync-pill").requestFocus());
    Fx.run(() -> keys.press(KeyCode.ENTER));
    assertThat(words(".form-panel .label"))
        .anyMatch(it -> it.startsWith("Everything you key is kept on this computer"));
    Fx.run(() -> keys.press(KeyCode.ENTER));
    assertThat(words(".form-panel .label")).isEmpty();
    assertThat(here()).isEqualTo(Section.SELL);
  }

  @Test
  void a_key_that_does_nothing_is_not_among_those_that_work_here() {
    assertThat(hints()).doesNotContain("F10");
  }

  private void press(String button) {
    Found.byId(stage.getScene().getRoot(), Button.class, button).fire();
  }

  @Test
  void another_user_does_not_find_what_the_one_before_was_looking_for() {
    Fx.run(() -> shell.search("moyo"));
    Fx.run(() -> shell.view().startAgain());
    assertThat(Fx.get(() -> ((TextField) shell.view().lookup("#universal")).getText())).isEmpty();
  }

  @Test
  void what_a_role_forbids_is_absent_from_the_rail() {
    Fx.run(() -> shell.model().sections().setAll(Section.TODAY, Section.SELL));
    assertThat(Fx.get(() -> stage.getScene().getRoot().lookupAll(".rail-item"))).hasSize(2);
  }

  private Section here() {
    return shell.navigation().place().get().section();
  }

  private List<String> hints() {
    return words(".key-hint .label");
  }

  private List<String> help() {
    return words("#field-help .label");
  }

  private List<String> words(String selector) {
    return Fx.get(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }
}
