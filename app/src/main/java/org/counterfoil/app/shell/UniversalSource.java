package org.counterfoil.app.shell;

import java.util.List;

/// Something the universal field can find: customers, items, documents, commands.
public interface UniversalSource {
  /// The key of the words over its results.
  String group();

  /// The best few results for what was typed (never blank), best first. Called off the JavaFX
  /// thread, in the name of the user; it may block, a later key drops its results.
  List<Hit> find(String typed);
}
