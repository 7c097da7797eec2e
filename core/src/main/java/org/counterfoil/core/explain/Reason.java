package org.counterfoil.core.explain;

/// Why an engine refuses: a constant of the engine's own enum, with the key of its sentence.
public interface Reason {
  String key();
}
