package org.counterfoil.core.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// Slips as PDF: a page as wide as the roll and exactly as high as its content, with the fonts it
/// uses embedded. Carries no date and no random name, so the same slip gives the same file.
public final class SlipPdf {
  /// PDF readers refuse pages above 14,400 points (five metres); a longer slip goes on on the next.
  private static final float HIGHEST_PAGE = 14_000f;

  /// For pictures: a page of at most about 2,000 printer dots keeps each picture small.
  private static final float HIGHEST_STRIP = 700f;

  private static final float MARGIN = 11f;
  private static final float DOT = PaperWidth.points(1);

  private SlipPdf() {}

  /// The slip on paper of this width, margins included.
  public static byte[] pdf(Slip slip, PaperWidth width) {
    float side = (width.paperPoints() - width.printablePoints()) / 2;
    return pdf(slip, width, new Page(side, MARGIN, HIGHEST_PAGE));
  }

  /// The printable strip alone, cut into pages that are a whole number of dots high.
  static byte[] strips(Slip slip, PaperWidth width) {
    return pdf(slip, width, new Page(0, 0, HIGHEST_STRIP));
  }

  private static byte[] pdf(Slip slip, PaperWidth width, Page sheet) {
    var bytes = new ByteArrayOutputStream();
    float pageWidth = width.printablePoints() + 2 * sheet.side();
    List<List<PdfPTable>> pages = pages(PdfRows.of(slip, width), sheet);
    try (Document document = new Document(page(pages.getFirst(), pageWidth, sheet))) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      document.open();
      writer.getInfo().remove(PdfName.CREATIONDATE);
      for (List<PdfPTable> rows : pages) {
        Rectangle page = page(rows, pageWidth, sheet);
        document.setPageSize(page);
        document.newPage();
        write(rows, writer, sheet, page.getHeight());
      }
    }
    return StablePdf.of(bytes.toByteArray());
  }

  private static void write(List<PdfPTable> rows, PdfWriter writer, Page sheet, float height) {
    writer.setPageEmpty(false);
    float y = height - sheet.end();
    for (PdfPTable row : rows) {
      y = row.writeSelectedRows(0, -1, sheet.side(), y, writer.getDirectContent());
    }
  }

  private static List<List<PdfPTable>> pages(List<PdfPTable> rows, Page sheet) {
    List<List<PdfPTable>> pages = new ArrayList<>();
    List<PdfPTable> page = new ArrayList<>();
    float height = 0;
    for (PdfPTable row : rows) {
      if (!page.isEmpty() && height + row.getTotalHeight() > sheet.highest()) {
        pages.add(page);
        page = new ArrayList<>();
        height = 0;
      }
      page.add(row);
      height += row.getTotalHeight();
    }
    pages.add(page);
    return pages;
  }

  private static Rectangle page(List<PdfPTable> rows, float width, Page sheet) {
    float height = 2 * sheet.end();
    for (PdfPTable row : rows) {
      height += row.getTotalHeight();
    }
    return new Rectangle(width, (float) Math.ceil(Math.max(height, 1) / DOT) * DOT);
  }

  /// Margins at the sides and ends, and the highest page.
  private record Page(float side, float end, float highest) {}
}
