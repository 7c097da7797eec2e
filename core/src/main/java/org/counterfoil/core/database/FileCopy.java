package org.counterfoil.core.database;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/// The store's file as it stands at one moment, copied while commands go on, encrypted as it is.
///
/// The header is taken at that moment, and H2 keeps the chunks its newest state is read from for as
/// long as somebody reads that state. They are copied; whatever else lies in the file is left out,
/// so a copy is as large as the chunks anything live lies in, though its empty stretches stay where
/// they were. H2's own `BACKUP TO` copies everything, and has to be kept from commits, which it
/// would take in by halves.
final class FileCopy implements AutoCloseable {
  private static final int BLOCK = 4096;

  /// H2's header is two blocks, and its cipher has one of its own before it.
  private static final int CIPHER = BLOCK;

  private static final int HEADER_BLOCKS = 2;
  private static final int PIECE = 1 << 20;

  /// Forced as it grows: all of a large file at the end would hold up a sale's force for seconds.
  private static final int FORCED_AT_ONCE = 32 * PIECE;

  private final MVStore store;
  private final MVStore.TxCounter reading;
  private final FileChannel file;
  private final byte[] head;
  private final BitSet live;
  private final byte[] piece = new byte[PIECE];

  private FileCopy(
      MVStore store, MVStore.TxCounter reading, FileChannel file, byte[] head, BitSet live) {
    this.store = store;
    this.reading = reading;
    this.file = file;
    this.head = head;
    this.live = live;
  }

  /// Begins a copy of the state that the header names. At a moment when no command is under way,
  /// and the last one is forced: nobody else commits here, and so header and chunks belong
  /// together.
  static FileCopy begin(MVStore store) throws IOException {
    var reading = store.registerVersionUsage();
    boolean begun = false;
    try {
      var file = encrypted(store);
      var head = new byte[CIPHER + HEADER_BLOCKS * BLOCK];
      read(file, ByteBuffer.wrap(head), 0);
      var copy = new FileCopy(store, reading, file, head, liveBlocks(store));
      begun = true;
      return copy;
    } finally {
      if (!begun) {
        store.deregisterVersionUsage(reading);
      }
    }
  }

  /// Writes the copy into a zip archive, and forces it.
  ///
  /// @param name of the file in it
  /// @param givenUp asked again and again
  /// @return whether it is whole; `false` where it was given up
  boolean writeTo(Path zip, String name, BooleanSupplier givenUp) throws IOException {
    try (var out =
            FileChannel.open(
                zip,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        var buffer = new BufferedOutputStream(Channels.newOutputStream(out), PIECE);
        var archive = new ZipOutputStream(buffer)) {
      // For the empty stretches; what is encrypted does not get smaller.
      archive.setLevel(Deflater.BEST_SPEED);
      archive.putNextEntry(new ZipEntry(name));
      archive.write(head);
      int pieces = 0;
      for (int at = HEADER_BLOCKS, now; at < live.length(); at += now) {
        if (givenUp.getAsBoolean()) {
          return false;
        }
        now = write(archive, at);
        if (++pieces % (FORCED_AT_ONCE / PIECE) == 0) {
          out.force(false);
        }
      }
      archive.closeEntry();
      archive.finish();
      buffer.flush();
      out.force(true);
      return true;
    }
  }

  /// @return how many blocks
  private int write(ZipOutputStream archive, int at) throws IOException {
    boolean used = live.get(at);
    int end = used ? live.nextClearBit(at) : live.nextSetBit(at);
    int blocks = Math.min(end - at, PIECE / BLOCK);
    var now = ByteBuffer.wrap(piece, 0, blocks * BLOCK);
    if (used) {
      read(file, now, CIPHER + (long) at * BLOCK);
    } else {
      Arrays.fill(piece, 0, blocks * BLOCK, (byte) 0);
    }
    archive.write(piece, 0, blocks * BLOCK);
    return blocks;
  }

  private static void read(FileChannel file, ByteBuffer into, long from) throws IOException {
    for (long at = from; into.hasRemaining(); ) {
      int count = file.read(into, at);
      if (count < 0) {
        throw new EOFException("The store's file ends before its last chunk");
      }
      at += count;
    }
  }

  private static BitSet liveBlocks(MVStore store) {
    var live = new BitSet();
    for (var chunk : chunks(store).values()) {
      if (chunk.block > 0 && chunk.maxLenLive > 0) {
        live.set((int) chunk.block, (int) chunk.block + chunk.len);
      }
    }
    return live;
  }

  @SuppressWarnings("unchecked")
  private static Map<Integer, SFChunk> chunks(MVStore store) {
    try {
      var method = FileStore.class.getDeclaredMethod("getChunks");
      method.setAccessible(true);
      return (Map<Integer, SFChunk>) method.invoke(store.getFileStore());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Another H2 than 2.4.240", e);
    }
  }

  private static FileChannel encrypted(MVStore store) {
    try {
      var field = SingleFileStore.class.getDeclaredField("originalFileChannel");
      field.setAccessible(true);
      return (FileChannel) field.get(store.getFileStore());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Another H2 than 2.4.240", e);
    }
  }

  /// H2 may use the room again.
  @Override
  public void close() {
    store.deregisterVersionUsage(reading);
  }
}
