package org.counterfoil.core.database;

import java.sql.SQLException;
import java.util.function.ToIntFunction;
import org.h2.mvstore.MVStore;

/// When H2 uses room in the file again, and how much of it holds anything.
public final class ChunkRoom {
  /// As H2 does it by itself.
  public static final int BY_DEFAULT = 45_000;

  private ChunkRoom() {}

  /// Until the store is opened again or compacted. By way of its URL, H2 would keep it in the file
  /// and write there before anything else.
  ///
  /// @param millis after which a chunk that nothing is read from any more may be written over
  public static void isReusedAfter(Database database, int millis) {
    of(
        database,
        store -> {
          store.setRetentionTime(millis);
          return millis;
        });
  }

  /// The share of what was ever written into the file's chunks that is live, in percent.
  public static int liveShare(Database database) {
    return of(database, store -> store.getFileStore().getChunksFillRate());
  }

  private static int of(Database database, ToIntFunction<MVStore> question) {
    try {
      return database.reading(it -> question.applyAsInt(StoreHeader.storeOf(it)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
