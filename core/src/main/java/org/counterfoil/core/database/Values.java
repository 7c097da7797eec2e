package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.counterfoil.core.database.Table.Column;
import org.jspecify.annotations.Nullable;

/// Column values as the journal writes them, and back.
final class Values {
  private Values() {}

  /// What a row trigger is handed, as one of the journal's own values.
  static @Nullable Object toJournal(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean yes -> yes;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case String text -> text;
      case UUID id -> id.toString();
      case BigDecimal decimal -> decimal.toPlainString();
      case OffsetDateTime instant -> instant.toInstant().toString();
      case Date date -> date.toLocalDate().toString();
      case LocalDate date -> date.toString();
      case LocalTime time -> time.toString();
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      default -> throw new IllegalStateException("No journal form for " + value.getClass());
    };
  }

  /// A journal value as H2 takes it for a column: text is converted by the database itself.
  static @Nullable Object toColumn(@Nullable Object value, Column column) {
    if (value instanceof String text
        && (column.type().contains("BINARY") || column.type().contains("LARGE OBJECT"))) {
      return HexFormat.of().parseHex(text);
    }
    return value;
  }
}
