package org.counterfoil.core.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.renderer.PDFFile;
import org.openpdf.renderer.PDFPage;
import org.openpdf.renderer.PDFRenderer;

/// Slips as pictures, drawn from the very PDF that is saved or sent: what the preview shows is what
/// comes out. Needs no display and no installed font.
public final class SlipImage {
  private static final int MARGIN_DOTS = 32;

  private SlipImage() {}

  /// The whole slip in shades of grey on white paper with margins, at printer resolution (8 dots a
  /// millimetre).
  public static BufferedImage preview(Slip slip, PaperWidth width) {
    List<BufferedImage> strips = strips(slip, width);
    int height = strips.stream().mapToInt(BufferedImage::getHeight).sum();
    BufferedImage paper = white(width.dots() + 2 * MARGIN_DOTS, height + 2 * MARGIN_DOTS);
    Graphics2D canvas = paper.createGraphics();
    int top = MARGIN_DOTS;
    for (BufferedImage strip : strips) {
      canvas.drawImage(strip, MARGIN_DOTS, top, null);
      top += strip.getHeight();
    }
    canvas.dispose();
    return paper;
  }

  /// The printable strip, as wide as the printer's line, in pictures from top to bottom.
  static List<BufferedImage> strips(Slip slip, PaperWidth width) {
    try {
      PDFFile file = new PDFFile(ByteBuffer.wrap(SlipPdf.strips(slip, width)));
      List<BufferedImage> strips = new ArrayList<>();
      for (int page = 1; page <= file.getNumPages(); page++) {
        strips.add(strip(file.getPage(page, true), width));
      }
      return strips;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage strip(PDFPage page, PaperWidth width) {
    int height = Math.round(page.getHeight() / PaperWidth.points(1));
    BufferedImage strip = white(width.dots(), height);
    Graphics2D canvas = strip.createGraphics();
    new PDFRenderer(page, canvas, new Rectangle(width.dots(), height), null, Color.WHITE).run();
    canvas.dispose();
    return strip;
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = paper.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    return paper;
  }
}
