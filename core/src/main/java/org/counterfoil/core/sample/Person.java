package org.counterfoil.core.sample;

/// A sample person.
///
/// @param given one or two given names in Latin letters; in Iraq the second is the father's
/// @param arabicName the whole name in Arabic or Kurdish script; empty outside Iraq
/// @param phoneE164 a valid mobile number of the region, nobody else's of the same seed and region
/// @param email empty for those who have none
public record Person(
    Region region, String given, String family, String arabicName, String phoneE164, String email) {

  /// The name as on a form, in Latin letters.
  public String name() {
    return given + " " + family;
  }
}
