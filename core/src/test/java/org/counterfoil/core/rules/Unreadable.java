package org.counterfoil.core.rules;

/// A case the runner cannot put to an engine, and why.
final class Unreadable extends RuntimeException {
  Unreadable(String key, String reason) {
    super(key + ": " + reason);
  }
}
