package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.apache.ibatis.exceptions.ExceptionFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSetupTest {
  private final LoggerContext context = new LoggerContext();
  private final PrintStream errors = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    context.stop();
    System.clearProperty(LogSetup.FOLDER);
    System.setErr(errors);
  }

  @Test
  void everything_goes_to_the_file_and_warnings_to_the_error_stream_too(@TempDir Path folder)
      throws IOException {
    System.setProperty(LogSetup.FOLDER, folder.resolve("log").toString());
    log();
    assertThat(Files.readString(folder.resolve("log/counterfoil.log")))
        .contains("INFO", "the till is open", "WARN", "the paper is out", "bug")
        .doesNotContain("only for us");
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("the paper is out")
        .doesNotContain("the till is open");
  }

  @Test
  void without_a_folder_there_is_no_file() {
    log();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("the paper is out");
    assertThat(Path.of("null")).doesNotExist(); // what a folder of no name would be called
  }

  @Test
  void there_is_no_file_before_there_is_something_to_tell(@TempDir Path folder) {
    System.setProperty(LogSetup.FOLDER, folder.resolve("log").toString());
    begin();
    assertThat(folder.resolve("log")).doesNotExist();
  }

  /// The log is not encrypted as the store is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into person values ('Rudo Moyo', 1)",
        "insert into person values ('Rudo', 1)",
        "select * from person where name = 'Rudo"
      })
  void what_a_failed_statement_held_stays_out_of_the_log(String sql, @TempDir Path folder)
      throws IOException, SQLException {
    System.setProperty(LogSetup.FOLDER, folder.resolve("log").toString());
    begin();
    var failure = failure(sql);
    var wrapped = ExceptionFactory.wrapException("Not saved: " + failure, failure);
    var unexpected = new IllegalStateException(wrapped);
    unexpected.addSuppressed(new IOException(failure.getMessage(), failure));
    context.getLogger("org.counterfoil").error("Unexpected failure", unexpected);
    var log = Files.readString(folder.resolve("log/counterfoil.log"));
    assertThat(log + told.toString(StandardCharsets.UTF_8)).doesNotContain("Rudo", "RUDO");
    assertThat(log)
        .contains(failure.getSQLState(), String.valueOf(failure.getErrorCode()))
        .contains("java.lang.IllegalStateException", "PersistenceException", "java.io.IOException")
        .contains(failure.getClass().getName())
        .contains("at org.counterfoil.app.LogSetupTest.failure", "Caused by:", "Suppressed:");
  }

  private static SQLException failure(String sql) throws SQLException {
    try (var store = DriverManager.getConnection("jdbc:h2:mem:");
        var statement = store.createStatement()) {
      statement.execute("create table person (name varchar(5) primary key, age int)");
      statement.execute("insert into person values ('Rudo', 1)");
      return assertThatThrownBy(() -> statement.execute(sql))
          .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
          .actual();
    }
  }

  /// As Logback finds it.
  private void begin() {
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    var found = ServiceLoader.load(Configurator.class).findFirst().orElseThrow();
    context.setMDCAdapter(new LogbackMDCAdapter());
    found.setContext(context);
    found.configure(context);
  }

  private void log() {
    begin();
    var log = context.getLogger("org.counterfoil");
    log.debug("only for us");
    log.info("the till is open");
    log.warn("the paper is out", new IllegalStateException("bug"));
  }
}
