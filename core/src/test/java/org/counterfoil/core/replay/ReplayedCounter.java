package org.counterfoil.core.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop.SettableClock;
import org.counterfoil.core.customer.CreateCustomer;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.replay.SalesFile.Kind;
import org.counterfoil.core.replay.SalesFile.Line;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.ReturnGoods;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.Summed;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.stock.AdjustStock;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Works through the invoices as a counter would: the till opened in the morning, each invoice
/// sold, taken back or adjusted, the drawer counted in the evening. It counts the cash itself, so
/// that the Z report is held against something it did not compute.
final class ReplayedCounter {
  private final Core core;
  private final SettableClock clock;
  private final ZoneId zone;
  private final Business business;
  private final Map<String, ForSale> products = new HashMap<>();
  private final Map<String, CustomerId> customers = new HashMap<>();
  private Money drawer;
  private int invoices;

  ReplayedCounter(Core core, SettableClock clock, ZoneId zone) {
    this.core = core;
    this.clock = clock;
    this.zone = zone;
    this.business = core.whereabouts().here().business();
    this.drawer = Money.zero(business.currency());
  }

  void day(LocalDate date, List<List<Line>> invoicesOfDay) {
    advanceTo(date.atTime(6, 0));
    drawer = Money.of(business.currency(), 100);
    expect(core.tills().open().open(new OpenTill.Command(drawer)), OpenTill.Outcome.Opened.class);
    invoicesOfDay.forEach(this::invoice);
    advanceTo(date.atTime(23, 0));
    var count = new CloseTill.Count(TenderKind.CASH, drawer);
    expect(
        core.tills().close().close(new CloseTill.Command(List.of(count), "")),
        CloseTill.Outcome.Closed.class);
  }

  private void advanceTo(LocalDateTime time) {
    var instant = time.atZone(zone).toInstant();
    if (instant.isAfter(clock.instant())) {
      clock.set(instant);
    }
  }

  private void invoice(List<Line> lines) {
    advanceTo(lines.getFirst().at());
    invoices++;
    var customer = customer(lines.getFirst().customer());
    var sold = basket(lines, Kind.SALE);
    if (!sold.isEmpty()) {
      sell(customer, sold);
    }
    var back = basket(lines, Kind.RETURN);
    if (!back.isEmpty()) {
      takeBack(customer, back);
    }
    lines.stream().filter(line -> line.kind() == Kind.ADJUSTMENT).forEach(this::adjust);
  }

  private List<BasketLine> basket(List<Line> lines, Kind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind)
        .map(
            line -> BasketLine.of(product(line), line.quantity().abs()).withUnitPrice(line.price()))
        .toList();
  }

  private void sell(@Nullable CustomerId customer, List<BasketLine> lines) {
    var due = gross(SaleKind.SALE, lines);
    var command =
        new CompleteSale.Command(
            newSale(), customer, lines, Discount.NONE, List.of(tender(due)), "");
    expect(core.sales().complete().complete(command), CompleteSale.Outcome.Sold.class);
  }

  private void takeBack(@Nullable CustomerId customer, List<BasketLine> lines) {
    var due = gross(SaleKind.RETURN, lines);
    var command =
        new ReturnGoods.Command(
            newSale(), customer, lines, Discount.NONE, List.of(tender(due)), "brought back");
    expect(core.sales().returnGoods().takeBack(command), ReturnGoods.Outcome.Returned.class);
  }

  private Money gross(SaleKind kind, List<BasketLine> lines) {
    return switch (Summed.of(business, kind, lines, Discount.NONE)) {
      case Answer.Given<Totals>(var totals, var _) -> totals.gross();
      case Answer.Refused<Totals> refused ->
          throw new IllegalStateException(refused.in(java.util.Locale.ENGLISH));
    };
  }

  /// Every other invoice is paid in cash.
  private TenderInput tender(Money due) {
    if (invoices % 2 == 0) {
      return new TenderInput(TenderKind.CARD, due, "");
    }
    drawer = drawer.plus(due);
    return new TenderInput(TenderKind.CASH, due, "");
  }

  private void adjust(Line line) {
    // What left the shop without being sold has a quantity above zero in the file.
    expect(
        core.stock()
            .adjust()
            .adjust(
                new AdjustStock.Command(
                    product(line).id(),
                    core.whereabouts().here().shop().id(),
                    line.quantity().negate(),
                    line.description().isEmpty() ? "no description" : line.description())),
        AdjustStock.Outcome.Adjusted.class);
  }

  private SaleId newSale() {
    return new SaleId(core.store().database().ids().next());
  }

  private ForSale product(Line line) {
    return products.computeIfAbsent(line.code(), _ -> make(line));
  }

  private ForSale make(Line line) {
    var taxClass = core.taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var command =
        new SaveProduct.Command(
            line.code(),
            line.description().isEmpty() ? line.code() : line.description(),
            List.of(),
            taxClass,
            line.price().max(BigDecimal.ZERO),
            BigDecimal.ZERO,
            "each",
            true,
            List.of());
    expect(core.products().save().save(command), SaveProduct.Outcome.Added.class);
    return core.products().queries().bySku(line.code(), line.at().toLocalDate()).orElseThrow();
  }

  private @Nullable CustomerId customer(String id) {
    return id.isEmpty() ? null : customers.computeIfAbsent(id, this::makeCustomer);
  }

  /// The file names customers by number alone; an address in a domain nobody can own stands in for
  /// the phone number a shop would have asked for.
  private CustomerId makeCustomer(String id) {
    var made = new CustomerId(core.store().database().ids().next());
    var form =
        new CustomerForm(
            CustomerKind.INDIVIDUAL, "Customer " + id, "", "c" + id + "@customers.example");
    expect(
        core.customers()
            .create()
            .create(new CreateCustomer.Command(made, form, CreateCustomer.IfAlike.ASK)),
        CreateCustomer.Outcome.Created.class);
    return made;
  }

  private void expect(Object outcome, Class<?> wanted) {
    if (!wanted.isInstance(outcome)) {
      throw new IllegalStateException("Invoice " + invoices + ": " + outcome);
    }
  }
}
