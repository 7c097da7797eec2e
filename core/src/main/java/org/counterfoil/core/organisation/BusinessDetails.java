package org.counterfoil.core.organisation;

import org.counterfoil.core.setting.Setting;

/// How a business and one of its stores are called and reached. [EditBusiness] keeps every version;
/// its scope is the store. Empty where there is none.
public record BusinessDetails(
    String name, String taxNumber, String storeName, String address, String phone) {
  public static final Setting<BusinessDetails> VERSIONS =
      new Setting<>(
          "business.details", BusinessDetails.class, new BusinessDetails("", "", "", "", ""));

  static BusinessDetails of(Business business, Shop shop) {
    return new BusinessDetails(
        business.name(),
        orEmpty(business.taxNumber()),
        shop.name(),
        orEmpty(shop.address()),
        orEmpty(shop.phone()));
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
