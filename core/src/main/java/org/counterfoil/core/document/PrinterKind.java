package org.counterfoil.core.document;

/// How a till reaches its receipt printer.
public enum PrinterKind {
  /// Over the network, raw on port 9100.
  NETWORK,
  /// Into a folder, one file a job, for a spooler or for shops without a printer.
  FILE
}
