package org.counterfoil.core.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.counterfoil.core.document.Block.Look;
import org.joda.money.Money;

/// Writes a [Receipt] down, top to bottom. The right-hand figures of the lines add up to the
/// subtotal.
final class ReceiptPaper {
  private final Receipt receipt;
  private final PaperWords words;
  private final Sheet sheet;

  ReceiptPaper(Receipt receipt, PaperWords words) {
    this.receipt = receipt;
    this.words = words;
    this.sheet = new Sheet(words);
  }

  Slip slip() {
    sheet.head(receipt.letterhead(), words.word("title." + name(receipt.kind())));
    copyBanner();
    sheet.till(receipt.letterhead());
    origin();
    sheet.rule();
    receipt.goods().lines().forEach(this::line);
    sheet.rule();
    totals(receipt.goods().totals());
    payment();
    sheet.taxes(receipt.goods().totals().taxes());
    proof();
    return sheet.slip();
  }

  private void copyBanner() {
    if (receipt.issue() == Receipt.Issue.COPY) {
      sheet.add(new Block.CopyBanner(words.word("copy")));
      sheet.gap();
    }
  }

  private void origin() {
    Receipt.Origin origin = receipt.origin();
    sheet.fact("number", origin.number());
    sheet.fact("against", origin.against());
    sheet.fact("date", words.moment(origin.at()));
    sheet.fact("cashier", origin.cashier());
    sheet.fact("customer", origin.customer());
    sheet.fact(receipt.kind() == Receipt.Kind.SALE ? "note" : "reason", origin.note());
  }

  private void line(Receipt.Line line) {
    String total = words.amount(line.total());
    boolean single = line.quantity().compareTo(BigDecimal.ONE) == 0;
    boolean discounted = !line.discount().isZero();
    if (single && !discounted) {
      sheet.add(new Block.Columns(line.name(), "", total, Look.NORMAL));
    } else {
      sheet.start(line.name(), Look.NORMAL);
      String times =
          words.phrase("times", words.quantity(line.quantity()), words.amount(line.unitPrice()));
      sheet.add(new Block.Columns(times, "", discounted ? "" : total, Look.DETAIL));
    }
    if (discounted) {
      sheet.add(
          new Block.Columns(
              words.word("line.discount"),
              words.amount(line.discount().negated()),
              total,
              Look.DETAIL));
    }
    if (!line.note().isBlank()) {
      sheet.start(line.note(), Look.DETAIL);
    }
  }

  private void totals(Receipt.Totals totals) {
    Money taxOnTop = totals.total().minus(totals.subtotal()).plus(totals.discount());
    if (!totals.total().equals(totals.subtotal()) || !totals.discount().isZero()) {
      sheet.amount(words.word("subtotal"), totals.subtotal(), Look.NORMAL);
    }
    sheet.amountUnlessZero(words.word("discount"), totals.discount().negated());
    sheet.amountUnlessZero(words.word("tax.on.top"), taxOnTop);
    sheet.amount(words.inCurrency(words.word("total"), totals.total()), totals.total(), Look.LARGE);
    if (!totals.rounding().isZero()) {
      sheet.amount(words.word("rounding"), totals.rounding(), Look.NORMAL);
      sheet.amount(words.word("payable"), totals.total().plus(totals.rounding()), Look.STRONG);
    }
  }

  private void payment() {
    Receipt.Payment payment = receipt.payment();
    if (payment.tenders().isEmpty() && payment.change().isEmpty()) {
      return;
    }
    sheet.rule();
    payment.tenders().forEach(this::tender);
    for (Money change : payment.change()) {
      sheet.amount(words.inCurrency(words.word("change"), change), change, Look.STRONG);
    }
  }

  private void tender(Receipt.Tender tender) {
    Money amount = tender.amount();
    sheet.amount(words.inCurrency(words.tender(tender.tender()), amount), amount, Look.NORMAL);
    if (tender.rate() != null) {
      String own = receipt.goods().totals().total().getCurrencyUnit().getCode();
      String foreign = amount.getCurrencyUnit().getCode();
      sheet.start(words.phrase("rate", own, words.quantity(tender.rate()), foreign), Look.DETAIL);
    }
  }

  private void proof() {
    sheet.rule();
    sheet.centred(receipt.letterhead().footer(), Look.NORMAL);
    sheet.gap();
    sheet.add(new Block.Barcode(receipt.origin().number()));
    sheet.add(new Block.QrCode(receipt.mark().text()));
    sheet.centred(words.word("proof"), Look.SMALL);
  }

  private static String name(Receipt.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
