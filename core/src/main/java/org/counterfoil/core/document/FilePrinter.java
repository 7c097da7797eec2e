package org.counterfoil.core.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.counterfoil.core.document.PrintFailed.Reason;
import org.counterfoil.core.id.Ids;

/// A printer that is a folder: each job becomes one file, named so that names sort by time. A file
/// appears whole or not at all, so a spooler watching the folder never takes half a receipt.
public final class FilePrinter implements Printer {
  private final String folder;
  private final Ids ids;

  public FilePrinter(Path folder, Ids ids) {
    this(folder.toString(), ids);
  }

  /// @param folder as it was typed; one that no folder can be called prints nothing
  public FilePrinter(String folder, Ids ids) {
    this.folder = folder;
    this.ids = ids;
  }

  @Override
  public void print(byte[] job) throws PrintFailed {
    try {
      print(job, Path.of(folder));
    } catch (InvalidPathException e) {
      throw new PrintFailed(Reason.DISK, e);
    }
  }

  private void print(byte[] job, Path into) throws PrintFailed {
    String name = ids.next().toString();
    Path unfinished = into.resolve(name + ".part");
    try {
      Files.createDirectories(into);
      writeForced(unfinished, job);
      Files.move(unfinished, into.resolve(name + ".escpos"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(unfinished, e);
      throw new PrintFailed(Reason.DISK, e);
    }
  }

  private static void writeForced(Path file, byte[] job) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(job);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void discard(Path unfinished, IOException reason) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
