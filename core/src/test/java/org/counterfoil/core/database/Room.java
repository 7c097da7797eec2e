package org.counterfoil.core.database;

import java.sql.SQLException;

/// When H2 uses room in the file again.
public final class Room {
  /// As H2 does it by itself.
  public static final int BY_DEFAULT = 45_000;

  private Room() {}

  /// Until the store is opened again or compacted. By way of its URL, H2 would keep it in the file
  /// and write there before anything else.
  ///
  /// @param millis after which a chunk that nothing is read from any more may be written over
  public static void isReusedAfter(Database database, int millis) {
    try {
      database.reading(
          connection -> {
            StoreHeader.storeOf(connection).setRetentionTime(millis);
            return millis;
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
