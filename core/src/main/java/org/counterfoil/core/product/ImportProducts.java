package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.product.SaveProduct.Outcome.Added;
import org.counterfoil.core.product.SaveProduct.Outcome.Changed;
import org.counterfoil.core.product.SaveProduct.Outcome.NotSaved;
import org.counterfoil.core.product.SaveProduct.Outcome.Unchanged;
import org.counterfoil.core.tax.TaxClassId;
import org.counterfoil.core.tax.TaxQueries;

/// Takes goods over from a CSV file. Products are told apart by SKU, so the same file may be taken
/// in again: what is there already is left alone. A row that cannot be read harms no other; it
/// goes, with the reason, into a file beside.
public final class ImportProducts {
  private static final CommandName NAME = CommandName.of("product.import", Permission.IMPORT);

  /// Rows in one journal entry: small enough that the counter never waits for an import.
  private static final int BATCH = 250;

  /// @param form how the file is written
  /// @param columns which heading of the file means what; a product keeps what has none, or a blank
  ///   cell
  /// @param errors where to write the rows that were not taken, for mending and another run; a dry
  ///   run leaves it alone
  /// @param mode whether to change anything
  /// @param words for the reason a row was not taken, as the errors file shows it
  public record Command(
      Path file,
      ImportForm form,
      Map<ProductColumn, String> columns,
      Path errors,
      Mode mode,
      Function<Fault, String> words) {
    public Command {
      columns = Map.copyOf(columns);
    }
  }

  /// Why a row was not taken.
  public enum Fault {
    TOO_FEW_COLUMNS,
    TOO_MANY_COLUMNS,
    PRICE_NOT_A_NUMBER,
    COST_NOT_A_NUMBER,
    TOO_MANY_DECIMALS,
    NO_SUCH_TAX_CLASS,
    SKU_MISSING,
    NAME_MISSING,
    PRICE_MISSING,
    PRICE_BELOW_ZERO,
    COST_BELOW_ZERO,
    BARCODE_TAKEN,
    TOO_LONG
  }

  /// Hears how far a run is.
  @FunctionalInterface
  public interface Watcher {
    /// So many rows were looked at, between two batches; may throw to stop there.
    void at(long rows);

    /// A row was not taken, or would not be.
    ///
    /// @param line of the file, from 1
    default void missed(long line, Fault why) {}
  }

  /// The file for the rows not taken cannot be written, so that none was taken.
  public static final class NoPlaceBeside extends IOException {
    NoPlaceBeside(IOException cause) {
      super(cause);
    }
  }

  public enum Mode {
    DRY_RUN,
    TAKE_OVER
  }

  /// @param errors rows not taken
  public record Outcome(int added, int changed, int unchanged, int errors) {}

  /// What a file looks like before anything is taken from it.
  ///
  /// @param file where it is
  /// @param form how it is written
  /// @param rows the first few
  /// @param suggested which heading probably means what
  public record Preview(
      Path file,
      ImportForm form,
      List<String> headings,
      List<List<String>> rows,
      Map<ProductColumn, String> suggested) {}

  private final Database database;
  private final Whereabouts whereabouts;
  private final SaveProduct save;
  private final TaxQueries taxes;

  ImportProducts(Database database, Whereabouts whereabouts, SaveProduct save, TaxQueries taxes) {
    this.database = database;
    this.whereabouts = whereabouts;
    this.save = save;
    this.taxes = taxes;
  }

  /// Finds out how the file is written, and reads the headings and the first rows.
  ///
  /// @throws IOException where the file cannot be read, or is no text
  public Preview preview(Path file) throws IOException {
    return preview(file, ImportForm.guess(file));
  }

  /// The same of a file that is written like this.
  ///
  /// @throws IOException where the file cannot be read
  public Preview preview(Path file, ImportForm form) throws IOException {
    try (var reader = form.open(file)) {
      var rows = new ArrayList<List<String>>();
      var headings = new ArrayList<String>();
      for (var record : reader) {
        if (headings.isEmpty()) {
          headings.addAll(record.getHeader());
        }
        rows.add(record.getFields());
        if (rows.size() == 20) {
          break;
        }
      }
      return new Preview(file, form, headings, rows, ProductColumn.suggest(headings));
    }
  }

  /// Takes the rows over, or counts what taking them over would do.
  ///
  /// @throws NoPlaceBeside where the rows not taken could not be kept; nothing was taken over
  /// @throws IOException where a file cannot be read or written
  public Outcome run(Command command) throws IOException {
    return run(command, _ -> {});
  }

  /// The same, watched. Where the watcher throws, the batches before stay taken over.
  ///
  /// @throws NoPlaceBeside where the rows not taken could not be kept; nothing was taken over
  /// @throws IOException where a file cannot be read or written
  public Outcome run(Command command, Watcher watcher) throws IOException {
    Tally tally;
    try (var reader = command.form().open(command.file());
        var errors = ErrorRows.of(command)) {
      var run = new Run(command.mode(), reading(command), save.rehearsing(), errors, watcher);
      tally = run.all(reader);
    }
    if (command.mode() == Mode.TAKE_OVER && tally.errors == 0) {
      Files.deleteIfExists(command.errors());
    }
    return new Outcome(tally.added, tally.changed, tally.unchanged, tally.errors);
  }

  private List<Result> written(Supplier<List<Result>> batch) {
    return database.write(NAME, batch::get);
  }

  private List<Result> rehearsed(Supplier<List<Result>> batch) {
    return database.rehearse(NAME, batch::get);
  }

  private ProductRows reading(Command command) {
    return new ProductRows(command.columns(), command.form().decimal(), decimals(), taxClasses());
  }

  private int decimals() {
    return whereabouts.here().business().currency().getDecimalPlaces();
  }

  private Map<String, TaxClassId> taxClasses() {
    var classes = new HashMap<String, TaxClassId>();
    taxes.classes().forEach(it -> classes.put(it.code(), it.id()));
    return classes;
  }

  /// One file on its way in. In a dry run `rehearsal` sees over all batches what those before would
  /// have done.
  private final class Run {
    private final Mode mode;
    private final ProductRows reading;
    private final GoodsWriter rehearsal;
    private final ErrorRows errors;
    private final Watcher watcher;
    private final Tally tally = new Tally();

    Run(Mode mode, ProductRows reading, GoodsWriter rehearsal, ErrorRows errors, Watcher watcher) {
      this.mode = mode;
      this.reading = reading;
      this.rehearsal = rehearsal;
      this.errors = errors;
      this.watcher = watcher;
    }

    Tally all(Iterable<NamedCsvRecord> rows) {
      var batch = new ArrayList<NamedCsvRecord>();
      long seen = 0;
      for (var row : rows) {
        batch.add(row);
        if (batch.size() == BATCH) {
          take(batch);
          batch.clear();
          seen += BATCH;
          watcher.at(seen);
        }
      }
      take(batch);
      return tally;
    }

    private void take(List<NamedCsvRecord> batch) {
      if (batch.isEmpty()) {
        return;
      }
      var results =
          switch (mode) {
            case DRY_RUN -> rehearsed(() -> saveAll(batch, rehearsal));
            case TAKE_OVER -> written(() -> saveAll(batch, save.writing()));
          };
      for (int i = 0; i < batch.size(); i++) {
        switch (results.get(i)) {
          case Result.Saved(Added _) -> tally.added++;
          case Result.Saved(Changed _) -> tally.changed++;
          case Result.Saved(Unchanged _) -> tally.unchanged++;
          case Result.Saved(NotSaved(var why)) -> missed(batch.get(i), fault(why));
          case Result.Unreadable(var why) -> missed(batch.get(i), why);
        }
      }
    }

    private List<Result> saveAll(List<NamedCsvRecord> batch, GoodsWriter goods) {
      var results = new ArrayList<Result>();
      for (var row : batch) {
        results.add(
            switch (reading.read(row)) {
              case ProductRows.Row.Good(var product) -> new Result.Saved(goods.save(product));
              case ProductRows.Row.Bad(var why) -> new Result.Unreadable(why);
            });
      }
      return results;
    }

    private void missed(NamedCsvRecord row, Fault why) {
      tally.errors++;
      errors.add(row, why);
      watcher.missed(row.getStartingLineNumber(), why);
    }
  }

  private sealed interface Result {
    record Saved(SaveProduct.Outcome outcome) implements Result {}

    record Unreadable(Fault why) implements Result {}
  }

  private static final class Tally {
    int added;
    int changed;
    int unchanged;
    int errors;
  }

  private static Fault fault(SaveProduct.Refusal why) {
    return switch (why) {
      case SKU_MISSING -> Fault.SKU_MISSING;
      case NAME_MISSING -> Fault.NAME_MISSING;
      case PRICE_MISSING -> Fault.PRICE_MISSING;
      case PRICE_BELOW_ZERO -> Fault.PRICE_BELOW_ZERO;
      case COST_BELOW_ZERO -> Fault.COST_BELOW_ZERO;
      case BARCODE_TAKEN -> Fault.BARCODE_TAKEN;
      case TOO_LONG -> Fault.TOO_LONG;
      case SKU_TAKEN -> throw new IllegalStateException("Only said where a product is added");
    };
  }
}
