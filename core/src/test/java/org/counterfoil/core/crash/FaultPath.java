package org.counterfoil.core.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to a [FaultDisk]: `fault:/folder/store`.
public final class FaultPath extends FilePathWrapper {
  static void register() {
    FilePath.register(new FaultPath());
  }

  private Path path() {
    return Path.of(getBase().toString());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    var disk = FaultDisk.of(path());
    disk.refuseOff();
    var opened = super.open(mode);
    return new FaultChannel(disk, opened, disk.unforced(path()));
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    return newFileChannelOutputStream(open("rw"), append);
  }

  @Override
  public void moveTo(FilePath target, boolean replace) {
    var from = path();
    super.moveTo(target, replace);
    FaultDisk.of(from).moved(from, ((FaultPath) target).path());
  }

  @Override
  public void delete() {
    super.delete();
    FaultDisk.of(path()).deleted(path());
  }

  @Override
  public String getScheme() {
    return FaultDisk.SCHEME;
  }
}
