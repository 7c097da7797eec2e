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

/// The bundled fonts on paper, chosen letter by letter: Inter for Latin, Cyrillic and Greek
/// (amounts in its digits of equal width), Plex for Arabic. An Arabic slip prefers Plex for all it
/// has.
final class PaperFonts {
  private static final BaseFont FIGURES = font("CounterfoilFigures-Regular.ttf");
  private static final BaseFont FIGURES_BOLD = font("CounterfoilFigures-Bold.ttf");
  private static final BaseFont INTER = font("Inter-Regular.ttf");
  private static final BaseFont INTER_BOLD = font("Inter-Bold.ttf");
  private static final BaseFont ARABIC = font("IBMPlexSansArabic-Regular.ttf");
  private static final BaseFont ARABIC_BOLD = font("IBMPlexSansArabic-Bold.ttf");

  private static final List<BaseFont> REGULAR = List.of(INTER, ARABIC);
  private static final List<BaseFont> BOLD = List.of(INTER_BOLD, ARABIC_BOLD);
  private static final List<BaseFont> AMOUNT = List.of(FIGURES, ARABIC);
  private static final List<BaseFont> BOLD_AMOUNT = List.of(FIGURES_BOLD, ARABIC_BOLD);
  private static final List<BaseFont> ARABIC_REGULAR = List.of(ARABIC, INTER);
  private static final List<BaseFont> ARABIC_STRONG = List.of(ARABIC_BOLD, INTER_BOLD);

  private static final float HEADING = 15f;

  /// Narrow paper takes smaller letters, as its printers do: 32 characters, not 25, on a line.
  private static final float NARROW = 0.9f;

  private final Slip slip;
  private final float scale;

  PaperFonts(Slip slip, PaperWidth width) {
    this.slip = slip;
    this.scale = width == PaperWidth.MM58 ? NARROW : 1f;
  }

  Phrase phrase(String text, Block.Look look) {
    return phrase(text, look, size(look) * scale);
  }

  Phrase heading(String text) {
    return phrase(text, Block.Look.LARGE, HEADING * scale);
  }

  private Phrase phrase(String text, Block.Look look, float size) {
    FontSelector selector = new FontSelector();
    for (BaseFont font : family(text, look)) {
      selector.addFont(new Font(font, size));
    }
    return selector.process(text);
  }

  private List<BaseFont> family(String text, Block.Look look) {
    boolean strong = look == Block.Look.STRONG || look == Block.Look.LARGE;
    if (slip.rightToLeft()) {
      return strong ? ARABIC_STRONG : ARABIC_REGULAR;
    }
    if (Direction.isFigure(text)) {
      return strong ? BOLD_AMOUNT : AMOUNT;
    }
    return strong ? BOLD : REGULAR;
  }

  /// From line to line of one text, in sizes of its letters; Arabic reaches further up and down.
  float leading() {
    return slip.rightToLeft() ? 1.45f : 1.3f;
  }

  private static float size(Block.Look look) {
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
