package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores of older programs under this one.
class SchemaTest {
  @TempDir Path temp;

  @BeforeEach
  void makeStoreOfTheFirstSchema() throws Exception {
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      notes.write("sold before the upgrade");
    }
    try (var connection = access().connect();
        var statement = connection.createStatement()) {
      statement.execute("drop index posting_by_session");
      statement.execute("create index posting_by_session on posting (session_id, account)");
      statement.execute("alter table installation alter column letter set data type char(1)");
      statement.execute("alter table print_job drop column asked_by");
      statement.execute("delete from \"flyway_schema_history\" where \"version\" > '1'");
    }
  }

  private Access access() throws IOException {
    var key = StoreKey.read(new StoreFolder(temp).key(), new char[0]);
    var path = Disk.REAL.databasePath(new StoreFolder(temp).database());
    return new Access(path, key.password("database"), key.password("user"));
  }

  @Test
  void a_store_of_the_first_schema_is_brought_up_to_date_with_what_it_holds() throws Exception {
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      assertThat(notes.facts()).containsExactly("sold before the upgrade");
      assertThat(postingIndex(notes)).containsExactly("session_id");
      assertThat(longestLetter(notes)).isEqualTo(10);
      notes.write("sold after it");
      assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
    }
    try (var connection = access().connect()) {
      assertThat(Schema.version(connection)).isEqualTo(Schema.VERSION);
    }
    assertThat(new StoreFolder(temp).beforeUpgrade()).doesNotExist();
  }

  private static int longestLetter(NoteStore notes) throws SQLException {
    return notes
        .store()
        .database()
        .reading(
            connection -> {
              try (var columns =
                  connection.getMetaData().getColumns(null, null, "INSTALLATION", "LETTER")) {
                columns.next();
                return columns.getInt("COLUMN_SIZE");
              }
            });
  }

  private static List<String> postingIndex(NoteStore notes) throws SQLException {
    return notes
        .store()
        .database()
        .reading(
            connection -> {
              var columns = new ArrayList<String>();
              try (var statement = connection.createStatement();
                  var rows =
                      statement.executeQuery(
                          """
                          select lower(column_name) from information_schema.index_columns
                           where lower(index_name) = 'posting_by_session' order by ordinal_position
                          """)) {
                while (rows.next()) {
                  columns.add(rows.getString(1));
                }
              }
              return columns;
            });
  }
}
