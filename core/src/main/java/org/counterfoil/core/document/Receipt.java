package org.counterfoil.core.document;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What the customer takes home: a finished, durably stored sale, return or void, with all amounts
/// as computed when it was made. Empty texts are left out on paper.
public record Receipt(
    Kind kind, Issue issue, Letterhead letterhead, Origin origin, Goods goods, Payment payment) {
  /// What the document is; a return prints as a credit note.
  public enum Kind {
    SALE,
    RETURN,
    VOID
  }

  /// Whether this is the first print or a reprint, which is marked as a copy.
  public enum Issue {
    ORIGINAL,
    COPY
  }

  /// Which document: the sale's identity, its number, the moment in the store's zone, who served,
  /// whom, for a return or void the number of the document it takes back, and the note of a sale or
  /// why it was taken back.
  public record Origin(
      UUID sale,
      String number,
      ZonedDateTime at,
      String cashier,
      String customer,
      String against,
      String note) {}

  /// What was sold and what it comes to.
  public record Goods(List<Line> lines, Totals totals) {
    public Goods {
      lines = List.copyOf(lines);
    }
  }

  /// One article. The discount is what was taken off (positive on a sale); `total` is after it.
  public record Line(
      String name,
      BigDecimal quantity,
      Money unitPrice,
      Money discount,
      Money total,
      String note) {}

  /// `subtotal` is the sum of the line totals, `discount` what was taken off the whole document,
  /// `total` what is owed, and `rounding` what cash rounding adds to it (often negative or zero).
  public record Totals(
      Money subtotal, Money discount, List<TaxLine> taxes, Money total, Money rounding) {
    public Totals {
      taxes = List.copyOf(taxes);
    }
  }

  /// How it was settled; change may be given in several currencies.
  public record Payment(List<Tender> tenders, List<Money> change) {
    public Payment {
      tenders = List.copyOf(tenders);
      change = List.copyOf(change);
    }
  }

  /// Money taken (negative: paid out). `tender` is a key of the language bundle (`cash`, `card`) or
  /// the shop's own name for it; `rate` is units of its currency for one of the receipt's, if they
  /// differ.
  public record Tender(String tender, Money amount, @Nullable BigDecimal rate) {}

  /// The proof of record its QR code carries.
  public ReceiptMark mark() {
    return ReceiptMark.of(
        origin.sale(), origin.number(), goods.totals().total(), origin.at().toInstant());
  }

  /// The receipt on paper, in the words and figures of this locale (English or Arabic words).
  public Slip slip(Locale locale) {
    return new ReceiptPaper(this, new PaperWords(locale)).slip();
  }
}
