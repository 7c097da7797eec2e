package org.counterfoil.app.customer;

import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.customer.CustomerForm.Refusal;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.phone.Phones;
import org.jspecify.annotations.Nullable;

/// How customers are put into words.
final class CustomerWords {
  private CustomerWords() {}

  /// A kept phone number the way a shop in `country` writes it; empty for none.
  static String phone(@Nullable String e164, String country) {
    return e164 == null || e164.isEmpty() ? "" : Phones.shownIn(new Phone(e164), country);
  }

  static String plain(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String refusal(Refusal why) {
    return Texts.of(
        switch (why) {
          case NAME_MISSING -> "customer.refused.name-missing";
          case NAME_TOO_LONG -> "customer.refused.name-too-long";
          case NAME_PART_TOO_LONG -> "customer.refused.name-part-too-long";
          case PHONE_MISSING -> "customer.refused.phone-missing";
          case PHONE_UNREADABLE -> "customer.refused.phone-unreadable";
          case EMAIL_UNREADABLE -> "customer.refused.email-unreadable";
          case EMAIL_TOO_LONG -> "customer.refused.email-too-long";
          case NOTE_TOO_LONG -> "customer.refused.note-too-long";
          case NO_SUCH_CUSTOMER -> "customer.refused.no-such-customer";
        });
  }
}
