package org.counterfoil.core.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A file of the form in `shared/data`: one line of an invoice per row. Files of that data set come
/// in UTF-8 and in Latin-1, and in two editions with other column names and dates.
final class SalesFile {
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-M-d] H:mm[:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

  enum Kind {
    SALE,
    RETURN,
    ADJUSTMENT
  }

  enum Column {
    INVOICE("InvoiceNo", "Invoice"),
    CODE("StockCode", "StockCode"),
    DESCRIPTION("Description", "Description"),
    QUANTITY("Quantity", "Quantity"),
    DATE("InvoiceDate", "InvoiceDate"),
    PRICE("UnitPrice", "Price"),
    CUSTOMER("CustomerID", "Customer ID");

    private final String title;
    private final String otherEdition;

    Column(String title, String otherEdition) {
      this.title = title;
      this.otherEdition = otherEdition;
    }

    boolean isCalled(String name) {
      return title.equalsIgnoreCase(name) || otherEdition.equalsIgnoreCase(name);
    }
  }

  /// Says in a sentence why the file cannot be replayed, and at which of its lines.
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }

    Unusable(long row, String sentence) {
      this("line " + row + ": " + sentence);
    }
  }

  /// @param row of the file, the header being 1
  /// @param customer empty where nobody is named
  record Line(
      long row,
      String invoice,
      String code,
      String description,
      BigDecimal quantity,
      LocalDateTime at,
      BigDecimal price,
      String customer) {
    boolean isCancellation() {
      return invoice.startsWith("C");
    }

    Kind kind() {
      if (isCancellation()) {
        return quantity.signum() < 0 && price.signum() >= 0 ? Kind.RETURN : Kind.ADJUSTMENT;
      }
      return quantity.signum() > 0 && price.signum() > 0 ? Kind.SALE : Kind.ADJUSTMENT;
    }
  }

  private SalesFile() {}

  /// The lines in the order of their times.
  ///
  /// @throws Unusable where the file breaks the form
  static List<Line> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("there is no file " + file);
    }
    try (var reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text(Files.readAllBytes(file)))) {
      return lines(reader.iterator());
    } catch (CsvParseException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static List<Line> lines(Iterator<CsvRecord> rows) {
    if (!rows.hasNext()) {
      throw new Unusable("the file is empty");
    }
    var header = header(rows.next());
    var lines = new ArrayList<Line>();
    rows.forEachRemaining(
        row -> {
          if (!row.getFields().stream().allMatch(String::isBlank)) {
            lines.add(line(new Row(header, row)));
          }
        });
    if (lines.isEmpty()) {
      throw new Unusable("the file has no line below its header");
    }
    lines.sort(Comparator.comparing(Line::at));
    return lines;
  }

  private static String text(byte[] bytes) {
    var text = decoded(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Map<Column, Integer> header(CsvRecord first) {
    var found = new EnumMap<Column, Integer>(Column.class);
    for (var column : Column.values()) {
      for (int i = 0; i < first.getFieldCount(); i++) {
        if (column.isCalled(first.getField(i).strip())) {
          found.putIfAbsent(column, i);
        }
      }
      if (!found.containsKey(column)) {
        throw new Unusable(first.getStartingLineNumber(), "no column is called " + column.title);
      }
    }
    return found;
  }

  /// One row, whose fields are read by the names of its columns.
  private record Row(Map<Column, Integer> header, CsvRecord fields) {
    Unusable unusable(String sentence) {
      return new Unusable(fields.getStartingLineNumber(), sentence);
    }

    String text(Column column) {
      int index = Objects.requireNonNull(header.get(column));
      if (index >= fields.getFieldCount()) {
        throw unusable("has no " + column.title);
      }
      return fields.getField(index).strip();
    }

    String named(Column column) {
      var text = text(column);
      if (text.isEmpty()) {
        throw unusable(column.title + " is empty");
      }
      return text;
    }

    BigDecimal number(Column column, int decimals) {
      var text = named(column);
      try {
        var number = new BigDecimal(text);
        if (number.abs().compareTo(LARGEST) < 0
            && number.stripTrailingZeros().scale() <= decimals) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
      throw unusable(
          "%s \"%s\" is not a number under %s with at most %d decimals"
              .formatted(column.title, text, LARGEST.toPlainString(), decimals));
    }

    LocalDateTime time() {
      var text = named(Column.DATE);
      try {
        return LocalDateTime.parse(text, TIMES);
      } catch (DateTimeException e) {
        throw unusable("InvoiceDate \"" + text + "\" is not a day/month/year and a time");
      }
    }
  }

  private static Line line(Row row) {
    return new Line(
        row.fields().getStartingLineNumber(),
        row.named(Column.INVOICE),
        row.named(Column.CODE),
        row.text(Column.DESCRIPTION),
        row.number(Column.QUANTITY, 3),
        row.time(),
        row.number(Column.PRICE, 4),
        customer(row.text(Column.CUSTOMER)));
  }

  /// The other edition wrote its customers' numbers as decimals.
  private static String customer(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /// The lines of each invoice, in the order in which the invoices first appear.
  static Map<String, List<Line>> byInvoice(List<Line> lines) {
    var invoices = new LinkedHashMap<String, List<Line>>();
    for (var line : lines) {
      invoices.computeIfAbsent(line.invoice(), _ -> new ArrayList<>()).add(line);
    }
    return invoices;
  }
}
