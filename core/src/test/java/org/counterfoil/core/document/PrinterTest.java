package org.counterfoil.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.counterfoil.core.document.PrintFailed.Reason;
import org.counterfoil.core.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterTest {
  private static final Executor THREADS = Thread::startVirtualThread;
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void a_network_printer_gets_every_byte_and_then_a_free_line() throws Exception {
    byte[] job =
        EscPos.job(
            Samples.arabicReceipt().slip(Samples.ARABIC), PaperWidth.MM80, EscPos.Drawer.KICK);
    try (ServerSocket machine = machine()) {
      for (int i = 0; i < 3; i++) {
        var taken = CompletableFuture.supplyAsync(() -> takeOne(machine), THREADS);
        printer(machine.getLocalPort()).print(job);
        assertThat(taken.get()).isEqualTo(job);
      }
    }
  }

  @Test
  void a_printer_that_keeps_its_side_open_is_let_go() throws Exception {
    try (ServerSocket machine = machine()) {
      long start = System.nanoTime();
      printer(machine.getLocalPort()).print(EscPos.kick());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void a_printer_that_ends_by_a_reset_has_printed() throws Exception {
    try (ServerSocket machine = machine()) {
      var done = CompletableFuture.runAsync(() -> resetAfterReading(machine), THREADS);
      printer(machine.getLocalPort()).print(EscPos.kick());
      done.get();
    }
  }

  @Test
  void a_printer_that_is_off_refuses() throws IOException {
    int port;
    try (ServerSocket machine = machine()) {
      port = machine.getLocalPort();
    }
    assertThat(reason(printer(port), EscPos.kick())).isEqualTo(Reason.REFUSED);
  }

  @Test
  void a_printer_that_hangs_runs_out_of_time() throws IOException {
    try (ServerSocket machine = machine()) {
      byte[] larger_than_any_buffer = new byte[64 << 20];
      assertThat(reason(printer(machine.getLocalPort()), larger_than_any_buffer))
          .isEqualTo(Reason.TIMED_OUT);
    }
  }

  @Test
  void a_printer_that_hangs_up_in_the_middle_breaks_off() throws Exception {
    try (ServerSocket machine = machine()) {
      var done = CompletableFuture.runAsync(() -> resetAfterReading(machine), THREADS);
      assertThat(reason(printer(machine.getLocalPort()), new byte[64 << 20]))
          .isEqualTo(Reason.BROKEN_OFF);
      done.get();
    }
  }

  @Test
  void an_address_nobody_has_is_unreachable() {
    var nowhere = new NetworkPrinter("printer.invalid", 9100, SHORT, SHORT);
    assertThat(reason(nowhere, EscPos.kick())).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void a_folder_gets_one_whole_file_a_job_in_order(@TempDir Path folder) throws Exception {
    var printer = new FilePrinter(folder.resolve("jobs"), new Ids(Clock.systemUTC()));
    printer.print(new byte[] {1});
    printer.print(new byte[] {2});
    printer.print(new byte[] {3});
    try (Stream<Path> files = Files.list(folder.resolve("jobs"))) {
      List<byte[]> jobs = files.sorted().map(PrinterTest::bytes).toList();
      assertThat(jobs).containsExactly(new byte[] {1}, new byte[] {2}, new byte[] {3});
    }
  }

  @Test
  void a_folder_that_is_a_file_is_a_disk_failure(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("jobs"));
    assertThat(reason(new FilePrinter(file, new Ids(Clock.systemUTC())), new byte[] {1}))
        .isEqualTo(Reason.DISK);
  }

  private static NetworkPrinter printer(int port) {
    String here = InetAddress.getLoopbackAddress().getHostAddress();
    return new NetworkPrinter(here, port, SHORT, SHORT);
  }

  private static ServerSocket machine() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static Reason reason(Printer printer, byte[] job) {
    return catchThrowableOfType(PrintFailed.class, () -> printer.print(job)).reason();
  }

  private static byte[] takeOne(ServerSocket machine) {
    try (Socket socket = machine.accept()) {
      socket.getOutputStream().write(0x12);
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void resetAfterReading(ServerSocket machine) {
    try (Socket socket = machine.accept()) {
      socket.setSoLinger(true, 0);
      assertThat(socket.getInputStream().read()).isNotNegative();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
