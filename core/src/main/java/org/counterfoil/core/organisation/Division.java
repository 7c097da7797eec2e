package org.counterfoil.core.organisation;

/// A line of trade of the business.
public record Division(
    DivisionId id, BusinessId businessId, String code, String name, DivisionKind kind) {}
