package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;

/// How much of the store's file is in use, in bytes.
record FileUse(long file, long live) {
  /// Below this nothing is won.
  private static final long SMALL = 8L << 20;

  /// Above this the till would stand still too long: what is live is copied at some 2 to 8 MB a
  /// second, and a sale waits for it.
  private static final long LARGE = 64L << 20;

  /// H2 keeps every commit's old pages for a while and seldom gives room back. A large store keeps
  /// the room it has and uses it again.
  boolean isWorthCompacting() {
    return file > SMALL && file > 2 * live && live <= LARGE;
  }

  /// H2 tells the part of the file that chunks fill, and the part of the chunks that still counts,
  /// in percent.
  static FileUse read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select max(case setting_name when 'info.FILE_SIZE'
                                then cast(setting_value as bigint) end),
                       max(case setting_name when 'info.FILL_RATE'
                                then cast(setting_value as bigint) end),
                       max(case setting_name when 'info.CHUNKS_FILL_RATE'
                                then cast(setting_value as bigint) end)
                  from information_schema.settings
                """)) {
      rows.next();
      long file = rows.getLong(1);
      return new FileUse(file, file * rows.getLong(2) / 100 * rows.getLong(3) / 100);
    }
  }
}
