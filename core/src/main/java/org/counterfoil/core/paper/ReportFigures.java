package org.counterfoil.core.paper;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.document.CashSlip;
import org.counterfoil.core.document.TaxLine;
import org.counterfoil.core.document.TillReport;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.Expected;
import org.counterfoil.core.till.TillQueries;
import org.counterfoil.core.till.TillQueries.KindLine;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;

/// The figures of an X or Z report, counted from the session's stored documents.
record ReportFigures(TillQueries tills, SaleQueries sales, TillSession session) {
  TillReport.Takings takings() {
    var kinds = tills.byKind(session.id());
    var discounts = sales.discounts(session.id());
    return new TillReport.Takings(
        tally(kinds, "SALE"),
        tally(kinds, "RETURN"),
        tally(kinds, "VOID"),
        new TillReport.Tally(discounts.count(), money(discounts.total())),
        money(sum(kinds.stream().map(KindLine::rounding).toList())),
        money(sum(kinds.stream().map(KindLine::total).toList())));
  }

  private TillReport.Tally tally(List<KindLine> kinds, String kind) {
    return kinds.stream()
        .filter(line -> line.kind().equals(kind))
        .map(line -> new TillReport.Tally(line.count(), money(line.total())))
        .findFirst()
        .orElseGet(() -> new TillReport.Tally(0, Money.zero(session.currency())));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<TaxLine> taxes() {
    return tills.byTax(session.id()).stream()
        .map(tax -> new TaxLine(tax.name(), tax.percent(), money(tax.net()), money(tax.tax())))
        .toList();
  }

  TillReport.Drawer drawer() {
    var counts = tills.counts(session.id());
    var tenders =
        counts.isEmpty()
            ? Expected.of(tills, session).lines().stream()
                .map(
                    line ->
                        new TillReport.TenderCount(
                            TenderWords.key(line.tender()), line.amount(), null))
                .toList()
            : counts.stream()
                .map(
                    count ->
                        new TillReport.TenderCount(
                            TenderWords.key(count.tender()),
                            Amounts.of(count.currency(), count.expected()),
                            Amounts.of(count.currency(), count.counted())))
                .toList();
    var movements =
        tills.cash(session.id()).stream()
            .map(
                cash ->
                    new TillReport.CashMovement(
                        cash.kind() == CashKind.IN ? CashSlip.Direction.IN : CashSlip.Direction.OUT,
                        cash.reason(),
                        cash.money()))
            .toList();
    return new TillReport.Drawer(List.of(session.startingFloat()), movements, tenders);
  }

  private Money money(BigDecimal amount) {
    return Amounts.of(session.currency(), amount);
  }
}
