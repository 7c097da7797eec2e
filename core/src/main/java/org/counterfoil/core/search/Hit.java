package org.counterfoil.core.search;

import java.util.Set;
import java.util.UUID;

/// One customer found.
///
/// @param matched the parts the typed words were found in; [Part#NAME_ALIKE] where only a similar
///   spelling was found
public record Hit(UUID id, String number, String name, String phone, Set<Part> matched) {

  /// The part of a customer that a typed word was found in.
  public enum Part {
    NAME,
    NAME_ALIKE,
    PHONE,
    EMAIL,
    NUMBER
  }
}
