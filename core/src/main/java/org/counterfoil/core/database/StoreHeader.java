package org.counterfoil.core.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/// Sees to it that the header of H2's file names the newest chunk after every commit.
///
/// H2 2.4.240 saves that write where the header names an older chunk from which the newest can be
/// reached, one pointing to the next. But the next commit may use the space of a chunk on that way
/// again, and writes the header after it: a power cut in between breaks the way, and H2 opens the
/// older state as if it were the last. What was forced long before is then gone.
///
/// H2 has no setting for it. It writes the header with the chunk that follows a clean shutdown,
/// which is what the mark says that is set here.
///
/// And sees to it that the first thing written after a clean shutdown takes that mark away, see
/// [#begin], that both of the file's headers name what was opened before a commit writes over one
/// of them, see [#write], and that nothing is listed any more that a crash has cost, see
/// [#writeFirst].
final class StoreHeader {
  private static final String CLEAN = "clean";
  private static final String VERSION = "version";

  /// H2 itself calls it beside a chunk, or to set the mark. Nobody else writes meanwhile, as it is
  /// called before the first command, or in turn with the others.
  private static final Method WRITE = headerWriter();

  private final MVStore store;

  /// Whether both headers name a chunk of this opening's.
  private boolean written;

  StoreHeader(MVStore store) {
    this.store = store;
  }

  /// @throws IllegalArgumentException where it is not a connection to an embedded store
  static StoreHeader of(Connection connection) throws SQLException {
    return new StoreHeader(storeOf(connection));
  }

  /// @throws IllegalArgumentException where it is not a connection to an embedded store
  static MVStore storeOf(Connection connection) throws SQLException {
    return H2.of(connection).getStore().getMvStore();
  }

  /// Takes the mark of a clean shutdown from the file, and forces that, before anything in it is
  /// written over. Of use before the first command, and at no other time.
  ///
  /// Where the mark stands, H2 2.4.240 looks at the newest twenty chunks and expects all of them,
  /// also those nothing is read from any more. But these are what the first commit writes over, and
  /// it removes the mark only then. A crash in between, and H2 opens the store as it was up to
  /// twenty commits ago.
  ///
  /// The header alone is written: any chunk, even one behind the last, may lie where a dead one
  /// was. And it is forced in any case: a program that was killed may have taken the mark away
  /// without forcing that.
  ///
  /// @throws org.h2.mvstore.MVStoreException where the disk refused
  void begin() {
    if (store.getStoreHeader().containsKey(CLEAN)) {
      writeHeaderAlone();
    }
    store.sync();
  }

  /// Of the two headers, the second follows when the first is forced, see
  /// [org.counterfoil.core.tillroll.OrderedPath].
  private void writeHeaderAlone() {
    store.executeFilestoreOperation(
        () -> {
          store.getStoreHeader().remove(CLEAN);
          writeHeader();
        });
  }

  /// Runs `commit`, and one small commit more where the newest chunk is not named then: a large
  /// command is several chunks, of which the first took the name.
  ///
  /// @throws org.h2.mvstore.MVStoreException where the disk refused
  void naming(Runnable commit) {
    change(header -> header.put(CLEAN, 1));
    commit.run();
    if (store.getStoreHeader().containsKey(CLEAN)) {
      change(header -> header.remove(CLEAN)); // nothing was written, and it is not clean either
    }
    nameNewest();
  }

  /// Writes a chunk where the newest is not named.
  ///
  /// @throws org.h2.mvstore.MVStoreException where the disk refused
  void nameNewest() {
    if (!namesNewest()) {
      naming(this::writeChunk);
    }
  }

  /// Writes anew what is live in the emptiest chunks, which become free by it as if commands had
  /// replaced all they held.
  ///
  /// @param fillRate nothing is done where this share of all chunks is live, in percent
  /// @param bytes at most so much of it is written
  /// @return whether anything was
  /// @throws org.h2.mvstore.MVStoreException where the disk refused
  boolean gather(int fillRate, int bytes) {
    boolean[] any = new boolean[1];
    naming(
        () -> {
          any[0] = store.compact(fillRate, bytes);
          if (any[0]) {
            writeChunk();
          }
        });
    return any[0];
  }

  /// Writes what was committed since the last time, with the header naming it.
  ///
  /// Where H2 wrote a chunk by itself since, within a large command, that is forced and named
  /// first: what it replaced may be written over now, and the header still names a chunk that is
  /// read from there.
  ///
  /// So is what was opened, before anything else is written: a power cut may have left one header
  /// that names it and one that names an older chunk, or none that names it and a way to it from
  /// there. The first commit writes over that one or that way, and where its own chunk is cut off,
  /// H2 opened the older one: six times in two thousand such cuts.
  ///
  /// @throws org.h2.mvstore.MVStoreException where the disk refused
  void write() {
    if (!written || !namesNewest()) {
      store.sync();
      writeHeaderAlone();
      store.sync();
    }
    if (written) {
      naming(store::commit);
    } else {
      writeFirst();
      written = true;
    }
  }

  /// Writes a chunk in any case, after whose like H2 may call the store properly closed.
  ///
  /// H2 lists every chunk of the file in each, for a while also those nothing is read from any
  /// more. After a crash the last commit may have written over such a one, and it is still listed.
  /// H2 2.4.240 opens that; but where it closes it properly then, it looks for the newest twenty of
  /// the list at the next start, misses that one, and opens the store as it was up to twenty
  /// commits ago. The crash proof found it once in a thousand cuts. And where another chunk of the
  /// same number lies at the file's end, it takes that for the missing one, and fails with "Double
  /// mark". So what is not read is taken off the list first: H2 does it at the beginning of a
  /// commit, with all whose time is over.
  private void writeFirst() {
    int kept = store.getRetentionTime();
    store.setRetentionTime(0);
    try {
      naming(this::writeChunk);
    } finally {
      store.setRetentionTime(kept);
    }
  }

  /// Whether [#write] has run.
  boolean hasWritten() {
    return written;
  }

  /// Whether it is a connection to this store.
  boolean isOf(Connection connection) throws SQLException {
    return storeOf(connection) == store;
  }

  /// H2 keeps what is committed in memory until [#write], where it would write each commit.
  void writeWhenTold() {
    store.setAutoCommitDelay(-1); // no thread of its own, and not with every commit either
  }

  /// Bytes in memory that are not in the file.
  int unwritten() {
    return store.getUnsavedMemory();
  }

  /// See [Engine#mark]: a number that H2 keeps with the file for whoever wants one.
  int mark() {
    return store.getStoreVersion();
  }

  /// Written with the next chunk.
  void renewMark() {
    store.setStoreVersion(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
  }

  private void writeChunk() {
    store.setStoreVersion(store.getStoreVersion());
    store.commit();
  }

  /// Not while a chunk is being written: the header is a plain map.
  private void change(Consumer<Map<String, Object>> change) {
    store.executeFilestoreOperation(() -> change.accept(store.getStoreHeader()));
  }

  private boolean namesNewest() {
    return DataUtils.readHexLong(store.getStoreHeader(), VERSION, 0) >= store.getCurrentVersion();
  }

  private void writeHeader() {
    try {
      WRITE.invoke(store.getFileStore());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("H2 did not write its header", e);
    }
  }

  private static Method headerWriter() {
    try {
      var method = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Another H2 than 2.4.240", e);
    }
  }
}
