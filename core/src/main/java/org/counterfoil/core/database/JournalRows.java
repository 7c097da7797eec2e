package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.counterfoil.core.journal.Chain;

/// Walks the journal table in pieces: H2 reads a whole answer before it returns the first row.
final class JournalRows {
  private static final int PIECE = 500;

  private final Connection connection;
  private final long upTo;
  private final BooleanSupplier givenUp;

  /// @param givenUp whether no more is to be read
  JournalRows(Connection connection, long upTo, BooleanSupplier givenUp) {
    this.connection = connection;
    this.upTo = upTo;
    this.givenUp = givenUp;
  }

  /// @throws CancellationException where it was given up
  void goOn() {
    if (givenUp.getAsBoolean()) {
      throw new CancellationException("The reading was given up");
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a row on its way to be compared
  record Row(long seq, Chain chain, byte[] packed) {}

  /// The next rows behind number `after`, none at the end.
  ///
  /// @throws CancellationException where it was given up
  List<Row> after(long after) throws SQLException {
    goOn();
    var piece = new ArrayList<Row>(PIECE);
    try (var statement =
        connection.prepareStatement(
            """
            select seq, chain, content from journal_entry
             where seq > ? and seq <= ? order by seq limit ?
            """)) {
      statement.setLong(1, after);
      statement.setLong(2, upTo);
      statement.setInt(3, PIECE);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          piece.add(new Row(rows.getLong(1), Chain.of(rows.getBytes(2)), rows.getBytes(3)));
        }
      }
    }
    return piece;
  }
}
