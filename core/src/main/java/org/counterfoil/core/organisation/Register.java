package org.counterfoil.core.organisation;

/// A till.
///
/// @param code two characters, unique in the business: `01` is its first
public record Register(RegisterId id, StoreId storeId, String code, String name) {}
