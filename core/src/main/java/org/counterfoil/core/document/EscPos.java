package org.counterfoil.core.document;

import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPos.PinConnector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;

/// Slips as jobs in ESC/POS, the language of receipt printers. Latin text uses the printer's own
/// font (fast, sharp); a slip that is Arabic, or holds one character Windows-1252 lacks, is drawn
/// by us and sent as dots, because printers do not join letters.
public final class EscPos {
  /// Whether the job opens the cash drawer before it prints.
  public enum Drawer {
    LEAVE,
    KICK
  }

  static final Charset CODE_PAGE = Charset.forName("windows-1252");

  /// Printers drop the cut unless the line before it is finished, and the blade stands about four
  /// lines above the print head.
  private static final String FEED_TO_BLADE = "\n\n\n\n\n";

  /// In units of 2 ms: 100 ms on, 500 ms off, what drawers of 12 and 24 V take.
  private static final int PULSE_ON = 50;

  private static final int PULSE_OFF = 250;

  private EscPos() {}

  /// The whole job: set up, drawer if wished, the slip, feed, cut.
  public static byte[] job(Slip slip, PaperWidth width, Drawer drawer) {
    return written(
        printer -> {
          printer.initializePrinter();
          if (drawer == Drawer.KICK) {
            printer.pulsePin(PinConnector.Pin_2, PULSE_ON, PULSE_OFF);
          }
          if (printsAsText(slip)) {
            new EscPosText(printer, width).write(slip);
          } else {
            EscPosRaster.write(printer, slip, width);
          }
          finish(printer);
        });
  }

  /// A job that only opens the cash drawer.
  public static byte[] kick() {
    return written(
        printer -> {
          printer.initializePrinter();
          printer.pulsePin(PinConnector.Pin_2, PULSE_ON, PULSE_OFF);
        });
  }

  private static void finish(com.github.anastaciocintra.escpos.EscPos printer) throws IOException {
    byte[] feed = FEED_TO_BLADE.getBytes(CODE_PAGE);
    printer.write(feed, 0, feed.length);
    printer.cut(CutMode.PART);
  }

  /// True when the printer's own font can show every character of the slip.
  static boolean printsAsText(Slip slip) {
    return !slip.rightToLeft()
        && slip.blocks().stream()
            .flatMap(EscPos::texts)
            .allMatch(text -> CODE_PAGE.newEncoder().canEncode(text));
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> Stream.of(text);
      case Block.Text(String text, _, _) -> Stream.of(text);
      case Block.Columns(String left, String middle, String right, _) ->
          Stream.of(left, middle, right);
      case Block.Fact(String label, String value) -> Stream.of(label, value);
      case Block.CopyBanner(String text) -> Stream.of(text);
      case Block.Barcode(String content) -> Stream.of(content);
      case Block.QrCode _, Block.Rule _, Block.Gap _ -> Stream.empty();
    };
  }

  private static byte[] written(Job job) {
    var bytes = new ByteArrayOutputStream();
    try (var printer = new com.github.anastaciocintra.escpos.EscPos(bytes)) {
      job.write(printer);
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Job {
    void write(com.github.anastaciocintra.escpos.EscPos printer) throws IOException;
  }
}
