package org.counterfoil.core.search;

import java.util.UUID;

/// What search knows of one customer. Texts are empty where the customer has none.
///
/// @param number the customer number as printed, such as `UCST-000123`
/// @param phoneE164 the main phone as E.164 (`+263771234567`)
/// @param rank recency, greatest first: the store's order of the last dealing, such as epoch
///   seconds
public record CustomerCard(
    UUID id, String number, String name, String phoneE164, String email, long rank) {}
