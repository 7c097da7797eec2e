package org.counterfoil.core.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.organisation.RegisterId;
import org.jspecify.annotations.Nullable;

/// A basket as it lies on the counter: half-keyed or on hold.
///
/// @param id of the sale it will become, so that paying twice sells once
/// @param label what a held one is called
public record BasketDraft(
    SaleId id,
    RegisterId register,
    UUID user,
    Standing standing,
    String label,
    SaleKind kind,
    @Nullable CustomerId customer,
    List<BasketLine> lines,
    Discount discount,
    String note,
    Instant changedAt) {
  public enum Standing {
    CURRENT,
    HELD
  }

  public BasketDraft {
    lines = List.copyOf(lines);
  }
}
