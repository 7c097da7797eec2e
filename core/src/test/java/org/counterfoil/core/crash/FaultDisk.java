package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.OrderedPath;

/// A disk for store and roll that can run full, and whose power can be cut. It works on real files
/// and remembers what each unforced page held before, so that a cut can take it back.
public final class FaultDisk implements Disk {
  static final String SCHEME = "fault";
  private static final Map<Path, FaultDisk> DISKS = new ConcurrentHashMap<>();

  private final Path root;
  private final Map<Path, Tracked> files = new ConcurrentHashMap<>();

  /// @param identity of the file itself: another may have come under its name unseen
  private record Tracked(String identity, Unforced unforced) {}

  private final AtomicLong operationsLeft = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger forcesToRefuse = new AtomicInteger();
  private final AtomicReference<Runnable> beforeForce = new AtomicReference<>(() -> {});
  private volatile boolean off;
  private volatile boolean unplugged;

  /// @param root everything below it is on this disk
  public FaultDisk(Path root) {
    this.root = root.toAbsolutePath();
    FaultPath.register();
    DISKS.put(this.root, this);
  }

  static FaultDisk of(Path file) {
    for (Path folder = file.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var disk = DISKS.get(folder);
      if (disk != null) {
        return disk;
      }
    }
    throw new IllegalStateException("No disk for " + file);
  }

  @Override
  public FileChannel open(Path file, OpenOption... options) throws IOException {
    refuseOff();
    var opened = FileChannel.open(file, options);
    return new FaultChannel(this, opened, unforced(file));
  }

  @Override
  public String databasePath(Path file) {
    return OrderedPath.to(SCHEME + ":" + file.toAbsolutePath());
  }

  /// @param file exists
  Unforced unforced(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    var identity = attributes.fileKey() + " " + attributes.creationTime();
    return files
        .compute(
            file.toAbsolutePath(),
            (_, known) ->
                known != null && known.identity().equals(identity)
                    ? known
                    : new Tracked(identity, new Unforced()))
        .unforced();
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    refuseOff();
    Disk.super.move(from, to);
    moved(from, to);
  }

  void moved(Path from, Path to) {
    var known = files.remove(from.toAbsolutePath());
    if (known != null) {
      files.put(to.toAbsolutePath(), known);
    }
  }

  void deleted(Path file) {
    files.remove(file.toAbsolutePath());
  }

  /// The power goes after so many writes, truncations and forces.
  public void cutAfter(long operations) {
    operationsLeft.set(operations);
  }

  /// No room is left once so many bytes were written.
  public void fullAfter(long bytes) {
    bytesLeft.set(bytes);
  }

  /// So many forces fail from now on, of what was written all the same.
  public void refuseForces(int forces) {
    forcesToRefuse.set(forces);
  }

  /// Is called once, before the next thing is forced.
  public void beforeForce(Runnable action) {
    beforeForce.set(action);
  }

  /// @throws IOException where this force fails
  void force() throws IOException {
    beforeForce.getAndSet(() -> {}).run();
    operation(0);
    if (forcesToRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IOException("Input/output error");
    }
  }

  private static long taking(long left, long bytes) {
    return left == Long.MAX_VALUE || left < bytes ? left : left - bytes;
  }

  void giveBack(long bytes) {
    bytesLeft.updateAndGet(left -> left == Long.MAX_VALUE ? left : left + bytes);
  }

  /// Nothing can be written until it is back; nothing is lost either.
  public void unplug() {
    unplugged = true;
  }

  public void plugIn() {
    unplugged = false;
  }

  public void makeRoom() {
    bytesLeft.set(Long.MAX_VALUE);
  }

  public boolean isOff() {
    return off;
  }

  /// @throws IOException where this operation does not happen any more
  void operation(int bytes) throws IOException {
    refuseOff();
    if (unplugged) {
      throw new IOException("No such device");
    }
    if (operationsLeft.get() != Long.MAX_VALUE && operationsLeft.decrementAndGet() < 0) {
      off = true;
    }
    refuseOff();
    if (bytes > 0 && bytesLeft.getAndUpdate(left -> taking(left, bytes)) < bytes) {
      throw new IOException("No space left on device");
    }
  }

  void refuseOff() throws IOException {
    if (off) {
      throw new IOException("The power is off");
    }
  }

  /// Cuts the power now and leaves the files as a computer finds them when it comes back: all that
  /// was forced, and of the rest each page or not.
  ///
  /// @param survival how likely an unforced page is on the disk all the same
  public void cut(Random random, double survival) throws IOException {
    off = true;
    for (var file : files.entrySet()) {
      if (Files.exists(file.getKey())) {
        file.getValue().unforced().takeBack(file.getKey(), random, survival);
      }
    }
    DISKS.remove(root);
  }
}
