package org.counterfoil.core.sale;

import java.math.BigDecimal;
import org.counterfoil.core.money.Basket;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// A line of a basket.
///
/// @param product null for goods keyed by hand
/// @param quantity up to three decimals, above zero; a return's is above zero as well
/// @param unitPrice charged for one, in the business's currency
/// @param listPrice of one, as the product has it: another unit price is an override
/// @param discount of this line alone
/// @param taxPercent of the day
/// @param keptInStock whether stock moves
public record BasketLine(
    @Nullable ProductId product,
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal listPrice,
    Discount discount,
    TaxClassId taxClass,
    BigDecimal taxPercent,
    BigDecimal cost,
    boolean keptInStock,
    String note) {

  /// One of a product, at its price.
  public static BasketLine of(ForSale product, BigDecimal quantity) {
    return new BasketLine(
        product.id(),
        product.name(),
        quantity,
        product.price(),
        product.price(),
        Discount.NONE,
        product.taxClassId(),
        product.taxPercent(),
        product.cost(),
        product.keptInStock(),
        "");
  }

  /// At the product's price, tax and cost of now. A price that was keyed for it stays.
  public BasketLine asNow(ForSale product) {
    return new BasketLine(
        this.product,
        description,
        quantity,
        priceOverridden() ? unitPrice : product.price(),
        product.price(),
        discount,
        product.taxClassId(),
        product.taxPercent(),
        product.cost(),
        product.keptInStock(),
        note);
  }

  public BasketLine withQuantity(BigDecimal changed) {
    return new BasketLine(
        product,
        description,
        changed,
        unitPrice,
        listPrice,
        discount,
        taxClass,
        taxPercent,
        cost,
        keptInStock,
        note);
  }

  public BasketLine withUnitPrice(BigDecimal changed) {
    return new BasketLine(
        product,
        description,
        quantity,
        changed,
        listPrice,
        discount,
        taxClass,
        taxPercent,
        cost,
        keptInStock,
        note);
  }

  public BasketLine withDiscount(Discount changed) {
    return new BasketLine(
        product,
        description,
        quantity,
        unitPrice,
        listPrice,
        changed,
        taxClass,
        taxPercent,
        cost,
        keptInStock,
        note);
  }

  public BasketLine withNote(String changed) {
    return new BasketLine(
        product,
        description,
        quantity,
        unitPrice,
        listPrice,
        discount,
        taxClass,
        taxPercent,
        cost,
        keptInStock,
        changed);
  }

  public boolean priceOverridden() {
    return unitPrice.compareTo(listPrice) != 0;
  }

  Basket.Line summed(BigDecimal sign) {
    return new Basket.Line(
        quantity.multiply(sign), unitPrice, discount, taxClass.value().toString(), taxPercent);
  }
}
