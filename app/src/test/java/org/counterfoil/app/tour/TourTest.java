package org.counterfoil.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
  @TempDir private Path folder;

  @Test
  void a_tour_that_cannot_begin_says_so_in_its_last_line_and_ends_badly() throws Exception {
    var tour = start();
    assertThat(tour.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(tour.exitValue()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("said")).getLast())
        .isEqualTo("tour: 0 ok, 1 failed");
  }

  @Test
  void a_step_that_ends_in_an_error_of_java_itself_is_a_failed_one() {
    var score = new Score();
    score.take(
        new Step(
            "deep",
            () -> {
              throw new StackOverflowError();
            }));
    score.take(new Step("well", () -> {}));
    assertThat(score.line()).isEqualTo("tour: 1 ok, 1 failed");
    assertThat(score.exitCode()).isEqualTo(1);
  }

  /// Where there is no folder for what is temporary.
  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dtour",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.io.tmpdir=" + folder.resolve("none"),
            "org.counterfoil.app.Launcher")
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
