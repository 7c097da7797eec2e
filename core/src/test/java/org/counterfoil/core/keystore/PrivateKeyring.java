package org.counterfoil.core.keystore;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A session bus and GNOME's keyring for one test, in a home of their own: nobody's real keyring is
/// touched.
final class PrivateKeyring {
  private final Path home;
  private final Process bus;
  private final String address;
  private Process daemon;

  /// Skips the test where the computer lacks the programs.
  PrivateKeyring(Path home) throws IOException {
    Assumptions.assumeTrue(
        isOnPath("dbus-daemon") && isOnPath("gnome-keyring-daemon") && hasLibSecret(),
        "dbus-daemon, gnome-keyring-daemon and libsecret are needed");
    this.home = home;
    for (var folder : List.of("data", "run", "config", "cache")) {
      Files.createDirectories(home.resolve(folder));
    }
    bus = started("", "dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address");
    address = Objects.requireNonNull(bus.inputReader(StandardCharsets.UTF_8).readLine());
    daemon = daemon("--unlock");
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static boolean hasLibSecret() {
    try {
      new LibSecret();
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private ProcessBuilder builder(String address, List<String> command) {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    var environment = builder.environment();
    environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    environment.put("HOME", home.toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
    environment.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    environment.put("DBUS_SESSION_BUS_ADDRESS", address);
    return builder;
  }

  private Process started(String address, String... command) throws IOException {
    return builder(address, List.of(command)).start();
  }

  /// The keyring's password is the same at every start.
  private Process daemon(String... how) throws IOException {
    var command = new ArrayList<>(List.of("gnome-keyring-daemon", "--foreground"));
    command.add("--components=secrets");
    command.addAll(List.of(how));
    var started = started(address, command.toArray(String[]::new));
    try (var password = started.outputWriter(StandardCharsets.UTF_8)) {
      password.write("of the keyring");
    }
    return started;
  }

  /// The computer was started again and somebody signed in.
  void restart() throws IOException, InterruptedException {
    stop(daemon);
    daemon = daemon("--unlock");
  }

  /// The computer was started again and nobody has unlocked the keyring.
  void restartLocked() throws IOException, InterruptedException {
    stop(daemon);
    daemon = daemon();
  }

  /// Whether a call of a program of its own went well; see [SecretServiceCalls].
  boolean call(String... call) throws IOException, InterruptedException {
    return callOn(address, call);
  }

  boolean callOn(String bus, String... call) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SecretServiceCalls.class.getName());
    command.addAll(List.of(call));
    var program = builder(bus, command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!program.waitFor(30, TimeUnit.SECONDS)) {
      program.destroyForcibly();
      throw new IllegalStateException("The call hangs: " + call[0]);
    }
    return program.exitValue() == 0;
  }

  /// Waits until the keyring answers; it tells nobody that it is up.
  void awaitReady() throws IOException, InterruptedException {
    for (int tries = 0; !call("ready"); tries++) {
      if (tries == 20) {
        throw new IllegalStateException("The keyring does not come up");
      }
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  void end() throws InterruptedException {
    stop(daemon);
    stop(bus);
  }
}
