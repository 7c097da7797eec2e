package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.database.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
  private final AtomicInteger knocks = new AtomicInteger();

  @TempDir private Path folder;

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
