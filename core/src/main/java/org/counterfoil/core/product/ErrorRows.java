package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.function.Function;
import org.counterfoil.core.product.ImportProducts.Command;
import org.counterfoil.core.product.ImportProducts.Fault;
import org.counterfoil.core.product.ImportProducts.NoPlaceBeside;

/// The rows not taken, each with the reason, in a file as the one they come from: with its headings
/// and one more. A dry run writes none, for there may be one that is being mended.
final class ErrorRows implements Closeable {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CsvWriter out;
  private final Function<Fault, String> words;
  private boolean headed;

  private ErrorRows(CsvWriter out, Function<Fault, String> words) {
    this.out = out;
    this.words = words;
  }

  /// @throws NoPlaceBeside where the file cannot be written
  static ErrorRows of(Command command) throws NoPlaceBeside {
    var out =
        switch (command.mode()) {
          case DRY_RUN -> Writer.nullWriter();
          case TAKE_OVER -> beside(command.errors());
        };
    var csv = CsvWriter.builder().fieldSeparator(command.form().separator()).build(out);
    return new ErrorRows(csv, command.words());
  }

  /// In Unicode and with its mark, so that spreadsheet programs show it as it is.
  private static Writer beside(Path file) throws NoPlaceBeside {
    try {
      keepOlder(file);
      var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      out.write(BYTE_ORDER_MARK);
      return out;
    } catch (IOException e) {
      throw new NoPlaceBeside(e);
    }
  }

  /// One of an earlier run may have been mended, and not been taken over yet.
  private static void keepOlder(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".bak"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// The reason stands under its heading also where the row is longer or shorter than the others.
  void add(NamedCsvRecord record, Fault why) {
    if (!headed) {
      head(record);
      headed = true;
    }
    var fields = new ArrayList<>(record.getFields());
    int headings = record.getHeader().size();
    while (fields.size() < headings) {
      fields.add("");
    }
    fields.add(headings, words.apply(why));
    out.writeRecord(fields);
  }

  private void head(NamedCsvRecord record) {
    var headings = new ArrayList<>(record.getHeader());
    headings.add("ERROR");
    out.writeRecord(headings);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
