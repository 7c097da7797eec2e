package org.counterfoil.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.command.Actor;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class UniversalViewModelTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> acted = new ArrayList<>();
  private final Work work =
      new Work(background::add, Runnable::run, () -> Actor.SYSTEM, e -> acted.add("failed"));
  private final UniversalViewModel model =
      new UniversalViewModel(
          work,
          List.of(
              source("shell.group.customers", "Rudo Moyo", "Rudo Dube"),
              source("shell.group.items", "Rubber mallet")));

  @Test
  void results_come_in_groups_with_the_first_one_selected() {
    type("ru");
    assertThat(model.results().get().groups()).hasSize(2);
    assertThat(model.results().get().chosen()).map(Hit::title).contains("Rudo Moyo");
  }

  @Test
  void enter_acts_and_empties_the_field() {
    type("ru");
    model.move(2);
    model.act();
    assertThat(acted).containsExactly("Rubber mallet");
    assertThat(model.text().get()).isEmpty();
  }

  @Test
  void enter_before_the_results_waits_for_them() {
    model.text().set("ru");
    model.act();
    assertThat(acted).isEmpty();
    settle();
    assertThat(acted).containsExactly("Rudo Moyo");
  }

  @Test
  void the_result_somebody_went_to_stays_chosen_when_more_is_found() {
    model.text().set("ru");
    background.remove().run();
    model.move(1);
    model.act();
    settle();
    assertThat(acted).containsExactly("Rudo Dube");
  }

  @Test
  void what_was_typed_in_full_goes_before_all_that_sounds_like_it() {
    var exact = new Hit("Rubber", "", "", Feather.TAG, true, () -> acted.add("Rubber"));
    UniversalSource items =
        new UniversalSource() {
          @Override
          public String group() {
            return "shell.group.items";
          }

          @Override
          public List<Hit> find(String typed) {
            var alike = new Hit("Rubber band", "", "", Feather.TAG, () -> acted.add("band"));
            return List.of(alike, exact);
          }
        };
    var two =
        new UniversalViewModel(work, List.of(source("shell.group.customers", "Rubberman"), items));
    two.text().set("rubber");
    settle();
    assertThat(two.results().get().hits())
        .extracting(Hit::title)
        .containsExactly("Rubber", "Rubber band", "Rubberman");
  }

  @Test
  void results_for_older_letters_are_dropped() {
    model.text().set("ru");
    model.text().set("rub");
    settle();
    assertThat(model.results().get().hits())
        .extracting(Hit::title)
        .containsExactly("Rubber mallet");
  }

  @Test
  void a_source_that_fails_does_not_hide_the_others() {
    UniversalSource broken =
        new UniversalSource() {
          @Override
          public String group() {
            return "shell.group.broken";
          }

          @Override
          public List<Hit> find(String typed) {
            throw new IllegalStateException("no index");
          }
        };
    var two = new UniversalViewModel(work, List.of(broken, source("shell.group.items", "Rubber")));
    two.text().set("ru");
    settle();
    assertThat(two.results().get().hits()).hasSize(1);
    assertThat(acted).isEmpty();
  }

  private void type(String text) {
    model.text().set(text);
    settle();
  }

  private void settle() {
    while (!background.isEmpty()) {
      background.poll().run();
    }
  }

  private UniversalSource source(String group, String... names) {
    return new UniversalSource() {
      @Override
      public String group() {
        return group;
      }

      @Override
      public List<Hit> find(String typed) {
        return Stream.of(names)
            .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith(typed))
            .map(name -> new Hit(name, "", "", Feather.USER, () -> acted.add(name)))
            .toList();
      }
    };
  }
}
