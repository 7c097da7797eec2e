package org.counterfoil.core.search;

/// What came of loading a search from its file.
public sealed interface Loaded {

  /// The search as it was when saved; journal entries after `journalSeq` are still to be put in.
  record Ready(CustomerSearch search, long journalSeq) implements Loaded {}

  /// Not usable: build it anew from the customers. Nothing is lost by that.
  record Refused(Reason reason) implements Loaded {}

  /// Why a file was not usable.
  enum Reason {
    MISSING,
    /// Written by another version of the program.
    OTHER_VERSION,
    /// Cut short, changed, or written with another key.
    DAMAGED
  }
}
