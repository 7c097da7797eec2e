package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.TreeMap;

/// What the pages of one file held when they were last forced, where they have changed since.
final class Unforced {
  private static final int PAGE = 4096;

  private final TreeMap<Long, byte[]> before = new TreeMap<>();
  private long sizeBefore = -1;

  /// A change of these bytes is about to happen.
  synchronized void changing(FileChannel file, long position, long length) throws IOException {
    long size = file.size();
    if (sizeBefore < 0) {
      sizeBefore = size;
    }
    for (long page = position / PAGE; page * PAGE < position + length; page++) {
      if (!before.containsKey(page)) {
        before.put(page, page(file, page, size));
      }
    }
  }

  private static byte[] page(FileChannel file, long page, long size) throws IOException {
    var bytes = ByteBuffer.allocate(PAGE);
    while (bytes.hasRemaining() && page * PAGE + bytes.position() < size) {
      if (file.read(bytes, page * PAGE + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.array();
  }

  synchronized void forced() {
    before.clear();
    sizeBefore = -1;
  }

  synchronized void takeBack(Path path, Random random, double survival) throws IOException {
    if (sizeBefore < 0) {
      return;
    }
    try (var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long now = file.size();
      long size = random.nextDouble() < survival ? now : sizeBefore;
      for (var page : before.entrySet()) {
        long position = page.getKey() * PAGE;
        if (position >= now || random.nextDouble() >= survival) {
          file.write(ByteBuffer.wrap(page.getValue()), position);
        }
      }
      if (file.size() > size) {
        file.truncate(size);
      } else if (file.size() < size) {
        file.write(ByteBuffer.allocate(1), size - 1);
      }
    }
  }
}
