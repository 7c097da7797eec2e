package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to the disk: a chunk's last bytes are written after all the others were forced, and an
/// interrupted thread closes nothing.
///
/// H2 writes each commit as one chunk and, after a power cut, takes a chunk for whole when its
/// first and last bytes are there. A disk writes the pages in between in any order, so without this
/// H2 opens a chunk that has holes, and finds out when it needs them: the crash proof saw about one
/// store in a hundred power cuts that did not open any more, and none with it.
///
/// Java closes a file channel when the thread that uses it is interrupted, and H2 gives the whole
/// database up then. Here the file is opened again instead; the store keeps other programs away by
/// a lock of its own meanwhile.
public final class OrderedPath extends FilePathWrapper {
  private static final String SCHEME = "ordered";

  /// The path under which H2 writes in order to `file`, itself an H2 path.
  public static String to(String file) {
    FilePath.register(new OrderedPath());
    return SCHEME + ":" + file;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new OrderedFile(() -> super.open(mode));
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    return newFileChannelOutputStream(open("rw"), append);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
