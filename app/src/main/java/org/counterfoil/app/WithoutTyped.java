package org.counterfoil.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a failure into the log without what people typed: the database puts values into its
/// messages, and the log is not encrypted as the store is. Of what it throws, and of whatever
/// repeats that, the log has the class, the codes and the frames.
final class WithoutTyped extends ThrowableProxyConverter {
  private static final String KEPT_BACK = "(message kept back)";

  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return super.throwableProxyToString(new Silent(failure));
  }

  /// Whether its own message may hold values.
  private static boolean isOfDatabase(IThrowableProxy failure) {
    var name = failure.getClassName();
    return thrown(failure).filter(SQLException.class::isInstance).isPresent()
        || name.startsWith("org.h2.")
        || name.startsWith("org.apache.ibatis.");
  }

  private static Optional<Throwable> thrown(IThrowableProxy failure) {
    return failure instanceof ThrowableProxy it ? Optional.of(it.getThrowable()) : Optional.empty();
  }

  /// Whether the message of what the database threw, anywhere behind `failure`, is in these words.
  private static boolean repeats(String words, IThrowableProxy failure) {
    return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
        .anyMatch(it -> (isOfDatabase(it) && holds(words, it.getMessage())) || repeats(words, it));
  }

  private static boolean holds(String words, @Nullable String message) {
    return message != null && words.contains(message);
  }

  /// A failure whose message is told only where it holds no values.
  private record Silent(IThrowableProxy failure) implements IThrowableProxy {
    @Override
    public @Nullable String getMessage() {
      if (thrown(failure).orElse(null) instanceof SQLException sql) {
        return "%s %d %s".formatted(sql.getSQLState(), sql.getErrorCode(), KEPT_BACK);
      }
      var words = failure.getMessage();
      boolean silent = isOfDatabase(failure) || (words != null && repeats(words, failure));
      return silent ? KEPT_BACK : words;
    }

    /// What the failure calls itself would hold its message.
    @Override
    public @Nullable String getOverridingMessage() {
      return null;
    }

    @Override
    public String getClassName() {
      return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      var cause = failure.getCause();
      return cause == null ? null : new Silent(cause);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Stream.of(failure.getSuppressed()).map(Silent::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return failure.isCyclic();
    }
  }
}
