package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.ledger.Account;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.ledger.Side;
import org.counterfoil.core.money.LineTotals;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.stock.StockBook;
import org.counterfoil.core.till.TenderKind;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Writes a finished document with its lines, tenders, stock movements and ledger entry: the only
/// place where any of them is made, for sales, returns and voids alike.
final class SaleWriter {
  /// @param totals signed: below zero for a return or void
  record Document(
      SaleId id,
      SaleKind kind,
      TillSession session,
      @Nullable CustomerId customer,
      @Nullable SaleId reverses,
      List<BasketLine> lines,
      Totals totals,
      List<TenderInput> tenders,
      Settlement settlement,
      String note,
      String reason) {}

  private final Database database;
  private final SaleMapper sales;
  private final StockBook stock;
  private final Ledger ledger;
  private final Numbers numbers;
  private final PrintJobs jobs;
  private final Clock clock;

  SaleWriter(Database database, Sales.Books books, Clock clock) {
    this.database = database;
    this.sales = database.mapper(SaleMapper.class);
    this.stock = books.stock();
    this.ledger = books.ledger();
    this.numbers = books.numbers();
    this.jobs = books.jobs();
    this.clock = clock;
  }

  /// Gives the document its number and writes it. Runs inside a command only.
  String write(Here here, Document document) {
    var number = numbers.next(document.kind().series(), here.numberCode());
    var now = clock.instant();
    sales.insertSale(head(here, document, number, now));
    for (int i = 0; i < document.lines().size(); i++) {
      var line = document.lines().get(i);
      sales.insertLine(line(document, i, line, document.totals().lines().get(i)));
      move(here, document, line);
    }
    moveBack(document);
    insertTenders(document);
    post(document);
    jobs.enqueue(PrintJobs.Kind.RECEIPT, document.id().value(), PrintJobs.Issue.ORIGINAL);
    return number;
  }

  private static SaleMapper.SaleRow head(Here here, Document document, String number, Instant now) {
    var business = here.business();
    var totals = document.totals();
    return new SaleMapper.SaleRow(
        document.id(),
        number,
        document.kind(),
        document.session().id(),
        here.shop().id(),
        here.register().id(),
        document.customer(),
        document.reverses(),
        now,
        document.session().businessDate(),
        Actor.current().user(),
        business.currency(),
        business.pricesIncludeTax(),
        business.taxMode(),
        totals.discount().getAmount(),
        totals.net().getAmount(),
        totals.tax().getAmount(),
        totals.gross().getAmount(),
        document.settlement().rounding().getAmount(),
        orNull(document.note()),
        orNull(document.reason()));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private SaleMapper.LineRow line(
      Document document, int index, BasketLine line, LineTotals totals) {
    return new SaleMapper.LineRow(
        database.ids().next(),
        document.id(),
        index + 1,
        line.product(),
        line.description(),
        signed(document, line.quantity()),
        line.unitPrice(),
        line.listPrice(),
        totals.lineDiscount().getAmount(),
        totals.documentDiscount().getAmount(),
        line.taxClass(),
        line.taxPercent(),
        totals.net().getAmount(),
        totals.tax().getAmount(),
        totals.gross().getAmount(),
        line.cost(),
        orNull(line.note()));
  }

  private static BigDecimal signed(Document document, BigDecimal quantity) {
    return document.kind() == SaleKind.SALE ? quantity : quantity.negate();
  }

  private void move(Here here, Document document, BasketLine line) {
    var product = line.product();
    if (product == null || !line.keptInStock()) {
      return;
    }
    stock.move(
        new StockBook.Movement(
            product,
            here.shop().id(),
            signed(document, line.quantity()).negate(),
            document.kind().reason(),
            document.id().value(),
            null));
  }

  /// Whatever the sale moved, whether or not those goods are counted today.
  private void moveBack(Document document) {
    var reversed = document.reverses();
    var first = reversed == null ? null : sales.firstLine(reversed);
    if (reversed != null && first != null) {
      stock.turnBack(
          reversed.value(),
          first,
          new StockBook.Cause(document.kind().reason(), document.id().value()));
    }
  }

  /// Change comes out of cash alone, so it is taken off the last cash tender.
  private void insertTenders(Document document) {
    var change = document.settlement().changeInBase();
    int lastCash = lastCash(document.tenders());
    for (int i = 0; i < document.tenders().size(); i++) {
      var tender = document.tenders().get(i);
      var back = i == lastCash ? change : Money.zero(change.getCurrencyUnit());
      sales.insertTender(
          new SaleMapper.TenderRow(
              database.ids().next(),
              document.id(),
              i + 1,
              tender.kind(),
              tender.given().getCurrencyUnit(),
              tender.given().getAmount(),
              back.getAmount(),
              tender.given().minus(back).getAmount(),
              orNull(tender.reference())));
    }
  }

  private static int lastCash(List<TenderInput> tenders) {
    for (int i = tenders.size() - 1; i >= 0; i--) {
      if (tenders.get(i).kind() == TenderKind.CASH) {
        return i;
      }
    }
    return -1;
  }

  private void post(Document document) {
    var sides = new ArrayList<Side>();
    var change = document.settlement().changeInBase();
    int lastCash = lastCash(document.tenders());
    for (int i = 0; i < document.tenders().size(); i++) {
      var tender = document.tenders().get(i);
      var kept = i == lastCash ? tender.given().minus(change) : tender.given();
      sides.add(new Side(tender.kind().account(), kept));
    }
    var totals = document.totals();
    sides.add(new Side(Account.SALES, totals.net().negated()));
    sides.add(new Side(Account.TAX, totals.tax().negated()));
    sides.add(new Side(Account.CASH_ROUNDING, document.settlement().rounding().negated()));
    var session = document.session();
    ledger.post(
        new Ledger.Document(document.id().value(), session.id().value(), session.businessDate()),
        sides);
  }
}
