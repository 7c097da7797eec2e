package org.counterfoil.core.document;

import java.text.Normalizer;

/// Text as paper can carry it: no control characters, no invisible direction marks (the fonts draw
/// boxes for them, and the renderers decide directions themselves), one kind of space and hyphen.
final class PlainText {
  private PlainText() {}

  static String clean(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(plain, c));
    return plain.toString().strip();
  }

  private static void append(StringBuilder plain, int c) {
    if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
      plain.append(' ');
    } else if (c == 0x2212 || c == 0x2010 || c == 0x2011) {
      plain.append('-');
    } else if (!isDirectionMark(c)) {
      plain.appendCodePoint(c);
    }
  }

  private static boolean isDirectionMark(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
