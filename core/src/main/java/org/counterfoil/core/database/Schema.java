package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables' version, and the way from an older one to it.
///
/// H2 has no transactional DDL: a migration that fails leaves half of itself behind. So the file is
/// copied first and put back when anything goes wrong.
public final class Schema {
  /// The highest migration in `migration/`; a test keeps the two together.
  public static final int VERSION = 1;

  private static final String MIGRATIONS = "classpath:org/counterfoil/core/migration";

  private Schema() {}

  /// Brings the store up to [#VERSION]: three milliseconds where it is there already.
  ///
  /// @throws StoreTrouble TOO_NEW or UPGRADE_FAILED
  static void bringUpToDate(Engine.Access access, Path file) throws SQLException, IOException {
    int found;
    try (var connection = access.connect()) {
      found = version(connection);
    }
    if (found > VERSION) {
      throw new StoreTrouble(StoreTrouble.Kind.TOO_NEW, null);
    }
    if (found < VERSION) {
      upgrade(access, file, found);
    }
  }

  private static void upgrade(Engine.Access access, Path file, int found)
      throws SQLException, IOException {
    var before = file.resolveSibling(file.getFileName() + ".before-upgrade");
    if (found > 0) {
      Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      migrate(access);
    } catch (FlywayException | SQLException e) {
      if (found > 0) {
        Files.move(before, file, StandardCopyOption.REPLACE_EXISTING);
      }
      throw new StoreTrouble(StoreTrouble.Kind.UPGRADE_FAILED, e);
    }
    Files.deleteIfExists(before);
  }

  private static void migrate(Engine.Access access) throws SQLException {
    // The connection keeps H2 open between Flyway's own ones: opening costs most of the time.
    try (var connection = access.connect()) {
      Flyway.configure()
          .dataSource(access.source())
          .locations(MIGRATIONS)
          .loggers("slf4j")
          .load()
          .migrate();
      placeTriggers(connection);
      try (var statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }

  /// 0 for a new file.
  static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              """
              select count(*) from information_schema.tables
               where table_schema = 'PUBLIC' and table_name = 'flyway_schema_history'
              """)) {
        rows.next();
        if (rows.getInt(1) == 0) {
          return 0;
        }
      }
      try (var rows =
          statement.executeQuery(
              """
              select coalesce(max(cast("version" as int)), 0) from "flyway_schema_history"
               where "success"
              """)) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static void placeTriggers(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : Tables.read(connection).all()) {
        statement.execute(
            """
            create trigger if not exists %1$s_journal after insert, update, delete on %1$s
            for each row call "%2$s"
            """
                .formatted(table.name(), RowTrigger.class.getName()));
      }
    }
  }
}
