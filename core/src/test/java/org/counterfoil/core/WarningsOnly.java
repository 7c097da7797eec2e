package org.counterfoil.core;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Where the log of tests and benchmarks goes: warnings to the error stream. As light as the
/// program's own until there is something to tell: read from XML, with a pattern for every line, it
/// was a fifth of a second of what the benchmarks call the start of the store.
public final class WarningsOnly extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var errors = new Errors();
    errors.setContext(context);
    errors.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(errors);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static final class Errors extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent line) {
      System.err.println(
          line.getInstant()
              + " "
              + line.getLevel()
              + " "
              + line.getLoggerName()
              + " "
              + line.getFormattedMessage());
      if (line.getThrowableProxy() != null) {
        System.err.println(ThrowableProxyUtil.asString(line.getThrowableProxy()));
      }
    }
  }
}
