package org.counterfoil.core.document;

import java.time.ZonedDateTime;

/// Who did something, by the name the paper shows, and when in the store's own zone.
public record Deed(String by, ZonedDateTime at) {}
