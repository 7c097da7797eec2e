package org.counterfoil.core.sample;

import java.util.List;

/// A place sample people come from, with mobile ranges its numbering plan really gives out.
public enum Region {
  ZIMBABWE("ZW", "263"),
  IRAQ("IQ", "964"),
  AUSTRALIA("AU", "61"),
  ENGLAND("GB", "44");

  private final String code;
  private final String callingCode;

  Region(String code, String callingCode) {
    this.code = code;
    this.callingCode = callingCode;
  }

  /// The country's two letters (ISO 3166), as phone numbers are read with.
  public String code() {
    return code;
  }

  String callingCode() {
    return callingCode;
  }

  /// Beginnings of mobile numbers, each followed by seven more digits.
  List<String> mobiles() {
    return switch (this) {
      case ZIMBABWE -> List.of("77", "78", "71");
      case IRAQ -> List.of("750", "751", "770", "771", "772", "773", "780", "781", "782", "790");
      case AUSTRALIA -> List.of("40", "41", "42", "43");
      case ENGLAND -> List.of("740", "741", "742", "743", "744", "746", "747", "748", "749");
    };
  }

  /// Most used first.
  List<String> mailDomains() {
    return switch (this) {
      case ZIMBABWE -> List.of("gmail.com", "yahoo.com", "econet.co.zw", "zol.co.zw");
      case IRAQ -> List.of("gmail.com", "yahoo.com", "hotmail.com", "korektel.com");
      case AUSTRALIA -> List.of("gmail.com", "bigpond.com", "outlook.com", "optusnet.com.au");
      case ENGLAND -> List.of("gmail.com", "hotmail.co.uk", "btinternet.com", "outlook.com");
    };
  }
}
