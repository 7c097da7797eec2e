package org.counterfoil.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/// The bundled fonts on paper, chosen letter by letter: Latin with figures of equal width, then
/// Cyrillic and Greek, then Arabic. An Arabic slip prefers the Arabic family for all it has.
final class PaperFonts {
  private static final BaseFont FIGURES = font("CounterfoilFigures-Regular.ttf");
  private static final BaseFont FIGURES_BOLD = font("CounterfoilFigures-Bold.ttf");
  private static final BaseFont INTER = font("Inter-Regular.ttf");
  private static final BaseFont INTER_BOLD = font("Inter-Bold.ttf");
  private static final BaseFont ARABIC = font("IBMPlexSansArabic-Regular.ttf");
  private static final BaseFont ARABIC_BOLD = font("IBMPlexSansArabic-Bold.ttf");

  private static final List<BaseFont> REGULAR = List.of(FIGURES, INTER, ARABIC);
  private static final List<BaseFont> BOLD = List.of(FIGURES_BOLD, INTER_BOLD, ARABIC_BOLD);
  private static final List<BaseFont> ARABIC_REGULAR = List.of(ARABIC, FIGURES, INTER);
  private static final List<BaseFont> ARABIC_STRONG =
      List.of(ARABIC_BOLD, FIGURES_BOLD, INTER_BOLD);

  private final Slip slip;

  PaperFonts(Slip slip) {
    this.slip = slip;
  }

  Phrase phrase(String text, Block.Look look) {
    return phrase(text, look, size(look));
  }

  Phrase phrase(String text, Block.Look look, float size) {
    FontSelector selector = new FontSelector();
    for (BaseFont font : family(look)) {
      selector.addFont(new Font(font, size));
    }
    return selector.process(text);
  }

  private List<BaseFont> family(Block.Look look) {
    boolean strong = look == Block.Look.STRONG || look == Block.Look.LARGE;
    if (slip.rightToLeft()) {
      return strong ? ARABIC_STRONG : ARABIC_REGULAR;
    }
    return strong ? BOLD : REGULAR;
  }

  /// Points from line to line per point of size; Arabic letters reach further up and down.
  float leading() {
    return slip.rightToLeft() ? 1.45f : 1.3f;
  }

  static float size(Block.Look look) {
    return switch (look) {
      case SMALL, DETAIL -> 8f;
      case NORMAL, STRONG -> 9f;
      case LARGE -> 13f;
    };
  }

  /// The width of a phrase on one line.
  static float width(Phrase phrase) {
    float width = 0;
    for (Element element : phrase.getChunks()) {
      width += ((Chunk) element).getWidthPoint();
    }
    return width;
  }

  private static BaseFont font(String file) {
    try (InputStream in =
        PaperFonts.class.getResourceAsStream("/org/counterfoil/core/font/" + file)) {
      if (in == null) {
        throw new IllegalStateException("font missing from the packaged program: " + file);
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
