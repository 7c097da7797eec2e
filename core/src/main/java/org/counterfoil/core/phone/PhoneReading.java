package org.counterfoil.core.phone;

import java.util.List;
import java.util.Locale;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;

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
  enum Reason implements org.counterfoil.core.explain.Reason {
    EMPTY,
    NO_NUMBER_IN_IT,
    UNKNOWN_COUNTRY,
    TOO_SHORT,
    TOO_LONG,
    WRONG_LENGTH;

    @Override
    public String key() {
      return "phone.refused." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// How the text was understood, or the sentence that says why it was not.
  default Explanation explained() {
    return switch (this) {
      case Valid(var phone, var extension) -> explained("phone.valid", phone, extension);
      case Possible(var phone, var extension) -> explained("phone.possible", phone, extension);
      case No(var why) -> Explanation.of(new Step(why.key(), List.of()));
    };
  }

  private static Explanation explained(String key, Phone phone, String extension) {
    var read = Explanation.of(new Step(key, Phones.international(phone)));
    return extension.isEmpty() ? read : read.then(new Step("phone.extension", extension));
  }
}
