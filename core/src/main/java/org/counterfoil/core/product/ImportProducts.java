package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /// @param form how the file is written
  /// @param columns which heading of the file means what; those left out keep their defaults
  /// @param errors where to write the rows that were not taken, for mending and another run
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
    PRICE_BELOW_ZERO,
    COST_BELOW_ZERO,
    BARCODE_TAKEN,
    TOO_LONG
  }

  /// Is told how many rows were looked at, between two batches; may throw to stop there.
  @FunctionalInterface
  public interface Watcher {
    void at(long rows);
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
  /// @throws IOException where a file cannot be read or written
  public Outcome run(Command command) throws IOException {
    return run(command, _ -> {});
  }

  /// The same, watched. Where the watcher throws, the batches before stay taken over.
  ///
  /// @throws IOException where a file cannot be read or written
  public Outcome run(Command command, Watcher watcher) throws IOException {
    var reading =
        new ProductRows(command.columns(), command.form().decimal(), decimals(), taxClasses());
    var tally = new Tally();
    try (var reader = command.form().open(command.file());
        var errors = errors(command)) {
      var batch = new ArrayList<NamedCsvRecord>();
      var sink = new ErrorRows(errors, command.words());
      long seen = 0;
      for (var record : reader) {
        batch.add(record);
        if (batch.size() == BATCH) {
          take(batch, reading, command.mode(), tally, sink);
          batch.clear();
          seen += BATCH;
          watcher.at(seen);
        }
      }
      take(batch, reading, command.mode(), tally, sink);
    }
    if (tally.errors == 0) {
      Files.deleteIfExists(command.errors());
    }
    return new Outcome(tally.added, tally.changed, tally.unchanged, tally.errors);
  }

  /// Written as the file is, but in Unicode and with its mark, so that spreadsheet programs show it
  /// as it is.
  private static CsvWriter errors(Command command) throws IOException {
    var out = Files.newBufferedWriter(command.errors(), StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().fieldSeparator(command.form().separator()).build(out);
  }

  private int decimals() {
    return whereabouts.here().business().currency().getDecimalPlaces();
  }

  private Map<String, TaxClassId> taxClasses() {
    var classes = new HashMap<String, TaxClassId>();
    taxes.classes().forEach(it -> classes.put(it.code(), it.id()));
    return classes;
  }

  private void take(
      List<NamedCsvRecord> batch, ProductRows reading, Mode mode, Tally tally, ErrorRows errors)
      throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    var results =
        switch (mode) {
          case DRY_RUN -> database.rehearse(NAME, () -> saveAll(batch, reading));
          case TAKE_OVER -> database.write(NAME, () -> saveAll(batch, reading));
        };
    for (int i = 0; i < batch.size(); i++) {
      switch (results.get(i)) {
        case Result.Saved(Added _) -> tally.added++;
        case Result.Saved(Changed _) -> tally.changed++;
        case Result.Saved(Unchanged _) -> tally.unchanged++;
        case Result.Saved(NotSaved(var why)) -> tally.error(errors, batch.get(i), fault(why));
        case Result.Unreadable(var why) -> tally.error(errors, batch.get(i), why);
      }
    }
  }

  private static Fault fault(SaveProduct.Refusal why) {
    return switch (why) {
      case SKU_MISSING -> Fault.SKU_MISSING;
      case NAME_MISSING -> Fault.NAME_MISSING;
      case PRICE_BELOW_ZERO -> Fault.PRICE_BELOW_ZERO;
      case COST_BELOW_ZERO -> Fault.COST_BELOW_ZERO;
      case BARCODE_TAKEN -> Fault.BARCODE_TAKEN;
      case TOO_LONG -> Fault.TOO_LONG;
      case SKU_TAKEN -> throw new IllegalStateException("Only said where a product is added");
    };
  }

  private sealed interface Result {
    record Saved(SaveProduct.Outcome outcome) implements Result {}

    record Unreadable(Fault why) implements Result {}
  }

  private List<Result> saveAll(List<NamedCsvRecord> batch, ProductRows reading) {
    var results = new ArrayList<Result>();
    var tree = save.tree();
    for (var record : batch) {
      results.add(
          switch (reading.read(record)) {
            case ProductRows.Row.Good(var product) -> new Result.Saved(saved(product, tree));
            case ProductRows.Row.Bad(var why) -> new Result.Unreadable(why);
          });
    }
    return results;
  }

  private SaveProduct.Outcome saved(SaveProduct.Command product, CategoryTree tree) {
    var refusal = SaveProduct.check(product);
    return refusal == null ? save.within(product, tree) : new NotSaved(refusal);
  }

  private record ErrorRows(CsvWriter out, Function<Fault, String> words) {
    /// The reason stands under its heading also where the row is longer or shorter than the others.
    void add(NamedCsvRecord record, Fault why) {
      var fields = new ArrayList<>(record.getFields());
      int headings = record.getHeader().size();
      while (fields.size() < headings) {
        fields.add("");
      }
      fields.add(headings, words.apply(why));
      out.writeRecord(fields);
    }

    void head(NamedCsvRecord record) {
      var headings = new ArrayList<>(Arrays.asList(record.getHeader().toArray(String[]::new)));
      headings.add("ERROR");
      out.writeRecord(headings);
    }
  }

  private static final class Tally {
    int added;
    int changed;
    int unchanged;
    int errors;

    void error(ErrorRows rows, NamedCsvRecord record, Fault why) {
      if (errors == 0) {
        rows.head(record);
      }
      rows.add(record, why);
      errors++;
    }
  }
}
