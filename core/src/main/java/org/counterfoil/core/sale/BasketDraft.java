package org.counterfoil.core.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.organisation.RegisterId;
import org.jspecify.annotations.Nullable;

/// A basket as it lies on the counter: half-keyed or on hold.
///
/// @param id of the sale it will become, so that paying twice sells once
/// @param label what a held one is called; cut where it is longer than the store keeps
/// @param tenders money already on the counter for it, in the order it was taken: a card that was
///   charged is not charged again because the program stopped or another user came to the till
public record BasketDraft(
    SaleId id,
    RegisterId register,
    UUID user,
    Standing standing,
    String label,
    SaleKind kind,
    @Nullable CustomerId customer,
    List<BasketLine> lines,
    Discount discount,
    String note,
    List<TenderInput> tenders,
    Instant changedAt) {
  private static final int LONGEST_LABEL = 200;

  public enum Standing {
    CURRENT,
    HELD
  }

  public BasketDraft {
    label = shortened(label);
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /// Never between the two halves of one letter.
  private static String shortened(String label) {
    if (label.length() <= LONGEST_LABEL) {
      return label;
    }
    boolean parts = Character.isHighSurrogate(label.charAt(LONGEST_LABEL - 1));
    return label.substring(0, parts ? LONGEST_LABEL - 1 : LONGEST_LABEL);
  }

  /// Whether nothing would be lost if it were forgotten.
  public boolean untouched() {
    return lines.isEmpty() && tenders.isEmpty() && customer == null;
  }

  public BasketDraft as(Standing now, String called) {
    return new BasketDraft(
        id, register, user, now, called, kind, customer, lines, discount, note, tenders, changedAt);
  }

  /// A sale, or goods that come back; the lines stay.
  public BasketDraft of(SaleKind now) {
    return new BasketDraft(
        id, register, user, standing, label, now, customer, lines, discount, note, tenders,
        changedAt);
  }

  public BasketDraft with(@Nullable CustomerId now) {
    return new BasketDraft(
        id, register, user, standing, label, kind, now, lines, discount, note, tenders, changedAt);
  }

  /// With other lines. A sale given up line by line leaves neither discount nor note for the next;
  /// the reason of a return stays.
  public BasketDraft withLines(List<BasketLine> now) {
    var noted = now.isEmpty() && kind == SaleKind.SALE ? "" : note;
    var less = now.isEmpty() ? Discount.NONE : discount;
    return new BasketDraft(
        id, register, user, standing, label, kind, customer, now, less, noted, tenders, changedAt);
  }

  /// With another discount of the whole sale.
  public BasketDraft with(Discount now) {
    return new BasketDraft(
        id, register, user, standing, label, kind, customer, lines, now, note, tenders, changedAt);
  }

  public BasketDraft withNote(String now) {
    return new BasketDraft(
        id, register, user, standing, label, kind, customer, lines, discount, now, tenders,
        changedAt);
  }

  public BasketDraft withTenders(List<TenderInput> now) {
    return new BasketDraft(
        id, register, user, standing, label, kind, customer, lines, discount, note, now, changedAt);
  }

  public BasketDraft changed(Instant at) {
    return new BasketDraft(
        id, register, user, standing, label, kind, customer, lines, discount, note, tenders, at);
  }
}
