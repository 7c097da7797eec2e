package org.counterfoil.core.search;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;

/// Cuts the country's code off the digits of an international number.
final class CallingCodes {
  private static final Set<Integer> CODES =
      PhoneNumberUtil.getInstance().getSupportedCallingCodes();
  private static final int LONGEST = 3;

  private CallingCodes() {}

  /// The national part of `263771234567`: `771234567`; empty while the code itself is unfinished.
  static String national(String international) {
    int code = 0;
    for (int i = 0; i < Math.min(LONGEST, international.length()); i++) {
      code = code * 10 + (international.charAt(i) - '0');
      // No calling code is the beginning of another, so the first that fits is the one.
      if (CODES.contains(code)) {
        return international.substring(i + 1);
      }
    }
    return "";
  }
}
