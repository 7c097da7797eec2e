package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.counterfoil.core.tillroll.Disk;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.schema.TriggerObject;

/// The tables' version, and the way from an older one to it.
///
/// H2 has no transactional DDL: a migration that fails leaves half of itself behind. So the file is
/// copied first and put back when anything goes wrong.
public final class Schema {
  /// The highest migration in `migration/`; a test keeps the two together.
  public static final int VERSION = 4;

  private static final String MIGRATIONS = "classpath:org/counterfoil/core/migration";

  private final Access access;
  private final Path file;
  private final int version;
  private final String migrations;

  private Schema(Access access, Path file, int version, String migrations) {
    this.access = access;
    this.file = file;
    this.version = version;
    this.migrations = migrations;
  }

  /// Brings the store up to [#VERSION]: three milliseconds where it is there already.
  ///
  /// @return a connection to it: while one is open, H2 need not open the file a second time
  /// @throws StoreTrouble TOO_NEW or UPGRADE_FAILED
  static Connection bringUpToDate(Access access, Path file) throws SQLException, IOException {
    return bringUpToDate(access, file, VERSION, MIGRATIONS);
  }

  /// The same with other migrations, for the test of one that fails.
  ///
  /// @param migrations Flyway locations with commas between
  static Connection bringUpToDate(Access access, Path file, int version, String migrations)
      throws SQLException, IOException {
    return new Schema(access, file, version, migrations).bringUpToDate();
  }

  private Path before() {
    return file.resolveSibling(file.getFileName() + ".before-upgrade");
  }

  private Connection bringUpToDate() throws SQLException, IOException {
    if (Files.exists(before())) { // an upgrade was cut short: half of it may be in the file
      putBack();
    }
    boolean existed = Files.exists(file);
    var connection = access.connect();
    int found;
    boolean current = false;
    try {
      found = version(connection);
      if (found == version && !triggersStand(connection)) {
        placeTriggers(connection);
      }
      current = found == version;
    } finally {
      if (!current) {
        H2.letGo(connection);
      }
    }
    if (current) {
      return connection;
    }
    if (found > version) {
      throw new StoreTrouble(StoreTrouble.Kind.TOO_NEW, null);
    }
    if (found == 0 && existed) {
      Files.delete(file); // begun and never finished: no command ever ran in it
    }
    upgrade(found);
    return access.connect();
  }

  private void upgrade(int found) throws SQLException, IOException {
    if (found > 0) {
      keepAside();
    }
    try {
      migrate();
    } catch (FlywayException | SQLException e) {
      if (found > 0) {
        putBack();
      }
      throw new StoreTrouble(StoreTrouble.Kind.UPGRADE_FAILED, e);
    }
    Files.deleteIfExists(before());
    Disk.REAL.forceFolder(folder());
  }

  /// Whole and forced before it has its name, so that a file of this name can always be put back.
  private void keepAside() throws IOException {
    var copy = file.resolveSibling(file.getFileName() + ".copy");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    Disk.REAL.forceFile(copy);
    Files.move(copy, before(), StandardCopyOption.ATOMIC_MOVE);
    Disk.REAL.forceFolder(folder());
  }

  private void putBack() throws IOException {
    Files.move(before(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Disk.REAL.forceFolder(folder());
  }

  private Path folder() {
    return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private void migrate() throws SQLException {
    // The connection keeps H2 open between Flyway's own ones: opening costs most of the time.
    try (var connection = access.connect()) {
      Flyway.configure()
          .dataSource(access.source())
          .locations(migrations.split(","))
          .loggers("slf4j")
          .load()
          .migrate();
      placeTriggers(connection);
      StoreHeader.of(connection).write();
      try (var statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }

  /// 0 for a new file.
  static int version(Connection connection) throws SQLException {
    if (Tables.holdsNone(connection)) {
      return 0;
    }
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select coalesce(max(cast("version" as int)), 0) from "flyway_schema_history"
                 where "success"
                """)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /// A start that was cut short may have left tables without their triggers.
  private static boolean triggersStand(Connection connection) throws SQLException {
    var triggers = H2.of(connection).getMainSchema().getAllTriggers();
    long watched = triggers.stream().map(TriggerObject::getTable).distinct().count();
    return watched == Tables.read(connection).all().size();
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
