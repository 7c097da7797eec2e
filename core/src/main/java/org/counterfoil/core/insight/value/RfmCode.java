package org.counterfoil.core.insight.value;

/// Three scores from 1 to 5: how recently, how often and for how much a customer buys.
public record RfmCode(int recency, int frequency, int spend) {
  public RfmCode {
    if (Math.min(recency, Math.min(frequency, spend)) < 1
        || Math.max(recency, Math.max(frequency, spend)) > 5) {
      throw new IllegalArgumentException("a score lies between 1 and 5");
    }
  }

  public RfmSegment segment() {
    return RfmSegment.of(recency, frequency, spend);
  }

  /// The three digits: `543`.
  @Override
  public String toString() {
    return "" + recency + frequency + spend;
  }
}
