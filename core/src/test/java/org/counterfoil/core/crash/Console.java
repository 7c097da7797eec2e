package org.counterfoil.core.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// Standard output, a line at a time and unbuffered: what was said stays said when the process is
/// killed.
final class Console {
  @SuppressWarnings("resource") // the process's own
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private Console() {}

  /// Lucene greets every process in lines of its own; what the till has to say goes another way.
  static void quiet() {
    LogManager.getLogManager().reset();
  }

  static synchronized void say(String line) {
    try {
      OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
