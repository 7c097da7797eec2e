package org.counterfoil.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small helping of the crash proof for every build.
class CrashTest {
  @TempDir Path temp;

  @Test
  void twenty_kills_and_twenty_power_cuts_lose_nothing() throws Exception {
    var folder = Files.createDirectory(temp.resolve("crash"));
    var tally = CrashProof.run(folder, 20, 20);
    assertThat(tally.line())
        .matches("crash: kills=20 cuts=20 acknowledged=[1-9]\\d+ lost=0 torn=0 unusable=0");
  }
}
