package org.counterfoil.app.product;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportProducts;
import org.counterfoil.core.product.ImportProducts.Command;
import org.counterfoil.core.product.ImportProducts.Mode;
import org.counterfoil.core.product.ImportProducts.Preview;
import org.counterfoil.core.product.ProductColumn;

/// The steps of taking goods over from a file: choose it, say what its columns mean, see what would
/// happen, and do it. Every step can be done again.
final class ImportViewModel {
  /// How far it is.
  sealed interface State {
    record NoFile() implements State {}

    /// @param form how it was read, where it can be tried in another way
    record Unreadable(Optional<ImportForm> form) implements State {}

    /// The columns can be given their meaning.
    record Chosen(Preview preview) implements State {}

    /// What taking the rows over would do.
    ///
    /// @param missed the first of the rows that would not be taken
    record Checked(Preview preview, ImportProducts.Outcome counts, List<FirstMissed.Row> missed)
        implements State {}

    record Taken(Preview preview, ImportProducts.Outcome counts) implements State {}

    /// Stopped by the user half-way; the rows before are taken over, another run takes the rest.
    record Stopped(Preview preview) implements State {}

    /// The file could not be read to its end; the rows before are taken over, another run takes the
    /// rest.
    record BrokenOff(Preview preview) implements State {}

    /// Nothing was taken over: there is nowhere to keep the rows that are not.
    record NoPlaceBeside(Preview preview) implements State {}
  }

  private sealed interface Ran {
    record Through(ImportProducts.Outcome counts, List<FirstMissed.Row> missed) implements Ran {}

    record Stopped() implements Ran {}

    record NoPlaceBeside() implements Ran {}

    record BrokenOff() implements Ran {}

    record Unreadable() implements Ran {}
  }

  private final ImportProducts products;
  private final Work work;
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.NoFile());
  private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
  private final Map<ProductColumn, StringProperty> columns = new EnumMap<>(ProductColumn.class);
  private List<String> headings = List.of();
  private long readings;
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private final Job<Ran> job = new Job<>(this::run);
  private volatile Optional<Command> command = Optional.empty();

  ImportViewModel(ImportProducts products, Work work) {
    this.products = products;
    this.work = work;
    for (var column : ProductColumn.values()) {
      columns.put(column, new SimpleStringProperty(""));
    }
  }

  ObjectProperty<State> state() {
    return state;
  }

  ObjectProperty<Optional<Path>> file() {
    return file;
  }

  /// The heading that has this meaning; empty where the file has none.
  StringProperty column(ProductColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  Job<?> job() {
    return job;
  }

  void choose(Path chosen) {
    file.set(Optional.of(chosen));
    headings = List.of();
    read(() -> products.preview(chosen), ImportForm.OURS);
  }

  /// Reads the file once more, written as the user says.
  void readAs(ImportForm form) {
    file.get().ifPresent(chosen -> read(() -> products.preview(chosen, form), form));
  }

  /// While the file is being read, or could not be: what is seen of it is not what would be taken.
  BooleanProperty reading() {
    return reading;
  }

  /// The SKU has to be there: a product keeps what the file is silent about.
  boolean mapped() {
    return !column(ProductColumn.SKU).get().isEmpty();
  }

  /// Where rows that are not taken go: beside the file, for mending and another run.
  static Path errorsBeside(Path file) {
    var name = String.valueOf(file.getFileName()).replaceAll("(?i)\\.csv$", "");
    return file.resolveSibling(name + "-not-taken.csv");
  }

  void check() {
    run(Mode.DRY_RUN);
  }

  void take() {
    run(Mode.TAKE_OVER);
  }

  private interface Reading {
    Preview preview() throws IOException;
  }

  /// What came of reading a file.
  private sealed interface Seen {
    record Rows(Preview preview) implements Seen {}

    /// Read in this way it makes no rows.
    record NoTable() implements Seen {}

    record NoText() implements Seen {}
  }

  private static Seen preview(Reading reading) {
    try {
      var preview = reading.preview();
      return preview.headings().isEmpty() ? new Seen.NoTable() : new Seen.Rows(preview);
    } catch (CsvParseException _) {
      return new Seen.NoTable();
    } catch (IOException | UncheckedIOException _) {
      return new Seen.NoText();
    }
  }

  /// Only the reading asked for last counts, whichever ends last.
  private void read(Reading how, ImportForm form) {
    long asked = ++readings;
    reading.set(true);
    work.run(
        () -> preview(how),
        seen -> {
          if (asked == readings) {
            reading.set(false);
            show(seen, form);
          }
        });
  }

  private void show(Seen seen, ImportForm form) {
    switch (seen) {
      case Seen.Rows(var preview) -> {
        giveMeaning(preview);
        state.set(new State.Chosen(preview));
      }
      case Seen.NoTable() -> state.set(new State.Unreadable(Optional.of(form)));
      case Seen.NoText() -> state.set(new State.Unreadable(Optional.empty()));
    }
  }

  /// What the columns mean is guessed once for a file. Read in another way it has the same columns
  /// under other letters, and they keep their meaning.
  private void giveMeaning(Preview preview) {
    var before = headings;
    headings = preview.headings();
    boolean sameColumns = before.size() == headings.size();
    columns.forEach(
        (column, heading) ->
            heading.set(
                sameColumns
                    ? renamed(heading.get(), before, headings)
                    : preview.suggested().getOrDefault(column, "")));
  }

  private static String renamed(String heading, List<String> before, List<String> now) {
    int at = before.indexOf(heading);
    return at < 0 ? "" : now.get(at);
  }

  private void run(Mode mode) {
    var preview = preview();
    if (preview.isEmpty() || reading.get() || job.running().get()) {
      return;
    }
    var meaning = new HashMap<ProductColumn, String>();
    columns.forEach(
        (column, heading) -> {
          if (!heading.get().isEmpty()) {
            meaning.put(column, heading.get());
          }
        });
    var path = preview.get().file();
    command =
        Optional.of(
            new Command(
                path,
                preview.get().form(),
                meaning,
                errorsBeside(path),
                mode,
                ProductWords::fault));
    work.run(job, ran -> ended(ran, mode, preview.get()));
  }

  private Optional<Preview> preview() {
    return switch (state.get()) {
      case State.NoFile _, State.Unreadable _ -> Optional.empty();
      case State.Chosen(var preview) -> Optional.of(preview);
      case State.Checked(var preview, var _, var _) -> Optional.of(preview);
      case State.Taken(var preview, var _) -> Optional.of(preview);
      case State.Stopped(var preview) -> Optional.of(preview);
      case State.BrokenOff(var preview) -> Optional.of(preview);
      case State.NoPlaceBeside(var preview) -> Optional.of(preview);
    };
  }

  private Ran run(Job.Progress progress) {
    var asked = command.orElseThrow();
    var done = new AtomicLong();
    // To count lines, any letters will do that no byte is an error for.
    try (var lines = Files.lines(asked.file(), StandardCharsets.ISO_8859_1)) {
      long rows = Math.max(1, lines.count() - 1);
      var watcher =
          new FirstMissed(
              at -> {
                done.set(at);
                progress.report(Math.min(at, rows), rows);
              });
      var counts = products.run(asked, watcher);
      return new Ran.Through(counts, watcher.first());
    } catch (CancellationException _) {
      return new Ran.Stopped();
    } catch (ImportProducts.NoPlaceBeside _) {
      return new Ran.NoPlaceBeside();
    } catch (IOException | UncheckedIOException | CsvParseException _) {
      return asked.mode() == Mode.TAKE_OVER && done.get() > 0
          ? new Ran.BrokenOff()
          : new Ran.Unreadable();
    }
  }

  private void ended(Ran ran, Mode mode, Preview preview) {
    state.set(
        switch (ran) {
          case Ran.Through(var counts, var missed) ->
              mode == Mode.DRY_RUN
                  ? new State.Checked(preview, counts, missed)
                  : new State.Taken(preview, counts);
          case Ran.Stopped _ ->
              mode == Mode.DRY_RUN ? new State.Chosen(preview) : new State.Stopped(preview);
          case Ran.NoPlaceBeside _ -> new State.NoPlaceBeside(preview);
          case Ran.BrokenOff _ -> new State.BrokenOff(preview);
          case Ran.Unreadable _ -> new State.Unreadable(Optional.of(preview.form()));
        });
  }

  /// A column was given another meaning: what was found out about the old one no longer holds.
  void mapAnew() {
    preview().ifPresent(it -> state.set(new State.Chosen(it)));
  }

  List<String> headings() {
    return headings;
  }
}
