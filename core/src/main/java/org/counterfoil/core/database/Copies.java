package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Makes copies of the open store, one at a time, while commands and queries go on.
final class Copies {
  /// The store's name in a backup.
  private static final String NAME = "store.mv.db";

  private final Engine engine;
  private final Journal journal;
  private final Writer writer;
  private final Lock underWay = new ReentrantLock();
  private volatile boolean windingUp;

  Copies(Engine engine, Journal journal, Writer writer) {
    this.engine = engine;
    this.journal = journal;
    this.writer = writer;
  }

  /// See [Database#backUp].
  long write(Path zip) throws IOException {
    underWay.lock();
    try {
      var last = OptionalLong.empty();
      while (last.isEmpty()) {
        if (windingUp) {
          throw new CancellationException("The store is about to be closed");
        }
        last = writer.gate().pass(() -> copy(zip));
      }
      return last.getAsLong();
    } finally {
      underWay.unlock();
    }
  }

  private record Begun(FileCopy file, long last) {}

  /// Nothing where it was not ended.
  private OptionalLong copy(Path zip) throws IOException {
    var begun = writer.inTurn(() -> new Begun(engine.beginCopy(), journal.lastSeq()));
    try (var file = begun.file()) {
      return file.writeTo(zip, NAME, () -> windingUp || writer.gate().isBroken())
          ? OptionalLong.of(begun.last())
          : OptionalLong.empty();
    } catch (IOException e) {
      if (writer.gate().isBroken()) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  /// Held while a copy is made.
  Lock lock() {
    return underWay;
  }

  /// @return `false` where a copy is under way, and `work` was not done
  <X extends Throwable> boolean unlessUnderWay(ScopedValue.CallableOp<Boolean, X> work) throws X {
    if (!underWay.tryLock()) {
      return false;
    }
    try {
      return work.call();
    } finally {
      underWay.unlock();
    }
  }

  /// A copy under way is given up, and none is begun.
  void windUp() {
    windingUp = true;
  }

  boolean isWindingUp() {
    return windingUp;
  }
}
