package org.counterfoil.app.kit;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All of something, read page by page, or what a search found of it. [SearchedPage] shows it.
public final class SearchedList<T> {
  /// What the page shows.
  public enum Shown {
    NOTHING_YET,
    NONE,
    LIST,
    NOT_FOUND
  }

  /// Where the rows come from. Called off the JavaFX thread.
  public interface Source<T> {
    /// How many there are.
    long count();

    /// The rows of a page of all.
    List<T> page(PagedList.Page<T> page);

    /// The best of what fits, in the order shown.
    List<T> search(String text);
  }

  private final Source<T> source;
  private final Work work;
  private final T placeholder;
  private final PagedList<T> all;
  private final ObjectProperty<ObservableList<T>> rows;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOTHING_YET);
  private final LongProperty count = new SimpleLongProperty();
  private String typed = "";

  /// @param placeholder stands for a row that is not read yet
  public SearchedList(Source<T> source, Work work, T placeholder) {
    this.source = source;
    this.work = work;
    this.placeholder = placeholder;
    all = new PagedList<>(work, source::page, placeholder);
    rows = new SimpleObjectProperty<>(all);
  }

  /// The list for the table.
  public ObjectProperty<ObservableList<T>> rows() {
    return rows;
  }

  public ObjectProperty<Shown> shown() {
    return shown;
  }

  /// How many there are, or were found.
  public LongProperty count() {
    return count;
  }

  /// What was searched for last, empty for all.
  public String typed() {
    return typed;
  }

  /// Whether the row was read; what stands for it until then cannot be opened.
  public boolean isRead(T row) {
    return !row.equals(placeholder);
  }

  /// Reads anew, keeping the search.
  public void refresh() {
    search(typed);
  }

  /// Finds as one types; an empty text brings all back. An answer that comes late is not shown.
  public void search(String text) {
    typed = text;
    if (text.isEmpty()) {
      work.run(source::count, this::showAll);
    } else {
      work.run(() -> source.search(text), found -> showFound(text, found));
    }
  }

  private void showAll(long number) {
    if (typed.isEmpty()) {
      count.set(number);
      all.reload(Math.toIntExact(number));
      rows.set(all);
      shown.set(number == 0 ? Shown.NONE : Shown.LIST);
    }
  }

  private void showFound(String asked, List<T> found) {
    if (asked.equals(typed)) {
      count.set(found.size());
      rows.set(FXCollections.observableArrayList(found));
      shown.set(found.isEmpty() ? Shown.NOT_FOUND : Shown.LIST);
    }
  }
}
