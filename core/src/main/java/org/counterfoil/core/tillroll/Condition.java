package org.counterfoil.core.tillroll;

import java.nio.file.Path;

/// How a roll was found when it was opened.
public sealed interface Condition {
  /// Every frame reads, to the last byte.
  record Intact() implements Condition {}

  /// The last append did not reach the disk whole: nothing that was acknowledged is in those bytes.
  record Torn(Path segment, long bytes) implements Condition {}

  /// Frames in the middle do not read: bytes were changed or lost after they had been forced.
  ///
  /// @param lastGood the number of the last entry before the damage, 0 for none
  record Damaged(Path segment, long lastGood) implements Condition {}
}
