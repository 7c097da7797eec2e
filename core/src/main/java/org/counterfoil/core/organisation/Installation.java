package org.counterfoil.core.organisation;

import java.time.Instant;
import java.util.Collection;

/// The program set up for a register. A register set up anew takes the next letter, so that numbers
/// the lost installation may have issued are never issued again.
///
/// @param id the journal's device
/// @param letter `A` to `Z`, then `0` to `9`, then two of them from `AA` on
public record Installation(
    InstallationId id, RegisterId registerId, String letter, Instant installedAt) {
  static final String FIRST = "A";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /// @param taken the letters the register has used
  static String letterAfter(Collection<String> taken) {
    return letter(taken.stream().mapToInt(Installation::rank).max().orElse(0) + 1);
  }

  /// The first is 1.
  private static int rank(String letter) {
    return letter
        .chars()
        .reduce(0, (rank, at) -> rank * LETTERS.length() + LETTERS.indexOf(at) + 1);
  }

  private static String letter(int rank) {
    var letter = new StringBuilder();
    for (int left = rank; left > 0; left = (left - 1) / LETTERS.length()) {
      letter.append(LETTERS.charAt((left - 1) % LETTERS.length()));
    }
    return letter.reverse().toString();
  }

  /// What stands in the numbers of this installation: nothing for the business's very first,
  /// register and letter (`02A`) for every other (PEO-09).
  public String numberCode(Register register) {
    return register.code().equals("01") && letter.equals(FIRST) ? "" : register.code() + letter;
  }
}
