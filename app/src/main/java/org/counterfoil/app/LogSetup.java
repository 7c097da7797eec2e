package org.counterfoil.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where the log goes: warnings to the error stream, everything to a file a day in the folder
/// [#FOLDER] names. Tours and tests name none.
///
/// Found by Logback as a service: read from XML, the same keeps a processor busy for a tenth of a
/// second of every start.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /// The system property, to be set before the first line is logged.
  static final String FOLDER = "counterfoil.log";

  private static final int DAYS_KEPT = 30;
  private static final String FILE_SIZE = "10MB";
  private static final String ALL_FILES = "100MB";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    var folder = System.getProperty(FOLDER);
    var first = new AtFirstLine(() -> appenders(context, folder));
    first.setContext(context);
    first.start();
    root.addAppender(first);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static List<Appender<ILoggingEvent>> appenders(
      LoggerContext context, @Nullable String folder) {
    return folder == null
        ? List.of(errors(context))
        : List.of(errors(context), file(context, folder));
  }

  /// Sets up those behind it when there is something to tell. Most starts have nothing, and what
  /// writes dates keeps a processor busy for a tenth of a second until it is ready.
  private static final class AtFirstLine extends AppenderBase<ILoggingEvent> {
    private final Supplier<List<Appender<ILoggingEvent>>> setUp;
    private List<Appender<ILoggingEvent>> behind = List.of();

    private AtFirstLine(Supplier<List<Appender<ILoggingEvent>>> setUp) {
      this.setUp = setUp;
    }

    /// One line at a time, as Logback has it.
    @Override
    protected void append(ILoggingEvent line) {
      if (behind.isEmpty()) {
        behind = setUp.get();
      }
      behind.forEach(it -> it.doAppend(line));
    }

    @Override
    public void stop() {
      super.stop();
      behind.forEach(Appender::stop);
    }
  }

  private static Appender<ILoggingEvent> errors(LoggerContext context) {
    var warnings = new ThresholdFilter();
    warnings.setLevel(Level.WARN.levelStr);
    warnings.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName("err");
    appender.setTarget("System.err");
    appender.addFilter(warnings);
    appender.setEncoder(encoder(context, "%d{HH:mm:ss} %-5level %logger{0} %msg%n"));
    appender.start();
    return appender;
  }

  private static Appender<ILoggingEvent> file(LoggerContext context, String folder) {
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(folder + "/counterfoil.log");
    appender.setEncoder(encoder(context, "%d %-5level [%thread] %logger %msg%n"));
    var daily = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    daily.setContext(context);
    daily.setParent(appender);
    daily.setFileNamePattern(folder + "/counterfoil-%d.%i.log");
    daily.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
    daily.setMaxHistory(DAYS_KEPT);
    daily.setTotalSizeCap(FileSize.valueOf(ALL_FILES));
    daily.start();
    appender.setRollingPolicy(daily);
    appender.start();
    return appender;
  }

  /// @param line how a line is written; what was thrown follows it
  private static Encoder<ILoggingEvent> encoder(LoggerContext context, String line) {
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("thrown", WithoutTyped::new);
    layout.setPattern(line + "%thrown");
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
