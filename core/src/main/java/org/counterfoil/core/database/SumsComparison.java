package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// What has to add up: every document's postings to zero, the stock on hand to its movements.
final class SumsComparison {
  private static final int PIECE = 5_000;

  private final Connection connection;
  private final Runnable goOn;
  private final Consumer<Finding> found;
  private final Map<String, BigDecimal> whole = new TreeMap<>();
  private final Map<String, BigDecimal> document = new TreeMap<>();

  /// @param goOn called before each piece: throws where the reading was given up
  SumsComparison(Connection connection, Runnable goOn, Consumer<Finding> found) {
    this.connection = connection;
    this.goOn = goOn;
    this.found = found;
  }

  /// Goes along the index on the document, so that no document's sum has to be kept in memory. A
  /// piece ends with a document's last posting: one that is cut is left to the next piece.
  void ledger() throws SQLException {
    var after = new UUID(0, 0);
    int limit = PIECE;
    while (true) {
      goOn.run();
      var piece = ledgerAfter(after, limit);
      if (piece.rows() < limit) {
        break;
      }
      // A document longer than a piece: take more at once.
      limit = piece.lastWhole().equals(after) ? limit * 2 : PIECE;
      after = piece.lastWhole();
    }
    whole.forEach(
        (currency, sum) -> {
          if (sum.signum() != 0) {
            found.accept(new Finding.LedgerUnbalanced(currency, sum));
          }
        });
  }

  private record Piece(int rows, UUID lastWhole) {}

  private Piece ledgerAfter(UUID after, int limit) throws SQLException {
    int count = 0;
    var lastWhole = after;
    var current = after;
    try (var statement =
        connection.prepareStatement(
            """
            select document_id, currency, amount from posting
             where document_id > ? order by document_id limit ?
            """)) {
      statement.setObject(1, after);
      statement.setInt(2, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var next = rows.getObject(1, UUID.class);
          if (!next.equals(current)) {
            close(current);
            lastWhole = current;
            current = next;
          }
          document.merge(rows.getString(2), rows.getBigDecimal(3), BigDecimal::add);
          count++;
        }
      }
    }
    if (count < limit) {
      close(current);
    }
    document.clear();
    return new Piece(count, lastWhole);
  }

  private void close(UUID id) {
    document.forEach(
        (currency, sum) -> {
          whole.merge(currency, sum, BigDecimal::add);
          if (sum.signum() != 0) {
            found.accept(new Finding.DocumentUnbalanced(id, currency, sum));
          }
        });
    document.clear();
  }

  void stock() throws SQLException {
    goOn.run();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select product_id, store_id, sum(on_hand), sum(moved)
                  from (select product_id, store_id, quantity as on_hand, 0 as moved
                          from stock_on_hand
                         union all
                        select product_id, store_id, 0, sum(quantity)
                          from stock_movement group by product_id, store_id) both_sides
                 group by product_id, store_id
                having sum(on_hand) <> sum(moved)
                """)) {
      while (rows.next()) {
        found.accept(
            new Finding.StockDiffers(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getBigDecimal(3),
                rows.getBigDecimal(4)));
      }
    }
  }
}
