package org.counterfoil.core.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.TaxLine;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.SaleQueries.LineRow;
import org.joda.money.Money;

/// The figures of a receipt, read from the stored cents.
record ReceiptFigures(SaleQueries sales, Head sale) {
  Receipt.Goods goods() {
    var rows = sales.lines(sale.id());
    var lines = rows.stream().map(this::line).toList();
    var taxes =
        sales.taxes(sale.id()).stream()
            .map(tax -> new TaxLine(tax.name(), tax.percent(), money(tax.net()), money(tax.tax())))
            .toList();
    var subtotal =
        Money.zero(sale.currency()).plus(lines.stream().map(Receipt.Line::total).toList());
    return new Receipt.Goods(
        lines,
        new Receipt.Totals(
            subtotal, money(sale.discount()), taxes, money(sale.total()), money(sale.rounding())));
  }

  /// A line stands on paper before its share of the document's discount, with tax where prices
  /// contain it.
  private Receipt.Line line(LineRow row) {
    var charged = sale.pricesIncludeTax() ? row.total() : row.net();
    return new Receipt.Line(
        row.description(),
        row.quantity(),
        Money.of(sale.currency(), row.unitPrice(), RoundingMode.HALF_UP),
        money(row.discount()),
        money(charged.add(row.documentDiscount())),
        row.note() == null ? "" : row.note());
  }

  Receipt.Payment payment() {
    var tenders = sales.tenders(sale.id());
    return new Receipt.Payment(
        tenders.stream()
            .map(
                tender ->
                    new Receipt.Tender(
                        TenderWords.key(tender.kind()),
                        Amounts.of(tender.currency(), tender.tendered()),
                        null))
            .toList(),
        tenders.stream()
            .filter(tender -> tender.changeGiven().signum() != 0)
            .map(tender -> Amounts.of(tender.currency(), tender.changeGiven()))
            .toList());
  }

  private Money money(BigDecimal amount) {
    return Amounts.of(sale.currency(), amount);
  }
}
