package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.start.Answers.Input;
import org.counterfoil.app.start.Trouble.Remedy;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.tillroll.Condition;
import org.junit.jupiter.api.Test;

class StartGalleryTest {
  @Test
  void the_opening() {
    Gallery.shoot("opening", () -> new Layers(new OpeningView()));
  }

  @Test
  void the_first_start() {
    try (var store = new EmptyStore()) {
      Gallery.shoot("first-start", () -> new Layers(new FirstStartView(store.model("ZW"))));
      Gallery.shoot(
          "first-start-wrong",
          () -> {
            var model = store.model("IQ");
            FirstStartViewModelTest.type(
                model,
                Map.of(Input.BUSINESS, "Al Rafidain", Input.PIN, "12", Input.PIN_AGAIN, "1"));
            model.more().set(true);
            model.begin();
            return new Layers(new FirstStartView(model));
          });
    }
  }

  @Test
  void the_kinds_of_trouble() {
    for (var trouble : all()) {
      Gallery.shoot(
          "trouble-" + trouble.words(), () -> new Layers(new TroubleView(trouble, new Pressed())));
    }
  }

  @Test
  void no_kind_of_trouble_is_left_out_here() {
    assertThat(all().stream().map(Object::getClass).distinct())
        .as("Kinds of trouble of which there is a picture; the others are to be added to all()")
        .containsExactlyInAnyOrder(Trouble.class.getPermittedSubclasses());
  }

  @Test
  void every_trouble_has_all_its_words() {
    for (var trouble : all()) {
      for (var part : List.of("title", "what", "safe", "now")) {
        var key = "start.trouble." + trouble.words() + "." + part;
        boolean counted = part.equals("what") && trouble.count() > 0;
        assertThat(Texts.has(counted ? key + ".other" : key)).as(key).isTrue();
      }
    }
  }

  private static List<Trouble> all() {
    var all = new ArrayList<Trouble>();
    for (var kind : StoreTrouble.Kind.values()) {
      all.add(new Trouble.NotOpen(kind));
    }
    all.add(new Trouble.Locked(false));
    all.add(new Trouble.Locked(true));
    all.add(new Trouble.RollRepaired(12));
    all.add(new Trouble.RollEndLost());
    all.add(new Trouble.EntriesLost(3));
    all.add(new Trouble.EntriesRecovered(1));
    all.add(new Trouble.BackupInPlace(35));
    all.add(new Trouble.Rebuilt(35));
    all.add(new Trouble.NewNumbers("S-01B-000001"));
    all.add(new Trouble.ClockSetBack(Duration.ofDays(3)));
    return all;
  }

  @Test
  void every_button_does_what_it_says() {
    var pressed = new Pressed();
    var seen = EnumSet.noneOf(Remedy.class);
    Fx.run(
        () -> {
          for (var kind : StoreTrouble.Kind.values()) {
            seen.addAll(press(new Trouble.NotOpen(kind), pressed));
          }
          seen.addAll(press(new Trouble.RollRepaired(2), pressed));
          seen.addAll(press(new Trouble.Locked(false), pressed));
        });
    assertThat(seen).isEqualTo(EnumSet.allOf(Remedy.class));
    assertThat(pressed.remedies).containsAll(seen);
  }

  private static List<Remedy> press(Trouble trouble, Pressed pressed) {
    var view = new TroubleView(trouble, pressed);
    var scene = new Scene(new Layers(view), 1280, 720);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    if (view.lookup(".password-field") instanceof PasswordField passphrase) {
      passphrase.setText("green ladder");
    }
    for (var remedy : trouble.remedies()) {
      int before = pressed.remedies.size();
      var id = "#remedy-" + remedy.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      ((Button) view.lookup(id)).fire();
      assertThat(pressed.remedies.subList(before, pressed.remedies.size())).containsExactly(remedy);
    }
    return trouble.remedies();
  }

  @Test
  void an_opening_tells_only_what_matters() {
    assertThat(Trouble.of(opening(0, false, 1, Duration.ofSeconds(20)))).isEmpty();
    assertThat(Trouble.of(opening(3, false, 0, Duration.ZERO))).isEmpty();
    assertThat(Trouble.of(opening(3, true, 0, Duration.ZERO)))
        .containsExactly(new Trouble.EntriesRecovered(3));
    assertThat(Trouble.of(opening(0, false, 5, Duration.ofHours(2))))
        .containsExactly(
            new Trouble.RollRepaired(5), new Trouble.ClockSetBack(Duration.ofHours(2)));
  }

  private static Store.Opening opening(
      long applied, boolean staleSums, long appended, Duration setBack) {
    return new Store.Opening(
        false, applied, appended, new Condition.Intact(), false, null, staleSums, null, setBack);
  }

  private static final class Pressed implements TroubleHooks {
    private final List<Remedy> remedies = new ArrayList<>();

    @Override
    public void tryAgain() {
      remedies.add(Remedy.TRY_AGAIN);
    }

    @Override
    public void enterPassphrase(char[] passphrase) {
      remedies.add(Remedy.ENTER_PASSPHRASE);
    }

    @Override
    public void useRecoveryCode() {
      remedies.add(Remedy.RECOVERY_CODE);
    }

    @Override
    public void rebuild() {
      remedies.add(Remedy.REBUILD);
    }

    @Override
    public void otherFolder() {
      remedies.add(Remedy.OTHER_FOLDER);
    }

    @Override
    public void goOn() {
      remedies.add(Remedy.GO_ON);
    }

    @Override
    public void quit() {
      remedies.add(Remedy.QUIT);
    }
  }
}
