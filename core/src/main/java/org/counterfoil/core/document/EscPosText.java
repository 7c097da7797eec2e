package org.counterfoil.core.document;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.ColorMode;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.BarCode.BarCodeHRIPosition;
import com.github.anastaciocintra.escpos.barcode.BarCode.BarCodeSystem;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes a slip in the printer's own font, bar and QR codes by the printer's own commands.
final class EscPosText {
  private static final int QR_DOTS_PER_MODULE = 5;
  private static final int BARCODE_HEIGHT = 80;

  private final EscPos printer;
  private final PaperWidth width;
  private final CharacterGrid grid;

  EscPosText(EscPos printer, PaperWidth width) {
    this.printer = printer;
    this.width = width;
    this.grid = new CharacterGrid(width.characters());
  }

  void write(Slip slip) throws IOException {
    printer.setCharacterCodeTable(CharacterCodeTable.WPC1252);
    for (Block block : slip.blocks()) {
      write(block);
    }
  }

  private void write(Block block) throws IOException {
    switch (block) {
      case Block.Heading(String text) -> heading(text);
      case Block.Text text -> lines(style(text.look()), grid.text(text));
      case Block.Columns columns -> lines(style(columns.look()), grid.columns(columns));
      case Block.Fact fact -> lines(new Style(), grid.fact(fact));
      case Block.Rule _ -> lines(new Style(), List.of("-".repeat(width.characters())));
      case Block.Gap _ -> lines(new Style(), List.of(""));
      case Block.CopyBanner(String text) -> banner(text);
      case Block.QrCode(String content) -> qr(content);
      case Block.Barcode(String content) -> barcode(content);
    }
  }

  /// Double width where every word fits, else only double height: a shop's name is not broken.
  private void heading(String text) throws IOException {
    Style tall = style(Block.Look.LARGE);
    var half = new CharacterGrid(width.characters() / 2);
    boolean fits = Stream.of(text.split(" ")).allMatch(this::fits);
    if (fits) {
      lines(tall.setFontSize(FontSize._2, FontSize._2), half.centred(text));
    } else {
      lines(tall, grid.centred(text));
    }
  }

  private boolean fits(String word) {
    return word.length() <= width.characters() / 2;
  }

  private void banner(String text) throws IOException {
    Style reversed = style(Block.Look.LARGE).setColorMode(ColorMode.WhiteOnBlack);
    for (String line : grid.centred(text)) {
      printer.writeLF(reversed, line + " ".repeat(width.characters() - line.length()));
    }
  }

  private void qr(String content) throws IOException {
    printer.write(
        new QRCode().setSize(QR_DOTS_PER_MODULE).setJustification(Justification.Center), content);
    printer.feed(new Style(), 1);
  }

  private void barcode(String content) throws IOException {
    int module = Codes.barcodeModule(content, width);
    if (module == 0) {
      lines(new Style(), grid.centred(content));
      return;
    }
    BarCode bars =
        new BarCode()
            .setSystem(BarCodeSystem.CODE128)
            .setBarCodeSize(module, BARCODE_HEIGHT)
            .setHRIPosition(BarCodeHRIPosition.BelowBarCode)
            .setJustification(Justification.Center);
    // Code set B; the brace is the printer's escape and stands doubled in the content.
    printer.write(bars, "{B" + content.replace("{", "{{"));
    printer.feed(new Style(), 1);
  }

  private static Style style(Block.Look look) {
    return switch (look) {
      case SMALL, DETAIL, NORMAL -> new Style();
      case STRONG -> new Style().setBold(true);
      case LARGE -> new Style().setBold(true).setFontSize(FontSize._1, FontSize._2);
    };
  }

  private void lines(Style style, List<String> lines) throws IOException {
    for (String line : lines) {
      printer.writeLF(style, line);
    }
  }
}
