package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real program, in a process of its own, where no window can be opened.
class NoWindowTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_display_that_is_none_is_told_in_a_sentence(@TempDir Path folder)
      throws IOException, InterruptedException {
    var program = program(folder);
    program.environment().put("DISPLAY", ":4711");
    program.environment().remove("WAYLAND_DISPLAY");
    var process = program.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(said)
        .contains("Counterfoil cannot open a window here", "Nothing of the shop was changed")
        .doesNotContain("\tat ", "Exception");
  }

  private static ProcessBuilder program(Path folder) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-classpath",
        System.getProperty("java.class.path"),
        Launcher.class.getName(),
        "--data",
        folder.toString());
  }
}
