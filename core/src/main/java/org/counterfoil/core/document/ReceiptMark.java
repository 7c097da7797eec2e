package org.counterfoil.core.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;

/// The proof of record in a receipt's QR code: the sale's identity and a short digest of what the
/// paper claims, so that any till can say whether the sale is recorded and the paper unaltered.
/// (field-notes 5.3)
public record ReceiptMark(UUID sale, String digest) {
  private static final Pattern FORM =
      Pattern.compile("cf1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{8})");

  private static final int DIGEST_LENGTH = 8;

  /// The mark of a sale. The instant counts to the millisecond, as finely as the store keeps it.
  public static ReceiptMark of(UUID sale, String number, Money total, Instant at) {
    String claims = number + "|" + total + "|" + at.truncatedTo(ChronoUnit.MILLIS);
    return new ReceiptMark(sale, DigestUtils.sha256Hex(claims).substring(0, DIGEST_LENGTH));
  }

  /// Reads a scanned code; empty when it is not one of ours.
  public static Optional<ReceiptMark> parse(String scanned) {
    Matcher form = FORM.matcher(scanned);
    return form.matches()
        ? Optional.of(new ReceiptMark(UUID.fromString(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /// What the QR code holds: `cf1:<sale>:<digest>`.
  public String text() {
    return "cf1:" + sale + ":" + digest;
  }
}
