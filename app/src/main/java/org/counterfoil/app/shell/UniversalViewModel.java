package org.counterfoil.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the universal field found for what is typed in it, and which result Enter takes.
public final class UniversalViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(UniversalViewModel.class);

  /// The results of one source, in its order.
  record Group(String words, List<Hit> hits) {}

  /// All results at one moment.
  ///
  /// @param selected counted through all groups; -1 if there is nothing
  record Results(List<Group> groups, int selected) {
    static final Results NONE = new Results(List.of(), -1);

    List<Hit> hits() {
      return groups.stream().flatMap(group -> group.hits().stream()).toList();
    }

    /// With this one chosen, if there is one.
    Results choosing(Optional<Hit> hit) {
      return hit.map(it -> new Results(groups, hits().indexOf(it))).orElse(this);
    }

    Optional<Hit> chosen() {
      return selected < 0 ? Optional.empty() : Optional.of(hits().get(selected));
    }
  }

  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty searching = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(Results.NONE);
  private final Work work;
  private final List<UniversalSource> sources;
  private final List<List<Hit>> found = new ArrayList<>();
  private int search;
  private int awaited;
  private boolean actWhenFound;

  /// Whether somebody went to a result: it stays chosen whatever is found beside it.
  private boolean moved;

  /// @param sources in the order their groups are shown
  public UniversalViewModel(Work work, List<UniversalSource> sources) {
    this.work = work;
    this.sources = List.copyOf(sources);
    text.subscribe(this::find);
  }

  StringProperty text() {
    return text;
  }

  BooleanProperty searching() {
    return searching;
  }

  ReadOnlyObjectProperty<Results> results() {
    return results.getReadOnlyProperty();
  }

  /// Selects the next or previous result, round and round.
  void move(int steps) {
    var now = results.get();
    int count = now.hits().size();
    if (count > 0) {
      moved = true;
      results.set(new Results(now.groups(), Math.floorMod(now.selected() + steps, count)));
    }
  }

  /// Takes the selected result; if the search is still under way, as soon as it has ended.
  void act() {
    if (searching.get()) {
      actWhenFound = true;
    } else {
      results.get().chosen().ifPresent(this::act);
    }
  }

  /// Takes a result and empties the field.
  void act(Hit hit) {
    text.set("");
    hit.act().run();
  }

  private void find(String typed) {
    search++;
    actWhenFound = false;
    moved = false;
    found.clear();
    awaited = typed.isBlank() ? 0 : sources.size();
    searching.set(awaited > 0);
    if (awaited == 0) {
      results.set(Results.NONE);
      return;
    }
    int current = search;
    sources.forEach(_ -> found.add(List.of()));
    for (int i = 0; i < sources.size() && current == search; i++) {
      ask(i, typed.strip(), current);
    }
  }

  private void ask(int source, String typed, int asked) {
    work.run(() -> quietly(sources.get(source), typed), hits -> arrived(source, hits, asked));
  }

  /// A source that fails must not hide what the others find.
  private static List<Hit> quietly(UniversalSource source, String typed) {
    try {
      return source.find(typed);
    } catch (RuntimeException e) {
      LOG.error("The universal field could not ask {}", source.group(), e);
      return List.of();
    }
  }

  private void arrived(int source, List<Hit> hits, int asked) {
    if (asked != search) {
      return;
    }
    found.set(source, hits);
    awaited--;
    searching.set(awaited > 0);
    var chosen = moved ? results.get().chosen() : Optional.<Hit>empty();
    results.set(collect().choosing(chosen));
    if (awaited == 0 && actWhenFound) {
      act();
    }
  }

  /// A barcode, a number or a name that was typed in full is what was meant, whatever else sounds
  /// like it.
  private Results collect() {
    var groups = new ArrayList<Group>();
    for (int i = 0; i < sources.size(); i++) {
      if (!found.get(i).isEmpty()) {
        groups.add(new Group(sources.get(i).group(), exactFirst(found.get(i))));
      }
    }
    groups.sort(Comparator.comparing(group -> !group.hits().getFirst().exact()));
    return new Results(List.copyOf(groups), groups.isEmpty() ? -1 : 0);
  }

  private static List<Hit> exactFirst(List<Hit> hits) {
    return hits.stream().sorted(Comparator.comparing(hit -> !hit.exact())).toList();
  }
}
