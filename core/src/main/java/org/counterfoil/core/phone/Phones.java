package org.counterfoil.core.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import org.counterfoil.core.phone.PhoneReading.No;
import org.counterfoil.core.phone.PhoneReading.Possible;
import org.counterfoil.core.phone.PhoneReading.Reason;
import org.counterfoil.core.phone.PhoneReading.Valid;

/// Reads and shows phone numbers with Google's numbering plans. Pure; safe from any thread.
public final class Phones {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private Phones() {}

  /// Reads what somebody typed, with or without the country's code, in Western or Arabic digits.
  ///
  /// @param region the shop's country, two letters (`ZW`); used when the text names no country
  public static PhoneReading read(String raw, String region) {
    if (raw.isBlank()) {
      return new No(Reason.EMPTY);
    }
    try {
      return judge(PLANS.parse(raw.strip(), region.strip().toUpperCase(Locale.ROOT)));
    } catch (NumberParseException e) {
      return new No(reason(e.getErrorType()));
    }
  }

  private static PhoneReading judge(PhoneNumber number) {
    return switch (PLANS.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY -> accept(number);
      case INVALID_COUNTRY_CODE -> new No(Reason.UNKNOWN_COUNTRY);
      case TOO_SHORT -> new No(Reason.TOO_SHORT);
      case TOO_LONG -> new No(Reason.TOO_LONG);
      case INVALID_LENGTH -> new No(Reason.WRONG_LENGTH);
    };
  }

  private static PhoneReading accept(PhoneNumber number) {
    var phone = new Phone(PLANS.format(number, PhoneNumberFormat.E164));
    return PLANS.isValidNumber(number)
        ? new Valid(phone, number.getExtension())
        : new Possible(phone, number.getExtension());
  }

  private static Reason reason(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
      case NOT_A_NUMBER -> Reason.NO_NUMBER_IN_IT;
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
      case TOO_LONG -> Reason.TOO_LONG;
    };
  }

  /// The number as seen from abroad: `+263 77 123 4567`.
  public static String international(Phone phone) {
    return shown(phone, PhoneNumberFormat.INTERNATIONAL);
  }

  /// The number as its own country writes it: `077 123 4567`.
  public static String national(Phone phone) {
    return shown(phone, PhoneNumberFormat.NATIONAL);
  }

  /// The number as a shop in that country shows it: its own numbers nationally, all others with
  /// their country's code.
  public static String shownIn(Phone phone, String region) {
    var home = region.strip().toUpperCase(Locale.ROOT);
    return PLANS.getSupportedRegions().contains(home)
            && phone.e164().startsWith("+" + PLANS.getCountryCodeForRegion(home))
        ? national(phone)
        : international(phone);
  }

  private static String shown(Phone phone, PhoneNumberFormat format) {
    try {
      return PLANS.format(PLANS.parse(phone.e164(), ""), format);
    } catch (NumberParseException _) {
      // A number kept from an older plan that the present one has dropped: show it as it is.
      return phone.e164();
    }
  }
}
