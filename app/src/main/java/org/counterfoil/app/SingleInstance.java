package org.counterfoil.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.counterfoil.app.kit.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets one program run on a shop's data. A second start knocks at the first one's socket, which
/// brings its window forward, and ends.
///
/// The store has a lock of its own: where no socket can be made, that one still keeps the second
/// program out, with a plain sentence.
final class SingleInstance implements AutoCloseable {
  private final UnixDomainSocketAddress address;
  private final Optional<ServerSocketChannel> server;
  private volatile Runnable onKnock = () -> {};

  /// @param server nothing where none can be made: nobody is heard then
  private SingleInstance(UnixDomainSocketAddress address, Optional<ServerSocketChannel> server) {
    this.address = address;
    this.server = server;
    server.ifPresent(it -> Threads.beside("second starts", () -> listen(it)));
  }

  /// Whether another program may run on the same data: it has left a socket, as one that was killed
  /// has, too.
  static boolean mayRun(Path folder) {
    return Files.exists(socket(folder));
  }

  /// Nothing where another program answered; it has been told to come forward.
  ///
  /// @param folder absolute
  static Optional<SingleInstance> claim(Path folder) {
    var address = UnixDomainSocketAddress.of(socket(folder));
    return answers(address) ? Optional.empty() : claimInTurn(address);
  }

  private static boolean answers(UnixDomainSocketAddress address) {
    try (var knock = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      knock.connect(address);
      return true;
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  /// One start after the other: of two at the same moment each could take the other's socket for
  /// one that was left behind. The lock is for other processes, `synchronized` for this one.
  private static synchronized Optional<SingleInstance> claimInTurn(
      UnixDomainSocketAddress address) {
    var turns = address.getPath().resolveSibling(address.getPath().getFileName() + ".lock");
    try (var file = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = file.lock()) {
      return answers(address)
          ? Optional.empty()
          : Optional.of(new SingleInstance(address, Optional.of(listenAt(address))));
    } catch (IOException | UnsupportedOperationException e) {
      log().warn("No socket can be made, no second start will be heard: {}", e.toString());
      return Optional.of(new SingleInstance(address, Optional.empty()));
    }
  }

  /// In the temporary folder: a socket's path may not be longer than about a hundred characters.
  static Path socket(Path folder) {
    var name = Integer.toHexString(real(folder).toString().hashCode());
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve("counterfoil-" + System.getProperty("user.name") + "-" + name + ".sock");
  }

  /// Without links, as far as it is there: at the first start the folder has yet to be made.
  private static Path real(Path folder) {
    var plain = folder.normalize();
    for (var there = plain; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(plain)).normalize();
      } catch (IOException _) {
        // Not there: the folder above it may be.
      }
    }
    return plain;
  }

  private static ServerSocketChannel listenAt(UnixDomainSocketAddress address) throws IOException {
    Files.deleteIfExists(address.getPath()); // left behind by a program that was killed
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      return server.bind(address);
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /// What to do when somebody starts the program again; called on a thread of its own.
  void whenKnocked(Runnable action) {
    onKnock = action;
  }

  private void listen(ServerSocketChannel server) {
    while (server.isOpen()) {
      try (var _ = server.accept()) {
        onKnock.run();
      } catch (IOException e) {
        if (server.isOpen()) {
          log().warn("A second start could not be heard: {}", e.getClass().getSimpleName());
        }
      }
    }
  }

  /// From here on a further start is a first one again.
  @Override
  public void close() {
    server.ifPresent(this::close);
  }

  private void close(ServerSocketChannel open) {
    try {
      // First, for the socket may answer a little longer than it is asked to.
      Files.deleteIfExists(address.getPath());
      open.close();
    } catch (IOException e) {
      log().warn("The socket did not close: {}", e.getClass().getSimpleName());
    }
  }

  /// Asked for when there is something to tell, see [Threads].
  private static Logger log() {
    return LoggerFactory.getLogger(SingleInstance.class);
  }
}
