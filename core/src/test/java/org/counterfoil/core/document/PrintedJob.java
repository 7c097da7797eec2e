package org.counterfoil.core.document;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads an ESC/POS job as a printer would: the lines it puts on paper and the commands in order.
/// Refuses a command the job language of our printers does not have.
final class PrintedJob {
  final List<String> lines = new ArrayList<>();
  final List<String> commands = new ArrayList<>();
  int widestLine;
  int tallestBand;
  int bandWidth;

  private final byte[] job;
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int characterWidth = 1;

  PrintedJob(byte[] job) {
    this.job = job;
    while (at < job.length) {
      next();
    }
  }

  private void next() {
    int c = take();
    switch (c) {
      case 0x1B -> escape(take());
      case 0x1D -> group(take());
      case '\n' -> endLine();
      default -> line.append(new String(new byte[] {(byte) c}, EscPos.CODE_PAGE));
    }
  }

  private void endLine() {
    widestLine = Math.max(widestLine, line.length() * characterWidth);
    lines.add(line.toString());
    commands.add("LF");
    line.setLength(0);
  }

  private void escape(int code) {
    switch (code) {
      case '@', '2' -> commands.add("ESC " + (char) code);
      case 'M', 'E', '-', 'a', 't', 'd' -> commands.add("ESC " + (char) code + " " + take());
      case 'p' -> commands.add("ESC p " + take() + " " + take() + " " + take());
      default ->
          throw new AssertionError("unknown: ESC " + HexFormat.of().toHexDigits((byte) code));
    }
  }

  private void group(int code) {
    switch (code) {
      case '!' -> characterWidth = 1 + (take() >> 4);
      case 'B', 'h', 'w', 'H', 'f', 'V' -> commands.add("GS " + (char) code + " " + take());
      case '(' -> qr(take());
      case 'k' -> commands.add("barcode " + take() + " " + text(take()));
      case 'v' -> raster(take(), take());
      default -> throw new AssertionError("unknown: GS " + HexFormat.of().toHexDigits((byte) code));
    }
  }

  private void qr(int symbol) {
    String data = text(take() + 256 * take());
    if (symbol == 'k' && data.startsWith("1P0")) {
      commands.add("qr " + data.substring(3));
    }
  }

  private void raster(int zero, int mode) {
    int bytes = take() + 256 * take();
    int rows = take() + 256 * take();
    commands.add("raster " + (char) zero + mode);
    bandWidth = Math.max(bandWidth, bytes * 8);
    tallestBand = Math.max(tallestBand, rows);
    at += bytes * rows;
  }

  private String text(int length) {
    String text = new String(job, at, length, EscPos.CODE_PAGE);
    at += length;
    return text;
  }

  private int take() {
    return job[at++] & 0xFF;
  }
}
