package org.counterfoil.core.product;

import java.math.BigDecimal;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// Something sold.
///
/// @param price of one unit in the business's currency, with or without tax as the business says
/// @param cost of one unit, without tax
/// @param unit what one is: `each`, `kg`, `m`
/// @param keptInStock whether movements are counted; services are not
public record Product(
    ProductId id,
    String sku,
    String name,
    @Nullable CategoryId categoryId,
    TaxClassId taxClassId,
    BigDecimal price,
    BigDecimal cost,
    String unit,
    boolean keptInStock,
    boolean active) {}
