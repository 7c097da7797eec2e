package org.counterfoil.core.document;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.IOException;

/// Sends a slip as dots, in bands: printers take at most 2,303 rows a command and cheap ones lose
/// bytes when a command is larger than their buffer.
final class EscPosRaster {
  private static final int BAND = 128;

  /// Grey edges darker than this print. Above the middle, so thin strokes survive thermal paper.
  private static final int THRESHOLD = 185;

  private EscPosRaster() {}

  static void write(EscPos printer, Slip slip, PaperWidth width) throws IOException {
    for (BufferedImage piece : SlipImage.strips(slip, width)) {
      for (int top = 0; top < piece.getHeight(); top += BAND) {
        int height = Math.min(BAND, piece.getHeight() - top);
        band(printer, piece.getSubimage(0, top, piece.getWidth(), height));
      }
    }
  }

  private static void band(EscPos printer, BufferedImage rows) throws IOException {
    var image = new EscPosImage(new CoffeeImageImpl(rows), new BitonalThreshold(THRESHOLD));
    printer.write(new RasterBitImageWrapper(), image);
  }
}
