package org.counterfoil.app.start;

import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.Size;

/// How large the shop to look around in is.
enum SampleSize {
  /// Seconds.
  SMALL,
  /// Some minutes and 2 GB.
  LARGE,
  /// More than an hour and 34 GB.
  HUGE;

  /// @param kind what the shop trades in
  Size of(DivisionKind kind) {
    return switch (this) {
      case SMALL -> Size.demo(kind);
      case LARGE -> Size.large(kind, 20_000, 100_000, 100_000);
      case HUGE -> Size.large(kind, 50_000, 1_000_000, 2_000_000);
    };
  }
}
