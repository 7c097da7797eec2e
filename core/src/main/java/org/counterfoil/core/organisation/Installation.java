package org.counterfoil.core.organisation;

import java.time.Instant;
import java.util.Collection;

/// The program set up for a register. A register set up anew takes the next letter, so that numbers
/// the lost installation may have issued are never issued again.
///
/// @param id the journal's device
/// @param letter `A` to `Z`, then `0` to `9`
public record Installation(
    InstallationId id, RegisterId registerId, char letter, Instant installedAt) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /// @param taken the letters the register has used
  /// @throws IllegalStateException where it has used them all
  static char letterAfter(Collection<Character> taken) {
    return (char)
        LETTERS
            .chars()
            .skip(taken.stream().mapToInt(LETTERS::indexOf).max().orElse(-1) + 1L)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The register has used all its letters"));
  }

  /// What stands in the numbers of this installation: nothing for the business's very first,
  /// register and letter (`02A`) for every other (PEO-09).
  public String numberCode(Register register) {
    return register.code().equals("01") && letter == 'A' ? "" : register.code() + letter;
  }
}
