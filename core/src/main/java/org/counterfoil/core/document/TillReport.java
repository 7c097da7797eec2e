package org.counterfoil.core.document;

import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A till session on paper: X while it runs, Z when it is closed. Every tender is expected and
/// counted in its own currency, never netted. (domain-rules 2.5, 2.6)
public record TillReport(
    Kind kind,
    Letterhead letterhead,
    Session session,
    Takings takings,
    List<TaxLine> taxes,
    Drawer drawer) {
  public TillReport {
    taxes = List.copyOf(taxes);
  }

  /// X reads a running session and may be drawn as often as wished, Z closes it.
  public enum Kind {
    X,
    Z
  }

  /// The session's number, who opened it, and who closed (Z) or read (X) it.
  public record Session(String number, Deed opened, Deed ended) {}

  /// How many documents and what they come to.
  public record Tally(int count, Money total) {}

  /// What was sold and taken back; `net` is the session's sales after returns, voids and discounts.
  public record Takings(
      Tally sales, Tally returns, Tally voids, Tally discounts, Money rounding, Money net) {}

  /// The money: floats and cash movements, and each tender as expected and counted.
  public record Drawer(
      List<Money> floats, List<CashMovement> movements, List<TenderCount> tenders) {
    public Drawer {
      floats = List.copyOf(floats);
      movements = List.copyOf(movements);
      tenders = List.copyOf(tenders);
    }
  }

  /// Cash put in or taken out for a reason other than a sale; the amount is positive.
  public record CashMovement(CashSlip.Direction direction, String reason, Money amount) {}

  /// One tender in one currency; `counted` is null until somebody has counted it.
  public record TenderCount(String tender, Money expected, @Nullable Money counted) {}

  /// The report on paper, in the words and figures of this locale.
  public Slip slip(Locale locale) {
    return new TillReportPaper(this, new PaperWords(locale)).slip();
  }
}
