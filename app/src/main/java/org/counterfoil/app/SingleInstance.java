package org.counterfoil.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final ServerSocketChannel server;
  private volatile Runnable onKnock = () -> {};

  private SingleInstance(UnixDomainSocketAddress address) {
    this.address = address;
    server = listenAt(address);
    Threads.beside("second starts", this::listen);
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
    try (var knock = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      knock.connect(address);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new SingleInstance(address));
    }
  }

  /// In the temporary folder: a socket's path may not be longer than about a hundred characters.
  private static Path socket(Path folder) {
    var name = Integer.toHexString(folder.normalize().toString().hashCode());
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve("counterfoil-" + System.getProperty("user.name") + "-" + name + ".sock");
  }

  private static ServerSocketChannel listenAt(UnixDomainSocketAddress address) {
    try {
      Files.deleteIfExists(address.getPath()); // left behind by a program that was killed
      var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(address);
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("No socket can be made in the temporary folder", e);
    }
  }

  /// What to do when somebody starts the program again; called on a thread of its own.
  void whenKnocked(Runnable action) {
    onKnock = action;
  }

  private void listen() {
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
    try {
      // First, for the socket may answer a little longer than it is asked to.
      Files.deleteIfExists(address.getPath());
      server.close();
    } catch (IOException e) {
      log().warn("The socket did not close: {}", e.getClass().getSimpleName());
    }
  }

  /// Asked for when there is something to tell, see [Threads].
  private static Logger log() {
    return LoggerFactory.getLogger(SingleInstance.class);
  }
}
