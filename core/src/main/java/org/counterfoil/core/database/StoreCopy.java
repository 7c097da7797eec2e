package org.counterfoil.core.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.tillroll.Disk;

/// What an examination of a copied store file, a backup, showed.
///
/// @param lastSeq the number of its last journal entry, 0 for none
/// @param lastChain the link after it
public record StoreCopy(
    int schemaVersion, long lastSeq, Chain lastChain, IntegrityCheck.Report report) {

  /// Opens the copy with the key, reads all of it and closes it again. The file must be a copy that
  /// nothing else uses.
  ///
  /// @param file ends in `.mv.db`
  /// @throws StoreTrouble WRONG_KEY, TOO_NEW or DAMAGED
  public static StoreCopy examine(Path file, StoreKey key) {
    return examine(file, key, () -> false);
  }

  /// The same, unless it is given up meanwhile: to read a large shop takes minutes.
  ///
  /// @throws CancellationException where it was
  public static StoreCopy examine(Path file, StoreKey key, BooleanSupplier givenUp) {
    try (var look = access(file, key).look()) {
      var connection = look.connection();
      int version = Schema.version(connection);
      if (version == 0 || version > Schema.VERSION) {
        throw new StoreTrouble(
            version == 0 ? StoreTrouble.Kind.DAMAGED : StoreTrouble.Kind.TOO_NEW, null);
      }
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select seq, chain from journal_entry order by seq desc limit 1")) {
        boolean any = rows.next();
        return new StoreCopy(
            version,
            any ? rows.getLong(1) : 0,
            any ? Chain.of(rows.getBytes(2)) : Chain.START,
            IntegrityCheck.ofCopy(connection, givenUp));
      }
    } catch (CancellationException e) {
      throw e; // an IllegalStateException, too
    } catch (SQLException | IllegalStateException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Whether the copy opens with the key; nothing of it is read but the version of its tables.
  ///
  /// @param file as for [#examine]
  public static boolean opens(Path file, StoreKey key) {
    try (var look = access(file, key).look()) {
      return Schema.version(look.connection()) > 0;
    } catch (SQLException | IllegalStateException | StoreTrouble e) {
      var trouble = StoreTrouble.of(e);
      if (trouble.kind() == StoreTrouble.Kind.DISK_FULL) {
        throw trouble; // it says nothing about the key
      }
      return false;
    }
  }

  /// Prepares the copy to take a store's place: what commands did later to rows that are on no roll
  /// is not done again to what it holds of them.
  ///
  /// @param file as for [#examine]
  public static void toTakeAPlace(Path file, StoreKey key) {
    try (var connection = access(file, key).connect()) {
      var header = StoreHeader.of(connection);
      header.renewMark();
      header.write();
    } catch (SQLException | IllegalStateException e) {
      throw StoreTrouble.of(e);
    }
  }

  private static Access access(Path file, StoreKey key) {
    var path = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.mv\\.db$", ""));
    return new Access(Disk.REAL.databasePath(path), key.password("database"), key.password("user"));
  }
}
