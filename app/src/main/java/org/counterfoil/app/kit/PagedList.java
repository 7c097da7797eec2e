package org.counterfoil.app.kit;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableListBase;

/// A list of any length for a virtual table: only the pages on screen are in memory.
///
/// A row that is not loaded yet is the placeholder; asking for it loads its page off the JavaFX
/// thread, and the page arrives as one update. Give the table a fixed cell size and no sorted or
/// filtered list on top: sort and filter in the query and call [#reload]. Select by id, not by
/// index.
public final class PagedList<T> extends ObservableListBase<T> {
  /// Reads pages; called off the JavaFX thread.
  @FunctionalInterface
  public interface Loader<T> {
    List<T> load(Page<T> page);
  }

  /// The rows wanted.
  ///
  /// @param from index of the first row
  /// @param count how many at most
  /// @param after the row just before `from`, if it was loaded: the key to continue from without
  ///   skipping `from` rows
  public record Page<T>(int from, int count, Optional<T> after) {}

  private static final int PAGE_ROWS = 200;
  private static final int PAGES_KEPT = 50;

  private final Work work;
  private final Loader<T> loader;
  private final T placeholder;
  private final Set<Integer> asked = new HashSet<>();
  private final Map<Integer, List<T>> pages = new Recent<>();
  private int size;
  private int generation;

  /// An empty list; [#reload] gives it its length.
  public PagedList(Work work, Loader<T> loader, T placeholder) {
    this.work = work;
    this.loader = loader;
    this.placeholder = placeholder;
  }

  /// Starts anew with `rows` rows: after another search, another order, or a change of the data.
  public void reload(int rows) {
    int before = size;
    generation++;
    pages.clear();
    asked.clear();
    beginChange();
    size = rows;
    for (int i = 0; i < Math.min(before, rows); i++) {
      nextUpdate(i);
    }
    if (rows > before) {
      nextAdd(before, rows);
    } else if (rows < before) {
      nextRemove(rows, Collections.nCopies(before - rows, placeholder));
    }
    endChange();
  }

  @Override
  public T get(int index) {
    Objects.checkIndex(index, size);
    int number = index / PAGE_ROWS;
    var page = pages.get(number);
    if (page == null) {
      ask(number);
      return placeholder;
    }
    int inPage = index % PAGE_ROWS;
    return inPage < page.size() ? page.get(inPage) : placeholder;
  }

  @Override
  public int size() {
    return size;
  }

  /// Whether the row has been read; a placeholder cannot be opened.
  public boolean loaded(int index) {
    return index >= 0 && index < size && pages.containsKey(index / PAGE_ROWS);
  }

  private void ask(int number) {
    if (!asked.add(number)) {
      return;
    }
    int wanted = generation;
    int from = number * PAGE_ROWS;
    var page = new Page<T>(from, Math.min(PAGE_ROWS, size - from), lastOf(number - 1));
    work.run(() -> loader.load(page), rows -> arrived(number, wanted, rows));
  }

  private Optional<T> lastOf(int number) {
    return Optional.ofNullable(pages.get(number))
        .filter(rows -> rows.size() == PAGE_ROWS)
        .map(List::getLast);
  }

  private void arrived(int number, int wanted, List<T> rows) {
    if (wanted != generation) {
      return;
    }
    asked.remove(number);
    pages.put(number, List.copyOf(rows));
    beginChange();
    int from = number * PAGE_ROWS;
    for (int i = from; i < Math.min(from + PAGE_ROWS, size); i++) {
      nextUpdate(i);
    }
    endChange();
  }

  /// Forgets the page that was looked at longest ago.
  private static final class Recent<V> extends LinkedHashMap<Integer, V> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(PAGES_KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
      return size() > PAGES_KEPT;
    }
  }
}
