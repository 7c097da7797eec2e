package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.database.StoreFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
  private static final String TEMPORARY = "java.io.tmpdir";

  private final AtomicInteger knocks = new AtomicInteger();
  private final String temporary = System.getProperty(TEMPORARY);

  @TempDir private Path folder;

  @AfterEach
  void putBack() {
    System.setProperty(TEMPORARY, temporary);
  }

  @Test
  void a_second_start_on_the_same_data_knocks_and_gets_nothing() {
    try (var first = SingleInstance.claim(folder).orElseThrow()) {
      first.whenKnocked(knocks::incrementAndGet);
      assertThat(SingleInstance.claim(folder)).isEmpty();
      Until.holds("the first one heard it", () -> knocks.get() == 1);
    }
  }

  @Test
  void the_same_folder_under_another_spelling_is_the_same_data() {
    try (var first = SingleInstance.claim(folder).orElseThrow()) {
      first.whenKnocked(knocks::incrementAndGet);
      assertThat(SingleInstance.claim(folder.resolve("x").resolve(".."))).isEmpty();
    }
  }

  @Test
  void other_data_has_a_program_of_its_own() {
    try (var first = SingleInstance.claim(folder).orElseThrow();
        var other = SingleInstance.claim(folder.resolve("branch")).orElseThrow()) {
      assertThat(first).isNotSameAs(other);
    }
  }

  @Test
  void the_data_is_free_again_once_the_first_one_has_ended() {
    SingleInstance.claim(folder).orElseThrow().close();
    var next = SingleInstance.claim(folder);
    assertThat(next).isPresent();
    next.ifPresent(SingleInstance::close);
  }

  @Test
  void another_program_may_run_while_one_has_the_data_and_no_longer() {
    assertThat(SingleInstance.mayRun(folder)).isFalse();
    var first = SingleInstance.claim(folder).orElseThrow();
    assertThat(SingleInstance.mayRun(folder)).isTrue();
    first.close();
    assertThat(SingleInstance.mayRun(folder)).isFalse();
  }

  @Test
  void where_no_socket_can_be_made_the_program_starts_all_the_same() throws IOException {
    var tooLong = Files.createDirectory(folder.resolve("x".repeat(120)));
    System.setProperty(TEMPORARY, tooLong.toString());
    try (var deaf = SingleInstance.claim(folder).orElseThrow()) {
      deaf.whenKnocked(knocks::incrementAndGet);
      assertThat(SingleInstance.mayRun(folder)).isFalse();
    }
  }

  @Test
  void of_starts_at_the_same_moment_one_has_the_data_though_a_killed_one_left_its_socket()
      throws Exception {
    System.setProperty(TEMPORARY, folder.toString());
    for (int round = 0; round < 20; round++) {
      leaveASocket();
      var claims = allAtOnce(4);
      assertThat(claims).hasSize(1);
      claims.forEach(SingleInstance::close);
    }
  }

  @Test
  void the_same_folder_behind_a_link_is_the_same_data_also_where_it_is_yet_to_be_made()
      throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Files.createDirectory(folder.resolve("real"));
    try (var _ = SingleInstance.claim(folder.resolve("real").resolve("shop")).orElseThrow()) {
      assertThat(SingleInstance.claim(link.resolve("shop"))).isEmpty();
      Files.createDirectory(folder.resolve("real").resolve("shop"));
      assertThat(SingleInstance.claim(link.resolve("shop"))).isEmpty();
    }
  }

  /// As a program that was killed leaves it.
  private void leaveASocket() throws IOException {
    SingleInstance.claim(folder).orElseThrow().close();
    var left = folder.resolve("left");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(left));
    }
    Files.move(left, SingleInstance.socket(folder));
  }

  private List<SingleInstance> allAtOnce(int starts) throws Exception {
    var begin = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(starts)) {
      var claims = new ArrayList<Future<Optional<SingleInstance>>>();
      for (int i = 0; i < starts; i++) {
        claims.add(
            threads.submit(
                () -> {
                  begin.await();
                  return SingleInstance.claim(folder);
                }));
      }
      begin.countDown();
      var won = new ArrayList<SingleInstance>();
      for (var claim : claims) {
        claim.get().ifPresent(won::add);
      }
      return won;
    }
  }

  @Test
  void a_second_process_brings_the_first_forward_and_ends_well() throws Exception {
    try (var first = SingleInstance.claim(folder).orElseThrow()) {
      first.whenKnocked(knocks::incrementAndGet);
      var second = start();
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isZero();
      Until.holds("the first one heard it", () -> knocks.get() == 1);
      assertThat(new StoreFolder(folder).holdsStore()).isFalse();
    }
  }

  /// The program as its icon starts it, on a computer with a display; it never gets to need one.
  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "org.counterfoil.app.Launcher",
            "--data",
            folder.toString());
    builder.environment().put("DISPLAY", ":7");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
