package org.counterfoil.app;

import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.ComponentsView;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Notices.Problem;
import org.counterfoil.app.kit.Notices.Question;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.WindowNotices;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.lock.LockView;
import org.counterfoil.app.lock.LockViewModel;
import org.counterfoil.app.lock.StaffRoom;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.shell.NotYoursView;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.database.Troubles;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the frame itself; each feature takes those of its own screens.
class GalleryTest {
  private static final List<Alert> ALERTS =
      List.of(
          new Alert(Tone.DANGER, "window.alert.roll-behind"),
          new Alert(
              Tone.WARNING, "window.alert.clock-set-back", NoteStore.NOW.atZone(ZoneOffset.UTC)));

  @Test
  void the_frame_with_every_part_of_the_kit() {
    Gallery.shoot("components", () -> new TestShell(new ComponentsView()).layers());
  }

  @Test
  void the_sign_in_screen() {
    Gallery.shoot("lock", GalleryTest::lock);
  }

  @Test
  void the_sign_in_screen_that_asks_for_a_password() {
    Gallery.shoot("lock-password", GalleryTest::lock, scene -> press(scene, KeyCode.F2));
    Gallery.shoot(
        "lock-password-help",
        GalleryTest::lock,
        scene -> {
          press(scene, KeyCode.F2);
          new Keys(scene).type("seven red bottles").press(KeyCode.ENTER).press(KeyCode.F1);
        });
  }

  private static void press(Scene scene, KeyCode key) {
    scene.getRoot().lookup("#lock").requestFocus();
    new Keys(scene).press(key);
  }

  @Test
  void the_universal_field_with_results() {
    Gallery.shoot(
        "universal",
        () -> new TestShell(new ComponentsView()).layers(),
        scene -> {
          var field = (TextField) scene.lookup("#universal");
          field.requestFocus();
          field.setText(Texts.of("shell.section.sell").substring(0, 2));
        });
  }

  @Test
  void a_page_the_role_does_not_allow() {
    Gallery.shoot(
        "not-yours",
        () ->
            new TestShell(new NotYoursView(new Navigation(new Place.Home(Section.TODAY))))
                .layers());
  }

  @Test
  void what_the_bell_and_the_pill_of_the_exchange_say() {
    Gallery.shoot(
        "bell",
        () -> {
          var shell = new TestShell(new ComponentsView());
          shell.alert(List.of(new Alert(Tone.WARNING, "window.alert.backup.failed")));
          return shell.layers();
        },
        scene -> Found.byId(scene.getRoot(), Button.class, "shell.notifications").fire());
    Gallery.shoot(
        "exchange",
        () -> new TestShell(new ComponentsView()).layers(),
        scene -> {
          scene.getRoot().lookup("#sync-pill").requestFocus();
          new Keys(scene).press(KeyCode.ENTER);
        });
  }

  @Test
  void the_help_of_a_field() {
    Gallery.shoot(
        "help",
        () -> new TestShell(new ComponentsView()).layers(),
        scene -> {
          scene.lookup(".money-field").requestFocus();
          ((Layers) scene.getRoot()).toggleHelp();
        });
  }

  @Test
  void a_dangerous_question_and_notes() {
    Gallery.shoot(
        "notices",
        () -> new TestShell(new ComponentsView()).layers(),
        scene -> {
          var notices = new WindowNotices((Layers) scene.getRoot());
          notices.toast(Tone.SUCCESS, Texts.of("components.info.title"));
          notices.problem(
              new Problem(
                  Texts.of("kit.unexpected.title"),
                  Texts.of("kit.unexpected.saved"),
                  Texts.of("kit.unexpected.next-step")));
          notices.ask(
              new Question(
                  Texts.of("components.delete"),
                  Texts.of("components.empty.words"),
                  Texts.of("components.delete"),
                  Texts.of("components.back"),
                  Tone.DANGER),
              _ -> {});
        });
  }

  @Test
  void what_everybody_at_the_till_has_to_know() {
    Gallery.shoot(
        "alerts",
        () -> {
          var shell = new TestShell(new ComponentsView());
          shell.alert(ALERTS);
          return shell.layers();
        });
    Gallery.shoot("alerts-locked", () -> lock(FXCollections.observableArrayList(ALERTS)));
  }

  @Test
  void a_step_of_which_it_is_not_known_yet_whether_it_was_saved() {
    Gallery.shoot(
        "unsettled",
        () -> new TestShell(new ComponentsView()).layers(),
        scene -> new WindowNotices((Layers) scene.getRoot()).unexpected(Troubles.unsettled()));
  }

  @Test
  void the_sign_in_screen_of_a_shop_that_is_still_being_opened() {
    var never = new Work(_ -> {}, Runnable::run, () -> Actor.NOBODY, _ -> {});
    Gallery.shoot(
        "lock-opening",
        () -> {
          var room = new StaffRoom();
          var model = new LockViewModel(room, never, room.clock(), _ -> {});
          model.refresh();
          var nothing = new SimpleStringProperty("");
          return new Layers(new LockView(model, nothing, FXCollections.observableArrayList()));
        });
  }

  private static Parent lock() {
    return lock(FXCollections.observableArrayList());
  }

  private static Parent lock(ObservableList<Alert> alerts) {
    var room = new StaffRoom();
    var model = new LockViewModel(room, Fx.inline(), room.clock(), _ -> {});
    model.refresh();
    var view = new LockView(model, new SimpleStringProperty("Sam Levy's Village · Till 2"), alerts);
    room.type(model, List.of("t", "1", "2"));
    return new Layers(view);
  }
}
