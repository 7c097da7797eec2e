package org.counterfoil.core.document;

/// Where a finished job goes. One job at a time; the caller keeps the job until this returns.
public interface Printer {
  /// Hands the whole job over, or says why not. Blocks for a few seconds at worst: never call it on
  /// the window's thread.
  void print(byte[] job) throws PrintFailed;
}
