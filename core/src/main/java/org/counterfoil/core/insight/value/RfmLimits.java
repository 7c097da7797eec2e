package org.counterfoil.core.insight.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// The limits a division with few customers scores by, four of each, from the score 2 up to 5.
///
/// @param days the most days since the last purchase for a score, falling
/// @param counts the fewest purchases in a year, rising
/// @param spends the least spend in a year, rising
public record RfmLimits(List<Integer> days, List<Integer> counts, List<BigDecimal> spends) {
  public static final RfmLimits STANDARD =
      new RfmLimits(
          List.of(180, 90, 30, 14),
          List.of(2, 3, 6, 12),
          List.of(
              BigDecimal.valueOf(50),
              BigDecimal.valueOf(200),
              BigDecimal.valueOf(500),
              BigDecimal.valueOf(1000)));

  public RfmLimits {
    days = List.copyOf(days);
    counts = List.copyOf(counts);
    spends = List.copyOf(spends);
  }

  boolean inOrder() {
    return days.size() == 4
        && counts.size() == 4
        && spends.size() == 4
        && IntStream.range(1, 4)
            .allMatch(
                i ->
                    days.get(i) < days.get(i - 1)
                        && counts.get(i) > counts.get(i - 1)
                        && spends.get(i).compareTo(spends.get(i - 1)) > 0);
  }

  RfmCode code(int daysSince, int count, BigDecimal spend) {
    return new RfmCode(
        1 + (int) days.stream().filter(limit -> daysSince <= limit).count(),
        1 + (int) counts.stream().filter(limit -> count >= limit).count(),
        1 + (int) spends.stream().filter(limit -> spend.compareTo(limit) >= 0).count());
  }
}
