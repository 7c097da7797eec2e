package org.counterfoil.app.tour;

/// How the steps of a tour went.
final class Score {
  private int ok;
  private int failed;

  /// Takes a step.
  ///
  /// @return how it went, as printed
  String take(Step step) {
    try {
      step.action().run();
      ok++;
      return "ok";
    } catch (Throwable e) {
      return failed(e);
    }
  }

  /// Counts what went wrong as a failed step.
  ///
  /// @return how it went, as printed
  String failed(Throwable why) {
    failed++;
    return "FAILED: " + (why.getMessage() == null ? why : why.getMessage());
  }

  /// How many steps were taken.
  int taken() {
    return ok + failed;
  }

  /// The tour's last line.
  String line() {
    return "tour: %d ok, %d failed".formatted(ok, failed);
  }

  /// 0 where every step went well.
  int exitCode() {
    return failed == 0 ? 0 : 1;
  }
}
