package org.counterfoil.core.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// Bar and QR codes as modules, the smallest black and white squares.
final class Codes {
  /// Ten bare modules on each side, which scanners need to find the bars.
  private static final int QUIET_ZONE = 20;

  private static final int LONGEST_BARCODE = 80;

  private Codes() {}

  /// A QR code with its quiet zone, one bit a module.
  static BitMatrix qr(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              1,
              1,
              Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this much", e);
    }
  }

  /// The bars of a Code 128 in code set B, as the printers' own command draws it.
  static boolean[] bars(String content) {
    return new Code128Writer().encode(content, Map.of(EncodeHintType.FORCE_CODE_SET, "B"));
  }

  /// Dots per module of a bar code on this paper: 3 or 2, 0 where no readable bar code fits.
  static int barcodeModule(String content, PaperWidth width) {
    boolean ascii = content.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    if (!ascii || content.isEmpty() || content.length() > LONGEST_BARCODE) {
      return 0;
    }
    int modules = bars(content).length + QUIET_ZONE;
    if (modules * 3 <= width.dots()) {
      return 3;
    }
    return modules * 2 <= width.dots() ? 2 : 0;
  }
}
