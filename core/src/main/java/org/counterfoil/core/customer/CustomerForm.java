package org.counterfoil.core.customer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.counterfoil.core.phone.PhoneReading;
import org.counterfoil.core.phone.Phones;
import org.counterfoil.core.text.PersonName;
import org.jspecify.annotations.Nullable;

/// What is typed about a customer, read by the shop's country.
///
/// @param phone as typed; empty where the customer has none, if the shop allows that (C-05)
/// @param email as typed, or empty
/// @param alertNote to be seen by whoever serves them (ALR-11), or empty
public record CustomerForm(
    CustomerKind kind,
    String name,
    String phone,
    String email,
    Optional<LocalDate> birthDate,
    String alertNote) {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PART = 100;
  private static final int LONGEST_EMAIL = 255;
  private static final int LONGEST_NOTE = 500;

  /// The quick form: nothing but who and how to reach them.
  public CustomerForm(CustomerKind kind, String name, String phone, String email) {
    this(kind, name, phone, email, Optional.empty(), "");
  }

  sealed interface Read {
    record Good(String name, PersonName parts, @Nullable String phone, @Nullable String email)
        implements Read {}

    record Bad(Refusal why) implements Read {}
  }

  /// What is wrong with the form.
  public enum Refusal {
    NAME_MISSING,
    NAME_TOO_LONG,
    /// The first or the last name of it.
    NAME_PART_TOO_LONG,
    PHONE_MISSING,
    PHONE_UNREADABLE,
    EMAIL_UNREADABLE,
    EMAIL_TOO_LONG,
    NOTE_TOO_LONG,
    NO_SUCH_CUSTOMER
  }

  Read read(String country) {
    var full = name.strip();
    var address = email.strip().toLowerCase(Locale.ROOT);
    var refusal = check(full, address);
    if (refusal != null) {
      return new Read.Bad(refusal);
    }
    if (phone.isBlank()) {
      return address.isEmpty()
          ? new Read.Bad(Refusal.PHONE_MISSING)
          : new Read.Good(full, PersonName.split(full), null, address);
    }
    var mail = address.isEmpty() ? null : address;
    return switch (Phones.read(phone, country)) {
      case PhoneReading.Valid(var number, var _) -> good(full, number.e164(), mail);
      case PhoneReading.Possible(var number, var _) -> good(full, number.e164(), mail);
      case PhoneReading.No _ -> new Read.Bad(Refusal.PHONE_UNREADABLE);
    };
  }

  private @Nullable Refusal check(String full, String address) {
    if (full.isEmpty()) {
      return Refusal.NAME_MISSING;
    }
    if (full.length() > LONGEST_NAME) {
      return Refusal.NAME_TOO_LONG;
    }
    var parts = PersonName.split(full);
    if (parts.first().length() > LONGEST_PART || parts.last().length() > LONGEST_PART) {
      return Refusal.NAME_PART_TOO_LONG;
    }
    if (alertNote.strip().length() > LONGEST_NOTE) {
      return Refusal.NOTE_TOO_LONG;
    }
    if (address.length() > LONGEST_EMAIL) {
      return Refusal.EMAIL_TOO_LONG;
    }
    return address.isEmpty() || address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        ? null
        : Refusal.EMAIL_UNREADABLE;
  }

  private static Read good(String name, String phone, @Nullable String email) {
    return new Read.Good(name, PersonName.split(name), phone, email);
  }

  /// The note as it is kept.
  @Nullable String keptNote() {
    return alertNote.isBlank() ? null : alertNote.strip();
  }
}
