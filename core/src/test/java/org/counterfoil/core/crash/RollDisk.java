package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.counterfoil.core.tillroll.Disk;

/// A computer whose store lies on a good disk, and whose till roll on one that can be put out of
/// reach.
public final class RollDisk implements Disk {
  private final FaultDisk roll = new FaultDisk(Path.of("the disk of the till roll"));

  @Override
  public FileChannel open(Path file, OpenOption... options) throws IOException {
    return roll.open(file, options);
  }

  @Override
  public String databasePath(Path file) {
    return Disk.REAL.databasePath(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    roll.move(from, to);
  }

  public void outOfReach() {
    roll.unplug();
  }

  public void back() {
    roll.plugIn();
  }
}
