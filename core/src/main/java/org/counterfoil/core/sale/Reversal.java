package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.LineTotals;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.SaleQueries.LineRow;
import org.counterfoil.core.sale.SaleQueries.TenderRow;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;

/// A sale with every sign turned, made from its stored cents: nothing is computed again, so a void
/// is minus its sale however rates and prices have moved since.
final class Reversal {
  private Reversal() {}

  static SaleWriter.Document of(
      Head sale,
      List<LineRow> lines,
      List<TenderRow> tenders,
      SaleId id,
      TillSession session,
      String reason) {
    return new SaleWriter.Document(
        id,
        SaleKind.VOID,
        session,
        sale.customerId(),
        sale.id(),
        lines.stream().map(Reversal::line).toList(),
        totals(sale, lines),
        tenders.stream().map(Reversal::tender).toList(),
        settlement(sale),
        "",
        reason);
  }

  private static BasketLine line(LineRow line) {
    return new BasketLine(
        line.productId(),
        line.description(),
        line.quantity(),
        line.unitPrice(),
        line.listPrice(),
        Discount.NONE,
        line.taxClassId(),
        line.taxPercent(),
        line.cost(),
        false, // the sale's own movements are turned back: see SaleWriter
        line.note() == null ? "" : line.note());
  }

  private static Totals totals(Head sale, List<LineRow> lines) {
    return new Totals(
        lines.stream().map(line -> totals(sale, line)).toList(),
        List.of(),
        turned(sale, sale.discount()),
        new Totals.Sum(
            turned(sale, sale.net()), turned(sale, sale.tax()), turned(sale, sale.total())));
  }

  private static LineTotals totals(Head sale, LineRow line) {
    var net = turned(sale, line.net());
    var gross = turned(sale, line.total());
    var discount = turned(sale, line.discount());
    var share = turned(sale, line.documentDiscount());
    var charged = sale.pricesIncludeTax() ? gross : net;
    return new LineTotals(
        charged.plus(discount).plus(share), discount, share, net, turned(sale, line.tax()), gross);
  }

  private static Money turned(Head sale, BigDecimal amount) {
    return Amounts.of(sale.currency(), amount).negated();
  }

  private static TenderInput tender(TenderRow tender) {
    return new TenderInput(
        tender.kind(),
        Amounts.of(tender.currency(), tender.amount()).negated(),
        tender.reference() == null ? "" : tender.reference());
  }

  private static Settlement settlement(Head sale) {
    var zero = Money.zero(sale.currency());
    var due = sale.totalMoney().negated();
    return new Settlement(due, zero, turned(sale, sale.rounding()), zero, List.of(), zero);
  }
}
