package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tells a barcode scanner from a person by the rhythm of the keys. A scanner is a keyboard that
/// types a whole code, a few milliseconds a key, and ends it with Enter.
///
/// Measured as a scan: at least four characters, half of the gaps (the one before Enter too) of at
/// most 35 ms, none above 75 ms, and below eight characters none above 35 ms either. A fast typist
/// is near 120 ms, and now and then rolls over two or three keys.
public final class ScanRecogniser {
  private static final int SHORTEST_CODE = 4;
  private static final int SURE_LENGTH = 8;
  private static final int LONGEST_CODE = 256;
  private static final long TYPICAL_GAP = TimeUnit.MILLISECONDS.toNanos(35);
  private static final long LONGEST_GAP = TimeUnit.MILLISECONDS.toNanos(75);

  private final StringBuilder code = new StringBuilder();
  private final List<Long> gaps = new ArrayList<>();
  private long last;

  /// A character was typed at `nanos`, a time that only rises.
  ///
  /// @return whether it begins a new run of keys
  public boolean typed(char character, long nanos) {
    boolean first = code.isEmpty() || nanos - last > LONGEST_GAP || code.length() >= LONGEST_CODE;
    if (first) {
      interrupted();
    } else {
      gaps.add(nanos - last);
    }
    code.append(character);
    last = nanos;
    return first;
  }

  /// Something a scanner does not do came between: a held key, a function key, the mouse.
  public void interrupted() {
    code.setLength(0);
    gaps.clear();
  }

  /// Enter was pressed; the code, if what came before was a scan.
  public Optional<String> entered(long nanos) {
    var scanned = code.toString();
    gaps.add(nanos - last);
    boolean scan = scanned.length() >= SHORTEST_CODE && fast(scanned.length());
    interrupted();
    return scan ? Optional.of(scanned) : Optional.empty();
  }

  private boolean fast(int length) {
    var sorted = gaps.stream().sorted().toList();
    long slowest = length < SURE_LENGTH ? TYPICAL_GAP : LONGEST_GAP;
    return sorted.getLast() <= slowest && sorted.get(sorted.size() / 2) <= TYPICAL_GAP;
  }
}
