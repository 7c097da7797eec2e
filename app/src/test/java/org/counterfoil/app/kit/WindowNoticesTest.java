package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Troubles;
import org.junit.jupiter.api.Test;

class WindowNoticesTest {
  private final Layers layers = Fx.get(() -> new Layers(new Label("the page")));
  private final WindowNotices notices = new WindowNotices(layers);

  @Test
  void a_step_that_may_still_be_done_is_not_to_be_keyed_again() {
    assertThat(told(Troubles.unsettled()))
        .contains("It is not known yet whether this was saved")
        .anyMatch(words -> words.startsWith("Please do not key it again."));
  }

  @Test
  void a_till_that_cannot_save_says_so_and_what_to_do() {
    assertThat(told(new StoreTrouble(StoreTrouble.Kind.ROLL_NOT_WRITTEN, null)))
        .contains("The till cannot save anything at the moment");
    assertThat(told(new StoreTrouble(StoreTrouble.Kind.DISK_FULL, null)))
        .contains("The disk is full");
  }

  @Test
  void a_missing_right_and_what_nobody_foresaw_have_words_of_their_own() {
    assertThat(told(new NotPermitted(Permission.SELL))).contains("Your role does not allow this");
    assertThat(told(new IllegalStateException("bug"))).contains("Something went wrong");
  }

  @Test
  void good_news_takes_the_place_of_the_good_news_before_it() {
    Fx.run(
        () -> {
          notices.toast(Tone.SUCCESS, "The product is saved.");
          notices.toast(Tone.WARNING, "There is nothing to copy.");
          notices.toast(Tone.SUCCESS, "Saved.");
        });
    assertThat(shown()).containsExactly("There is nothing to copy.", "Saved.");
  }

  @Test
  void what_went_wrong_stays_however_much_is_told_after_it() {
    Fx.run(() -> notices.unexpected(new NotPermitted(Permission.SELL)));
    Fx.run(
        () -> List.of(Tone.SUCCESS, Tone.WARNING, Tone.INFO).forEach(it -> notices.toast(it, "a")));
    Fx.run(() -> List.of("a", "b", "c", "d").forEach(it -> notices.toast(Tone.SUCCESS, it)));
    assertThat(shown()).contains("Your role does not allow this", "d");
  }

  private List<String> told(Exception failure) {
    Fx.run(() -> layers.toasts().getChildren().clear());
    Fx.run(() -> notices.unexpected(failure));
    return shown();
  }

  private List<String> shown() {
    return Fx.get(
        () ->
            layers.toasts().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
  }
}
