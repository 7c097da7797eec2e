package org.counterfoil.core.phone;

import java.util.regex.Pattern;

/// A phone number as E.164: a plus, the country's code and the national number, digits only, no
/// extension. Made by [Phones#read]; stored ones come back through the constructor.
public record Phone(String e164) implements Comparable<Phone> {
  // Wider than the 15 digits of E.164: German and Chinese national numbers may exceed it.
  private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{3,19}");

  public Phone {
    if (!SHAPE.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /// The digits without the plus.
  public String digits() {
    return e164.substring(1);
  }

  /// The last digits, fewer if the number is shorter: what people remember and tills search by.
  public String lastDigits(int count) {
    var digits = digits();
    return digits.substring(Math.max(0, digits.length() - Math.max(0, count)));
  }

  @Override
  public int compareTo(Phone other) {
    return e164.compareTo(other.e164);
  }
}
