package org.counterfoil.core.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/// Replaces what OpenPDF draws at random (the prefix of each font subset, the file's identity) by
/// values that follow from the content. All keep their length, so every offset in the file stays.
final class StablePdf {
  private static final Pattern PREFIX = Pattern.compile("(/(?:BaseFont|FontName)/)([A-Z]{6})\\+");
  private static final Pattern IDENTITY =
      Pattern.compile("/ID \\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

  private StablePdf() {}

  static byte[] of(byte[] pdf) {
    String named = withStableFontNames(new String(pdf, StandardCharsets.ISO_8859_1));
    String blank =
        IDENTITY
            .matcher(named)
            .replaceAll("/ID [<" + "0".repeat(32) + "><" + "0".repeat(32) + ">]");
    String identity = DigestUtils.md5Hex(blank.getBytes(StandardCharsets.ISO_8859_1));
    return IDENTITY
        .matcher(blank)
        .replaceAll("/ID [<" + identity + "><" + identity + ">]")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String withStableFontNames(String pdf) {
    Map<String, String> names = new LinkedHashMap<>();
    return PREFIX
        .matcher(pdf)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + names.computeIfAbsent(found.group(2), _ -> name(names.size()))
                        + "+"));
  }

  private static String name(int index) {
    return "SLIPA" + (char) ('A' + index);
  }
}
