package org.counterfoil.core.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Version;
import org.counterfoil.core.search.Loaded.Ready;
import org.counterfoil.core.search.Loaded.Reason;
import org.counterfoil.core.search.Loaded.Refused;

/// The whole index in one encrypted file: layout, journal sequence, then each of Lucene's files.
final class Snapshot {
  /// Raise the number when the fields change.
  private static final String LAYOUT = "Lucene " + Version.LATEST + ", fields 1";

  private static final int BUFFER = 1 << 16;

  private Snapshot() {}

  static void save(IndexWriter writer, Path file, byte[] key, long journalSeq) throws IOException {
    var policy = (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
    // A commit without changes would make none, and the very first snapshot needs one.
    writer.setLiveCommitData(List.of());
    writer.commit();
    var commit = policy.snapshot();
    try {
      write(commit.getDirectory(), commit.getFileNames(), file, key, journalSeq);
    } finally {
      policy.release(commit);
      writer.deleteUnusedFiles();
    }
  }

  private static void write(
      Directory directory, Collection<String> names, Path file, byte[] key, long journalSeq)
      throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var sealed = SealedOutput.over(channel, key);
      var out = new DataOutputStream(sealed);
      out.writeUTF(LAYOUT);
      out.writeLong(journalSeq);
      out.writeInt(names.size());
      for (var name : names) {
        copy(directory, name, out);
      }
      out.flush();
      sealed.finish();
      channel.force(true);
    }
    replace(part, file);
  }

  private static void replace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      // A crash in between leaves no snapshot or half a one; both are refused and rebuilt.
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Directory directory, String name, DataOutputStream out)
      throws IOException {
    try (var in = directory.openInput(name, IOContext.READONCE)) {
      out.writeUTF(name);
      out.writeLong(in.length());
      var buffer = new byte[BUFFER];
      for (long left = in.length(); left > 0; ) {
        int now = (int) Math.min(left, buffer.length);
        in.readBytes(buffer, 0, now);
        out.write(buffer, 0, now);
        left -= now;
      }
    }
  }

  static Loaded load(Path file, byte[] key) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var in = new DataInputStream(SealedInput.over(channel, key));
      if (!in.readUTF().equals(LAYOUT)) {
        return new Refused(Reason.OTHER_VERSION);
      }
      long journalSeq = in.readLong();
      int count = in.readInt();
      var files = new HashMap<String, byte[]>();
      for (int i = 0; i < count; i++) {
        files.put(in.readUTF(), bytes(in));
      }
      return new Ready(CustomerSearch.over(new LoadedDirectory(files)), journalSeq);
    } catch (NoSuchFileException _) {
      return new Refused(Reason.MISSING);
    } catch (IOException _) {
      return new Refused(Reason.DAMAGED);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    var bytes = new byte[Math.toIntExact(in.readLong())];
    in.readFully(bytes);
    return bytes;
  }
}
