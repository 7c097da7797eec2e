package org.counterfoil.core.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A paper as wide as a till roll and as long as it needs to be: blocks from top to bottom, in one
/// language. What it says is decided, how it looks is the renderer's ([EscPos], [SlipPdf],
/// [SlipImage]).
public record Slip(Locale locale, List<Block> blocks) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  public Slip {
    blocks = List.copyOf(blocks);
  }

  /// True when the paper's lines start at the right edge (Arabic and its neighbours).
  public boolean rightToLeft() {
    return RIGHT_TO_LEFT.contains(locale.getLanguage());
  }
}
