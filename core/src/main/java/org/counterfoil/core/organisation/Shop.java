package org.counterfoil.core.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A store: a place where goods are sold. Named so because `Store` is where the data lies.
///
/// @param timeZone of its business dates
public record Shop(
    StoreId id,
    DivisionId divisionId,
    String name,
    @Nullable String address,
    @Nullable String phone,
    ZoneId timeZone) {}
