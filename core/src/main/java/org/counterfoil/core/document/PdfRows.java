package org.counterfoil.core.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// Turns the blocks of a slip into rows of a known height, the pieces a page is filled with.
final class PdfRows {
  private static final float GAP = 6f;
  private static final float LINE_GAP = 1.2f;
  private static final float RULE = 9f;
  private static final float INDENT = 7f;
  private static final float COLUMN_GAP = 6f;
  private static final float LAST_COLUMN = 0.28f;

  /// Words that wrap get at least this share of the line, or the figures move to their own line.
  private static final float LEAST_WORDS = 0.25f;

  private final Slip slip;
  private final PaperWidth width;
  private final PaperFonts fonts;
  private final float widestFigure;
  private final List<PdfPTable> rows = new ArrayList<>();

  private PdfRows(Slip slip, PaperWidth width) {
    this.slip = slip;
    this.width = width;
    this.fonts = new PaperFonts(slip, width);
    this.widestFigure = widestFigure();
  }

  static List<PdfPTable> of(Slip slip, PaperWidth width) {
    PdfRows rows = new PdfRows(slip, width);
    slip.blocks().forEach(rows::add);
    return rows.rows;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(String text) -> row(heading(text));
      case Block.Text(String text, Block.Align align, Block.Look look) ->
          row(cell(text, align, look));
      case Block.Columns columns -> columns(columns);
      case Block.Fact fact -> fact(fact);
      case Block.Rule _ -> row(drawn(RULE, new Drawing.Line()));
      case Block.Gap _ -> row(drawn(GAP, new Drawing.Nothing()));
      case Block.CopyBanner(String text) -> row(banner(text));
      case Block.QrCode(String content) -> {
        Drawing.Qr qr = new Drawing.Qr(content);
        row(drawn(qr.height(), qr));
      }
      case Block.Barcode(String content) -> barcode(content);
    }
  }

  private PdfPCell heading(String text) {
    Phrase phrase = fonts.heading(text);
    PdfPCell cell = cell(phrase, text, Block.Align.CENTER);
    cell.setPaddingBottom(3f);
    return cell;
  }

  private PdfPCell banner(String text) {
    Phrase phrase = fonts.phrase(text, Block.Look.LARGE);
    phrase
        .getChunks()
        .forEach(chunk -> ((org.openpdf.text.Chunk) chunk).getFont().setColor(Color.WHITE));
    PdfPCell cell = cell(phrase, text, Block.Align.CENTER);
    cell.setBackgroundColor(Color.BLACK);
    cell.setPadding(4f);
    return cell;
  }

  private void barcode(String content) {
    int module = Codes.barcodeModule(content, width);
    if (module > 0) {
      row(drawn(Drawing.Bars.HEIGHT, new Drawing.Bars(content, module)));
    }
    row(cell(content, Block.Align.CENTER, Block.Look.SMALL));
  }

  private void fact(Block.Fact fact) {
    float whole = width.printablePoints();
    float label = Math.min(naturalWidth(fact.label(), Block.Look.NORMAL), whole / 2);
    row(
        List.of(label, whole - label),
        List.of(
            cell(fact.label(), Block.Align.START, Block.Look.NORMAL),
            cell(fact.value(), Block.Align.END, Block.Look.NORMAL)));
  }

  private void columns(Block.Columns columns) {
    Block.Look figureLook =
        columns.look() == Block.Look.DETAIL ? Block.Look.NORMAL : columns.look();
    float whole = width.printablePoints();
    float middle = middleWidth(columns, figureLook);
    float right = rightWidth(columns, figureLook);
    float words = whole - middle - right;
    if (words < Math.min(whole * LEAST_WORDS, naturalWidth(columns.left(), columns.look()))) {
      row(cell(columns.left(), Block.Align.START, columns.look()));
      stacked(columns.middle(), figureLook);
      stacked(columns.right(), figureLook);
      return;
    }
    List<PdfPCell> cells = new ArrayList<>();
    List<Float> widths = new ArrayList<>();
    cells.add(cell(columns.left(), Block.Align.START, columns.look()));
    widths.add(words);
    if (middle > 0) {
      cells.add(figure(columns.middle(), figureLook));
      widths.add(middle);
    }
    if (right > 0) {
      cells.add(figure(columns.right(), figureLook));
      widths.add(right);
    }
    row(widths, cells);
  }

  private void stacked(String figures, Block.Look look) {
    if (!figures.isEmpty()) {
      row(cell(figures, Block.Align.END, look));
    }
  }

  /// Of the last amounts in ordinary size and the words above them, up to a third of the line.
  private float widestFigure() {
    float widest = 0;
    for (Block block : slip.blocks()) {
      if (block instanceof Block.Columns columns
          && columns.look() != Block.Look.LARGE
          && (Direction.isFigure(columns.right()) || !columns.middle().isEmpty())) {
        widest = Math.max(widest, naturalWidth(columns.right(), Block.Look.STRONG));
      }
    }
    return Math.min(widest, width.printablePoints() / 3);
  }

  private float naturalWidth(String text, Block.Look look) {
    // Shaped Arabic is never wider than its single letters, so this measure is safe for it too.
    return text.isEmpty() ? 0 : PaperFonts.width(fonts.phrase(text, look)) + COLUMN_GAP;
  }

  private float middleWidth(Block.Columns columns, Block.Look look) {
    return Math.max(naturalWidth(columns.middle(), look), shared(columns.middle(), look));
  }

  /// The last amounts of a table of three share a width, so that those before them stand in line.
  private float rightWidth(Block.Columns columns, Block.Look look) {
    float last = slip.rightToLeft() ? widestFigure : width.printablePoints() * LAST_COLUMN;
    float table = columns.middle().isEmpty() ? 0 : last;
    float own = Math.max(naturalWidth(columns.right(), look), shared(columns.right(), look));
    return columns.right().isEmpty() ? 0 : Math.max(own, table);
  }

  /// On a right-to-left slip amounts start at the paper's edge, so all need one width to line up.
  private float shared(String text, Block.Look look) {
    boolean inLine = slip.rightToLeft() && look != Block.Look.LARGE && Direction.isFigure(text);
    return inLine ? widestFigure : 0;
  }

  private PdfPCell figure(String text, Block.Look look) {
    PdfPCell cell = cell(text, Block.Align.END, look);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    // A column measured to the point may be a hair too narrow. (Right-to-left text needs its edge.)
    cell.setNoWrap(!Direction.isRightToLeft(text));
    if (slip.rightToLeft() && Direction.isFigure(text)) {
      // The column stands at the paper's left edge, yet units stand under units.
      cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
      cell.setPaddingRight(COLUMN_GAP);
    }
    return cell;
  }

  private PdfPCell cell(String text, Block.Align align, Block.Look look) {
    PdfPCell cell = cell(fonts.phrase(text, look), text, align);
    if (look == Block.Look.DETAIL && align == Block.Align.START) {
      if (slip.rightToLeft()) {
        cell.setPaddingRight(INDENT);
      } else {
        cell.setPaddingLeft(INDENT);
      }
    }
    return cell;
  }

  private PdfPCell cell(Phrase phrase, String text, Block.Align align) {
    boolean textRightToLeft = Direction.isRightToLeft(text);
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    // Ascender and descender belong to the row: otherwise tails of letters hang into the next one.
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    cell.setPaddingBottom(LINE_GAP);
    cell.setLeading(0, fonts.leading());
    cell.setRunDirection(
        textRightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
    // OpenPDF's "left" means the start of the cell's own direction, not the paper's left edge.
    boolean sameDirection = textRightToLeft == slip.rightToLeft();
    cell.setHorizontalAlignment(
        switch (align) {
          case START -> sameDirection ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
          case CENTER -> Element.ALIGN_CENTER;
          case END -> sameDirection ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
        });
    return cell;
  }

  private static PdfPCell drawn(float height, Drawing drawing) {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setFixedHeight(height);
    cell.setCellEvent(drawing);
    return cell;
  }

  private void row(PdfPCell cell) {
    row(List.of(width.printablePoints()), List.of(cell));
  }

  /// Cells in reading order. OpenPDF's own right-to-left tables swap the cells but not their
  /// widths, so the order is turned round here.
  private void row(List<Float> widths, List<PdfPCell> cells) {
    boolean turned = slip.rightToLeft();
    PdfPTable table = new PdfPTable(cells.size());
    float[] inOrder = new float[cells.size()];
    for (int i = 0; i < cells.size(); i++) {
      inOrder[i] = (turned ? widths.reversed() : widths).get(i);
    }
    table.setTotalWidth(inOrder);
    table.setLockedWidth(true);
    (turned ? cells.reversed() : cells).forEach(table::addCell);
    rows.add(table);
  }
}
