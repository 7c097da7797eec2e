package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads store and till roll through and tells what does not fit together. It changes nothing, runs
/// beside the commands, and keeps a few hundred entries in memory whatever the history.
public final class IntegrityCheck {
  /// So many findings are kept; all are counted.
  private static final int KEPT = 1_000;

  private final Connection connection;
  private final JournalRows rows;
  private final List<Finding> findings = new ArrayList<>();
  private long count;

  private IntegrityCheck(Connection connection, JournalRows rows) {
    this.connection = connection;
    this.rows = rows;
  }

  /// @param entries journal entries read
  /// @param facts rows compared with the journal
  /// @param findings the first thousand
  /// @param count of all findings
  public record Report(long entries, long facts, List<Finding> findings, long count) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isClean() {
      return count == 0;
    }
  }

  /// Checks the open store with its roll, as far as both had come when this was called.
  ///
  /// @throws StoreTrouble where the disk does not let itself be read
  /// @throws java.util.concurrent.CancellationException where the store is about to be closed
  public static Report of(Store store) {
    try {
      var database = store.database();
      long upTo = database.settledSeq();
      return database.reading(
          connection -> {
            var rows = new JournalRows(connection, upTo, database::isWindingUp);
            var check = new IntegrityCheck(connection, rows);
            return check.run(new RollComparison(rows, upTo, database.journal().roll()));
          });
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Checks a store that stands alone: a backup.
  static Report ofCopy(Connection connection, BooleanSupplier givenUp) throws SQLException {
    var rows = new JournalRows(connection, Long.MAX_VALUE, givenUp);
    return new IntegrityCheck(connection, rows).run(null);
  }

  private Report run(@Nullable RollComparison roll) throws SQLException {
    var journal = new JournalComparison(connection, rows, this::found);
    journal.run();
    if (roll != null) {
      roll.run(this::found);
    }
    var sums = new SumsComparison(connection, rows::goOn, this::found);
    sums.ledger();
    sums.stock();
    return new Report(journal.entries(), journal.facts(), findings, count);
  }

  private void found(Finding finding) {
    count++;
    if (findings.size() < KEPT) {
      findings.add(finding);
    }
  }
}
