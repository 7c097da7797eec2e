package org.counterfoil.core.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// Where this till stands, from the business down to the installation.
///
/// @param features those switched on in the division
public record Here(
    Business business,
    Division division,
    Shop shop,
    Register register,
    Installation installation,
    Set<Feature> features) {
  public Here {
    features = Set.copyOf(features);
  }

  /// What stands in the numbers issued here; see [Installation#numberCode].
  public String numberCode() {
    return installation.numberCode(register);
  }

  /// The day at the store.
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, shop.timeZone());
  }
}
