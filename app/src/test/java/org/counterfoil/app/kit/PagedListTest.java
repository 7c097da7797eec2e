package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.counterfoil.app.kit.PagedList.Page;
import org.counterfoil.core.command.Actor;
import org.junit.jupiter.api.Test;

class PagedListTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Page<String>> read = new ArrayList<>();
  private final Work work =
      new Work(background::add, Runnable::run, () -> Actor.SYSTEM, e -> read.clear());
  private final PagedList<String> list = new PagedList<>(work, this::load, "…");

  @Test
  void a_row_is_a_placeholder_until_its_page_is_read() {
    list.reload(1_000_000);
    assertThat(list.get(777_777)).isEqualTo("…");
    settle();
    assertThat(list.get(777_777)).isEqualTo("row 777777");
    assertThat(read).hasSize(1);
  }

  @Test
  void a_page_is_asked_for_once_and_arrives_as_one_update() {
    list.reload(1000);
    var changes = new ArrayList<ListChangeListener.Change<? extends String>>();
    list.addListener((ListChangeListener<String>) changes::add);
    IntStream.range(0, 30).forEach(list::get);
    settle();
    assertThat(read).hasSize(1);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().next()).isTrue();
    assertThat(changes.getFirst().getTo() - changes.getFirst().getFrom()).isEqualTo(200);
  }

  @Test
  void the_next_page_knows_the_row_before_it() {
    list.reload(1000);
    list.get(0);
    settle();
    list.get(200);
    settle();
    assertThat(read.getLast().after()).isEqualTo(Optional.of("row 199"));
  }

  @Test
  void a_page_of_an_older_search_is_dropped() {
    list.reload(1000);
    list.get(0);
    list.reload(10);
    settle();
    assertThat(list.loaded(0)).isFalse();
    assertThat(list).hasSize(10);
  }

  @Test
  void only_the_pages_seen_last_are_kept() {
    list.reload(1_000_000);
    for (int page = 0; page < 60; page++) {
      list.get(page * 200);
      settle();
    }
    assertThat(list.loaded(0)).isFalse();
    assertThat(list.loaded(59 * 200)).isTrue();
  }

  private void settle() {
    while (!background.isEmpty()) {
      background.poll().run();
    }
  }

  private List<String> load(Page<String> page) {
    read.add(page);
    return IntStream.range(page.from(), page.from() + page.count())
        .mapToObj(i -> "row " + i)
        .toList();
  }
}
