package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads store and till roll through and tells what does not fit together. It changes nothing, runs
/// beside the commands, and keeps a few hundred entries in memory whatever the history.
public final class IntegrityCheck {
  /// So many findings are kept; all are counted.
  private static final int KEPT = 1_000;

  private final Connection connection;
  private final long upTo;
  private final List<Finding> findings = new ArrayList<>();
  private long count;

  private IntegrityCheck(Connection connection, long upTo) {
    this.connection = connection;
    this.upTo = upTo;
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
  public static Report of(Store store) {
    try {
      var database = store.database();
      long upTo = database.settledSeq();
      return database.reading(
          connection -> {
            var check = new IntegrityCheck(connection, upTo);
            return check.run(new RollComparison(connection, upTo, database.journal().roll()));
          });
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Checks a store that stands alone: a backup.
  static Report ofCopy(Connection connection) throws SQLException {
    return new IntegrityCheck(connection, Long.MAX_VALUE).run(null);
  }

  private Report run(@Nullable RollComparison roll) throws SQLException {
    var journal = new JournalComparison(connection, upTo, this::found);
    journal.run();
    if (roll != null) {
      roll.run(this::found);
    }
    var sums = new SumsComparison(connection, this::found);
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
