package org.counterfoil.core.document;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.counterfoil.core.document.PrintFailed.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A receipt printer on the network that takes raw jobs on a port, by custom 9100.
///
/// One connection a job, closed at once: a socket left open keeps the next job, and every other
/// till, waiting for minutes (field-notes, Printing). Writing has a time limit too, because a
/// printer without paper stops reading. What the printer has taken into its buffer counts as
/// printed; more cannot be known over this protocol.
public final class NetworkPrinter implements Printer {
  /// The port printers listen on unless set otherwise.
  public static final int USUAL_PORT = 9100;

  private static final int SCRATCH = 256;

  /// A printer that keeps its side open is not waited for longer.
  private static final Duration LONGEST_LINGER = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

  private final String host;
  private final int port;
  private final Duration connectLimit;
  private final Duration sendLimit;

  /// `connectLimit` for the printer to answer, `sendLimit` for it to take the whole job.
  public NetworkPrinter(String host, int port, Duration connectLimit, Duration sendLimit) {
    this.host = host;
    this.port = port;
    this.connectLimit = connectLimit;
    this.sendLimit = sendLimit;
  }

  @Override
  public void print(byte[] job) throws PrintFailed {
    try (SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, 0);
      connect(channel, key);
      send(channel, key, ByteBuffer.wrap(job));
      hangUp(channel, key, lingerLimit());
    } catch (IOException e) {
      throw new PrintFailed(Reason.BROKEN_OFF, e);
    }
  }

  private Duration lingerLimit() {
    return sendLimit.compareTo(LONGEST_LINGER) < 0 ? sendLimit : LONGEST_LINGER;
  }

  private void connect(SocketChannel channel, SelectionKey key) throws PrintFailed {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new PrintFailed(Reason.UNREACHABLE, new IOException("address not resolved"));
    }
    try {
      Deadline deadline = new Deadline(connectLimit);
      boolean connected = channel.connect(address);
      while (!connected) {
        if (!deadline.await(key, SelectionKey.OP_CONNECT)) {
          throw new PrintFailed(Reason.UNREACHABLE, new IOException("no answer"));
        }
        connected = channel.finishConnect();
      }
    } catch (ConnectException e) {
      throw new PrintFailed(Reason.REFUSED, e);
    } catch (IOException e) {
      throw new PrintFailed(Reason.UNREACHABLE, e);
    }
  }

  private void send(SocketChannel channel, SelectionKey key, ByteBuffer job)
      throws IOException, PrintFailed {
    Deadline deadline = new Deadline(sendLimit);
    while (job.hasRemaining()) {
      if (channel.write(job) == 0 && !deadline.await(key, SelectionKey.OP_WRITE)) {
        throw new PrintFailed(Reason.TIMED_OUT, new IOException("job not taken in time"));
      }
    }
  }

  /// Says that was all, and waits for the printer to hang up: closing with its status bytes unread
  /// would reset the connection and could throw away the job's tail. One that never hangs up is let
  /// go.
  private static void hangUp(SocketChannel channel, SelectionKey key, Duration limit) {
    try {
      channel.shutdownOutput();
      Deadline deadline = new Deadline(limit);
      ByteBuffer status = ByteBuffer.allocate(SCRATCH);
      while (deadline.await(key, SelectionKey.OP_READ)) {
        if (channel.read(status.clear()) < 0) {
          return;
        }
      }
    } catch (IOException e) {
      // The job was taken whole; some print servers end every job by a reset. Calling that a
      // failure
      // would print each receipt twice.
      LOG.debug("printer ended the connection by a reset", e);
    }
  }

  /// The end of a wait, on the machine's own steady counter: the wall clock may jump.
  private static final class Deadline {
    private final long end;

    Deadline(Duration limit) {
      this.end = System.nanoTime() + limit.toNanos();
    }

    /// Waits until the channel can do this; false when time is up or the thread is asked to stop.
    boolean await(SelectionKey key, int operation) throws IOException {
      long millis = Math.ceilDiv(end - System.nanoTime(), 1_000_000L);
      key.interestOps(operation);
      key.selector().selectedKeys().clear();
      return millis > 0 && key.selector().select(millis) > 0;
    }
  }
}
