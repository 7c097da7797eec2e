package org.counterfoil.core.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the form in `shared/data`: one line of an invoice per row. Files of that data set come
/// in UTF-8 and in Latin-1.
final class SalesFile {
  private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("d/M/yyyy H:mm");

  enum Kind {
    SALE,
    RETURN,
    ADJUSTMENT
  }

  /// @param customer empty where nobody is named
  record Line(
      String invoice,
      String code,
      String description,
      BigDecimal quantity,
      LocalDateTime at,
      BigDecimal price,
      String customer) {
    Kind kind() {
      if (invoice.startsWith("C") && quantity.signum() < 0 && price.signum() >= 0) {
        return Kind.RETURN;
      }
      return quantity.signum() > 0 && price.signum() > 0 && !invoice.startsWith("C")
          ? Kind.SALE
          : Kind.ADJUSTMENT;
    }
  }

  private SalesFile() {}

  static List<Line> read(Path file) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(text(Files.readAllBytes(file)))) {
      return reader.stream().map(SalesFile::line).toList();
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Line line(NamedCsvRecord row) {
    return new Line(
        row.getField("InvoiceNo").strip(),
        row.getField("StockCode").strip(),
        row.getField("Description").strip(),
        new BigDecimal(row.getField("Quantity").strip()),
        LocalDateTime.parse(row.getField("InvoiceDate").strip(), TIMES),
        new BigDecimal(row.getField("UnitPrice").strip()),
        row.getField("CustomerID").strip());
  }

  /// The lines of each invoice, in the order in which the invoices first appear.
  static Map<String, List<Line>> byInvoice(List<Line> lines) {
    var invoices = new LinkedHashMap<String, List<Line>>();
    for (var line : lines) {
      invoices.computeIfAbsent(line.invoice(), _ -> new java.util.ArrayList<>()).add(line);
    }
    return invoices;
  }
}
