package org.counterfoil.core.document;

import com.google.zxing.common.BitMatrix;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/// What a row shows that is not text, drawn in whole printer dots so that every module comes out
/// equally wide.
sealed interface Drawing extends PdfPCellEvent {
  void draw(Rectangle place, PdfContentByte canvas);

  @Override
  default void cellLayout(PdfPCell cell, Rectangle position, PdfContentByte[] canvases) {
    draw(position, canvases[PdfPTable.LINECANVAS]);
  }

  /// Empty space.
  record Nothing() implements Drawing {
    @Override
    public void draw(Rectangle place, PdfContentByte canvas) {}
  }

  /// A dotted line through the middle of the row.
  record Line() implements Drawing {
    private static final float DASH = PaperWidth.points(8);

    @Override
    public void draw(Rectangle place, PdfContentByte canvas) {
      float y = place.getBottom() + place.getHeight() / 2;
      canvas.saveState();
      canvas.setLineWidth(PaperWidth.points(2));
      canvas.setLineDash(DASH, DASH / 2, 0);
      canvas.moveTo(place.getLeft(), y);
      canvas.lineTo(place.getRight(), y);
      canvas.stroke();
      canvas.restoreState();
    }
  }

  /// A QR code in the middle of the row.
  record Qr(BitMatrix modules) implements Drawing {
    private static final float MODULE = PaperWidth.points(5);

    Qr(String content) {
      this(Codes.qr(content));
    }

    float height() {
      return modules.getHeight() * MODULE;
    }

    @Override
    public void draw(Rectangle place, PdfContentByte canvas) {
      float left = place.getLeft() + (place.getWidth() - modules.getWidth() * MODULE) / 2;
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y)) {
            float top = place.getTop() - y * MODULE;
            canvas.rectangle(left + x * MODULE, top - MODULE, MODULE, MODULE);
          }
        }
      }
      canvas.fill();
    }
  }

  /// The bars of a Code 128 in the middle of the row.
  record Bars(String content, int dotsPerModule) implements Drawing {
    static final float HEIGHT = 30f;
    private static final float AIR = 3f;

    @Override
    public void draw(Rectangle place, PdfContentByte canvas) {
      boolean[] bars = Codes.bars(content);
      float module = PaperWidth.points(dotsPerModule);
      float left = place.getLeft() + (place.getWidth() - bars.length * module) / 2;
      for (int x = 0; x < bars.length; x++) {
        if (bars[x]) {
          canvas.rectangle(left + x * module, place.getBottom(), module, place.getHeight() - AIR);
        }
      }
      canvas.fill();
    }
  }
}
