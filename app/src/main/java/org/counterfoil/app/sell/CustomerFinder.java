package org.counterfoil.app.sell;

import java.util.List;
import org.counterfoil.core.customer.CustomerId;

/// Finds customers by whatever the counter types: the last digits of a phone, any word of a name.
@FunctionalInterface
public interface CustomerFinder {
  /// The likeliest first; nothing for blank text. Called off the JavaFX thread.
  List<Found> find(String typed, int limit);

  /// A candidate.
  ///
  /// @param detail what tells it from others of the same name, such as the phone number
  record Found(CustomerId id, String name, String detail) {}
}
