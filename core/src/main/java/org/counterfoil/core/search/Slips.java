package org.counterfoil.core.search;

/// Counts slips of the finger between two spellings: letters wrong, missing, too many, or swapped
/// with their neighbour (optimal string alignment).
final class Slips {
  private Slips() {}

  /// How many slips part the two; more than `most` when they are further apart than that.
  static int between(String one, String other, int most) {
    int width = other.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    int leastBefore = 0;
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int least = fill(i, one, other, beforeLast, last, row);
      // A swap reaches over one row, so two rows must be beyond hope.
      if (least > most && leastBefore > most) {
        return most + 1;
      }
      leastBefore = least;
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[width - 1];
  }

  private static int fill(
      int i, String one, String other, int[] beforeLast, int[] last, int[] row) {
    row[0] = i;
    int least = i;
    for (int j = 1; j < row.length; j++) {
      boolean same = one.charAt(i - 1) == other.charAt(j - 1);
      int slips = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
      if (i > 1
          && j > 1
          && one.charAt(i - 1) == other.charAt(j - 2)
          && one.charAt(i - 2) == other.charAt(j - 1)) {
        slips = Math.min(slips, beforeLast[j - 2] + 1);
      }
      row[j] = slips;
      least = Math.min(least, slips);
    }
    return least;
  }
}
