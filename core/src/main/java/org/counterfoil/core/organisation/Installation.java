package org.counterfoil.core.organisation;

import java.time.Instant;

/// The program set up for a register. A register set up anew takes the next letter, so that numbers
/// the lost installation may have issued are never issued again.
///
/// @param id the journal's device
/// @param letter from `A`
public record Installation(
    InstallationId id, RegisterId registerId, char letter, Instant installedAt) {
  /// What stands in the numbers of this installation: nothing for the business's very first,
  /// register and letter (`02A`) for every other (PEO-09).
  public String numberCode(Register register) {
    return register.code().equals("01") && letter == 'A' ? "" : register.code() + letter;
  }
}
