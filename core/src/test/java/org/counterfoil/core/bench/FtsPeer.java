package org.counterfoil.core.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.counterfoil.core.bench.SearchQueries.Kind;
import org.counterfoil.core.sample.Names;

/// The same customers in SQLite FTS5 as an experienced hand would lay them out: row number in the
/// order of rank, indexes for prefixes of two and three letters, phones reversed, no positions, a
/// page cache that holds everything. Slips of the finger through a trigram table of the vocabulary.
final class FtsPeer implements AutoCloseable {
  private static final String FIND =
      """
      select c.id, c.number, c.name, c.phone
      from (select rowid as rk from found where found match ? order by rowid limit 20) f
      join customer c on c.rk = f.rk order by f.rk
      """;

  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement candidates;

  private FtsPeer(Connection connection) throws SQLException {
    this.connection = connection;
    find = connection.prepareStatement(FIND);
    candidates = connection.prepareStatement("select word from trigram where trigram match ?");
  }

  static FtsPeer build(Path file, Names names, int customers) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    run(connection, "pragma journal_mode = off");
    run(connection, "pragma synchronous = off");
    run(connection, "pragma cache_size = -800000");
    run(connection, "pragma mmap_size = 2000000000");
    run(
        connection,
        "create table customer (rk integer primary key, id blob, number text, name text, phone"
            + " text, email text)");
    run(
        connection,
        "create virtual table found using fts5(name, phone, email, number, content='', detail=none,"
            + " prefix='2 3', tokenize='unicode61 remove_diacritics 2')");
    connection.setAutoCommit(false);
    fill(connection, names, customers);
    run(connection, "insert into found(found) values ('optimize')");
    run(connection, "create virtual table vocabulary using fts5vocab(found, row)");
    run(connection, "create virtual table trigram using fts5(word, tokenize='trigram')");
    run(
        connection,
        "insert into trigram select term from vocabulary where term not glob '*[0-9]*'");
    run(connection, "insert into trigram(trigram) values ('optimize')");
    connection.commit();
    return new FtsPeer(connection);
  }

  private static void fill(Connection connection, Names names, int customers) throws SQLException {
    try (var row = connection.prepareStatement("insert into customer values (?, ?, ?, ?, ?, ?)");
        var terms =
            connection.prepareStatement(
                "insert into found(rowid, name, phone, email, number) values (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < customers; i++) {
        var card = SearchBench.card(names, i, customers);
        row.setInt(1, i + 1);
        row.setString(2, card.id().toString());
        row.setString(3, card.number());
        row.setString(4, card.name());
        row.setString(5, card.phoneE164());
        row.setString(6, card.email());
        row.executeUpdate();
        terms.setInt(1, i + 1);
        terms.setString(2, card.name());
        terms.setString(3, reversed(card.phoneE164().substring(1)));
        terms.setString(4, card.email());
        terms.setString(5, card.number().replace("-", ""));
        terms.executeUpdate();
      }
    }
  }

  int words() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from trigram")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  List<String> find(Kind kind, String typed) throws SQLException {
    return switch (kind) {
      case P2, P3, P5, EM -> matching(prefix(typed));
      case W2 -> {
        var words = typed.split(" ", -1);
        yield matching(prefix(words[0]) + " AND " + prefix(words[1]));
      }
      case PH -> matching(prefix(reversed(typed)));
      case NO -> matching(quoted(typed.replace("-", "")));
      case TY -> misspelt(typed.toLowerCase(Locale.ROOT));
    };
  }

  private List<String> misspelt(String typed) throws SQLException {
    var grams = new LinkedHashSet<String>();
    for (int i = 0; i + 3 <= typed.length(); i++) {
      grams.add(quoted(typed.substring(i, i + 3)));
    }
    if (grams.isEmpty()) {
      return List.of();
    }
    int slips = typed.length() < 7 ? 1 : 2;
    // A swap counts as two here; it must not be missed for that.
    var distance = new LevenshteinDistance(slips + 1);
    var words = new ArrayList<String>();
    candidates.setString(1, String.join(" OR ", grams));
    try (var rows = candidates.executeQuery()) {
      while (rows.next()) {
        var word = rows.getString(1);
        if (Math.abs(word.length() - typed.length()) <= slips && distance.apply(word, typed) >= 0) {
          words.add(quoted(word));
        }
      }
    }
    return words.isEmpty() ? List.of() : matching(String.join(" OR ", words));
  }

  private List<String> matching(String expression) throws SQLException {
    find.setString(1, expression);
    var hits = new ArrayList<String>();
    try (var rows = find.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
        rows.getString(3);
        rows.getString(4);
        hits.add(rows.getString(2));
      }
    }
    return hits;
  }

  private static String prefix(String text) {
    return quoted(text) + "*";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "") + '"';
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    candidates.close();
    connection.close();
  }
}
