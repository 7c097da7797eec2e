package org.counterfoil.core.phone;

/// What was read from the text somebody typed as a phone number.
public sealed interface PhoneReading {

  /// A number its country really gives out.
  record Valid(Phone phone, String extension) implements PhoneReading {}

  /// A number of a believable length that the country's numbering plan does not know (new range,
  /// slip of a digit): it is saved, with a warning.
  record Possible(Phone phone, String extension) implements PhoneReading {}

  /// Not a phone number.
  record No(Reason why) implements PhoneReading {}

  /// Why a text is no phone number.
  enum Reason {
    EMPTY,
    NO_NUMBER_IN_IT,
    UNKNOWN_COUNTRY,
    TOO_SHORT,
    TOO_LONG,
    WRONG_LENGTH
  }
}
