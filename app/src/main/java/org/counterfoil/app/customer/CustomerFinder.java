package org.counterfoil.app.customer;

import java.util.List;
import org.counterfoil.core.customer.CustomerId;

/// Finds customers while something about them is being typed: a name, the end of a phone number, an
/// e-mail address, a customer number. Called off the JavaFX thread.
@FunctionalInterface
public interface CustomerFinder {
  /// The best first, at most `limit`.
  List<Found> find(String typed, int limit);

  /// A customer found; what is shown is read from the store.
  record Found(CustomerId id) {}
}
