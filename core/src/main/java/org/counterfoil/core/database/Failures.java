package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.tillroll.NewerForm;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Reads the trouble out of what H2 and the operating systems throw.
final class Failures {
  private static final Set<Integer> ENDING =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED);

  private Failures() {}

  static @Nullable Kind kindOf(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return switch (sql.getErrorCode()) {
        case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD -> Kind.WRONG_KEY;
        case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
        case ErrorCode.DATABASE_IS_READ_ONLY -> Kind.READ_ONLY;
        default -> null;
      };
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return Kind.READ_ONLY;
    }
    if (cause instanceof NewerForm) {
      return Kind.TOO_NEW;
    }
    return cause instanceof IOException failed ? kindOf(failed) : null;
  }

  /// Whether H2 has closed itself, or has to be closed, after this: its disk failed under it.
  static boolean endsEngine(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && ENDING.contains(sql.getErrorCode())) {
        return true;
      }
      if (cause instanceof org.h2.mvstore.MVStoreException) {
        return true;
      }
    }
    return false;
  }

  /// Java has no exception of its own for a full disk: the operating system's words must do.
  private static @Nullable Kind kindOf(IOException failed) {
    var words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("disk full")
        || words.contains("quota exceeded")) {
      return Kind.DISK_FULL;
    }
    return words.contains("read-only file system") || words.contains("permission denied")
        ? Kind.READ_ONLY
        : null;
  }
}
