package org.counterfoil.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A link of the hash chain through a device's journal: the first 8 bytes of SHA-256(previous link
/// ‖ entry). A changed, missing or inserted entry breaks every later link, and a store restored
/// from an old file shows as a fork (sync protocol 2.1).
public record Chain(long value) {
  /// Before the first entry.
  public static final Chain START = new Chain(0);

  /// The link after an entry in its canonical form ([EntryCodec#encode]).
  public Chain next(byte[] entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes());
      return of(Arrays.copyOf(digest.digest(entry), Long.BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// As [#equals], which Java works out when it is first called: the program's start would wait for
  /// that (25 ms).
  public boolean is(Chain other) {
    return value == other.value;
  }

  public static Chain of(byte[] eightBytes) {
    return new Chain(java.nio.ByteBuffer.wrap(eightBytes).getLong());
  }

  public byte[] bytes() {
    return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
