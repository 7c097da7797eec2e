package org.counterfoil.core.sample;

import java.util.List;
import org.joda.money.Money;

/// A sample product.
///
/// @param sku stock code, nobody else's: `GRO-0012345`
/// @param name as on the shelf; nobody else's within the division
/// @param categories from the widest to the narrowest
/// @param barcode EAN-13 with a right check digit, from 952, the numbers GS1 keeps for examples
/// @param price what the customer pays, tax included or not as the shop decides
public record Product(
    Division division,
    String sku,
    String name,
    List<String> categories,
    String barcode,
    Price price,
    TaxClass taxClass) {

  /// What it is sold and bought for.
  public record Price(Money price, Money cost) {}
}
