package org.counterfoil.app.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final TestShop shop = new TestShop();
  private final List<Exception> unexpected = new ArrayList<>();
  private final Lane lane =
      new Lane(TestDesk.work(shop::asOwner), new Told(unexpected), shop.core().sales().baskets());

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void an_error_of_java_itself_is_told_and_the_next_task_comes_all_the_same() {
    var busy = new SimpleBooleanProperty();
    var results = new ArrayList<String>();
    lane.run(busy, LaneTest::tooDeep, results::add);
    lane.run(() -> "next", results::add);
    assertThat(unexpected)
        .singleElement()
        .satisfies(it -> assertThat(it).hasCauseInstanceOf(StackOverflowError.class));
    assertThat(busy.get()).isFalse();
    assertThat(results).containsExactly("next");
  }

  private static String tooDeep() {
    throw new StackOverflowError();
  }

  /// Keeps the failures and nothing else.
  private record Told(List<Exception> failures) implements Notices {
    @Override
    public void toast(Tone tone, String words) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void ask(Question question, Consumer<Boolean> answer) {}

    @Override
    public void unexpected(Exception failure) {
      failures.add(failure);
    }
  }
}
