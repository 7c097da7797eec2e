package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.encrypt.ProcessorXts;

/// The way into a store's file.
///
/// @param path as [org.counterfoil.core.tillroll.Disk#databasePath] gives it
record Access(String path, String filePassword, String userPassword) {
  /// The trace file would hold literals in the clear; the query cache spares parsing some twenty
  /// statements for each sale. A page cache of 64 MB fills with pages that sales have replaced, and
  /// every collection of garbage copies them. Pages of a quarter of H2's usual size leave less to
  /// write for a sale, which touches a row or two on each of some 120. H2 looks at what its tables
  /// hold, to choose among indexes, whenever some thousand rows were written: inside the sale that
  /// wrote the last of them, for some 30 ms. Here [Engine#analyze] does.
  ///
  /// At the end H2 would move chunks about in the file for 200 ms, to make it smaller, and leave
  /// copies behind. A power cut then, or a crash later, and H2 2.4.240 takes such a copy for the
  /// chunk itself and uses the room of that again: of 45,000 cuts four left a store that was old or
  /// did not open. [Engine#gather] and [Engine#compact] see to the file's size.
  ///
  /// H2 keeps cache size and write delay in the store. Where either changes, the first start after
  /// it writes a chunk before [StoreHeader#begin] can: such a change has to come with an upgrade of
  /// the schema, which keeps a copy of the file until it is through.
  private static final String SETTINGS =
      ";CIPHER=AES;CACHE_SIZE=16384;LOCK_TIMEOUT=2000;TRACE_LEVEL_FILE=0"
          + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;PAGE_SIZE=4096;ANALYZE_AUTO=0"
          + ";MAX_COMPACT_TIME=0";

  /// A writer of H2's own would save halves of commands. Only what opens the store says so: a later
  /// connection would end [StoreHeader#writeWhenTold] by it.
  private static final String NO_WRITER = ";WRITE_DELAY=0";

  /// Opens the store where it is not open yet. Whoever closes the last connection to it has called
  /// [StoreHeader#write] before, or calls [H2#letGo] instead.
  ///
  /// @throws StoreTrouble where the disk refused
  Connection connect() throws SQLException {
    var connection = source(SETTINGS + NO_WRITER).getConnection();
    try {
      var store = StoreHeader.storeOf(connection);
      ProcessorXts.takeOver(store.getFileStore());
      new StoreHeader(store).begin();
      return connection;
    } catch (MVStoreException e) {
      H2.letGo(connection);
      throw StoreTrouble.of(e);
    }
  }

  /// Opens a store that nobody has open, to look at it.
  Look look() throws SQLException {
    return new Look(connect());
  }

  /// @param connection to what is only looked at
  record Look(Connection connection) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      H2.letGo(connection);
    }
  }

  /// For queries, on a store that is open.
  JdbcDataSource source() {
    return source(SETTINGS);
  }

  private JdbcDataSource source(String settings) {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + path + settings);
    source.setUser("counterfoil");
    source.setPassword(filePassword + " " + userPassword);
    return source;
  }
}
