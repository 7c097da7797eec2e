package org.counterfoil.core.replay;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  private final PrintStream notes;
  private final Business business;
  private final Map<String, ForSale> products = new HashMap<>();
  private final Map<String, CustomerId> customers = new HashMap<>();
  private Money drawer;
  private int invoices;

  /// @param notes for whatever of the file could not be done
  ReplayedCounter(Core core, SettableClock clock, ZoneId zone, PrintStream notes) {
    this.core = core;
    this.clock = clock;
    this.zone = zone;
    this.notes = notes;
    this.business = core.whereabouts().here().business();
    this.drawer = Money.zero(business.currency());
  }

  void day(LocalDate date, List<List<Line>> invoicesOfDay) {
    advanceTo(date.atTime(6, 0));
    drawer = Money.of(business.currency(), 100);
    expect(
        core.tills().open().open(new OpenTill.Command(drawer)),
        OpenTill.Outcome.Opened.class,
        invoicesOfDay.getFirst().getFirst());
    invoicesOfDay.forEach(this::invoice);
    advanceTo(date.atTime(23, 0));
    var count = new CloseTill.Count(TenderKind.CASH, drawer);
    expect(
        core.tills().close().close(new CloseTill.Command(List.of(count), "")),
        CloseTill.Outcome.Closed.class,
        invoicesOfDay.getLast().getLast());
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
    var customer = customer(lines);
    var sold = of(Kind.SALE, lines);
    if (!sold.isEmpty()) {
      sell(customer, sold);
    }
    var back = of(Kind.RETURN, lines);
    if (!back.isEmpty()) {
      takeBack(customer, back);
    }
    of(Kind.ADJUSTMENT, lines).forEach(this::adjust);
  }

  private static List<Line> of(Kind kind, List<Line> lines) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  private List<BasketLine> basket(List<Line> lines) {
    return lines.stream()
        .map(
            line -> BasketLine.of(product(line), line.quantity().abs()).withUnitPrice(line.price()))
        .toList();
  }

  private void sell(@Nullable CustomerId customer, List<Line> lines) {
    var basket = basket(lines);
    var due = gross(SaleKind.SALE, basket, lines.getFirst());
    var command =
        new CompleteSale.Command(
            newSale(), customer, basket, Discount.NONE, List.of(tender(due)), "");
    expect(
        core.sales().complete().complete(command),
        CompleteSale.Outcome.Sold.class,
        lines.getFirst());
  }

  private void takeBack(@Nullable CustomerId customer, List<Line> lines) {
    var basket = basket(lines);
    var due = gross(SaleKind.RETURN, basket, lines.getFirst());
    var command =
        new ReturnGoods.Command(
            newSale(), customer, basket, Discount.NONE, List.of(tender(due)), "brought back");
    expect(
        core.sales().returnGoods().takeBack(command),
        ReturnGoods.Outcome.Returned.class,
        lines.getFirst());
  }

  private Money gross(SaleKind kind, List<BasketLine> basket, Line first) {
    return switch (Summed.of(business, kind, basket, Discount.NONE)) {
      case Answer.Given<Totals>(var totals, var _) -> totals.gross();
      case Answer.Refused<Totals> refused ->
          throw new SalesFile.Unusable(first.row(), refused.in(Locale.ENGLISH));
    };
  }

  /// Every other invoice is paid in cash, unless a drawer has less than is to be given back.
  private TenderInput tender(Money due) {
    if (invoices % 2 == 0 || drawer.plus(due).isNegative()) {
      return new TenderInput(TenderKind.CARD, due, "");
    }
    drawer = drawer.plus(due);
    return new TenderInput(TenderKind.CASH, due, "");
  }

  private void adjust(Line line) {
    var product = product(line).id();
    if (line.quantity().signum() == 0) {
      notes.println("replay: line " + line.row() + " moves nothing: left out");
      return;
    }
    if (line.isCancellation()) {
      notes.println("replay: line " + line.row() + " is no return: taken as an adjustment");
    }
    // Goods damaged stand below zero in the file and goods found above it; what a customer has got
    // for nothing stands above it too.
    var change = line.customer().isEmpty() ? line.quantity() : line.quantity().abs().negate();
    var command =
        new AdjustStock.Command(
            product,
            core.whereabouts().here().shop().id(),
            change,
            line.description().isEmpty() ? "no description" : line.description());
    expect(core.stock().adjust().adjust(command), AdjustStock.Outcome.Adjusted.class, line);
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
    expect(core.products().save().save(command), SaveProduct.Outcome.Added.class, line);
    return core.products().queries().bySku(line.code(), line.at().toLocalDate()).orElseThrow();
  }

  /// An invoice is its first customer's; whoever else it names is known to the shop as well.
  private @Nullable CustomerId customer(List<Line> lines) {
    var ids = lines.stream().map(Line::customer).filter(id -> !id.isEmpty()).distinct().toList();
    ids.forEach(id -> customers.computeIfAbsent(id, _ -> makeCustomer(id, lines.getFirst())));
    return ids.isEmpty() ? null : customers.get(ids.getFirst());
  }

  /// The file names customers by number alone; an address in a domain nobody can own stands in for
  /// the phone number a shop would have asked for.
  private CustomerId makeCustomer(String id, Line line) {
    var made = new CustomerId(core.store().database().ids().next());
    var form =
        new CustomerForm(
            CustomerKind.INDIVIDUAL, "Customer " + id, "", "c" + id + "@customers.example");
    expect(
        core.customers()
            .create()
            .create(new CreateCustomer.Command(made, form, CreateCustomer.IfAlike.ASK)),
        CreateCustomer.Outcome.Created.class,
        line);
    return made;
  }

  private static void expect(Object outcome, Class<?> wanted, Line line) {
    if (!wanted.isInstance(outcome)) {
      throw new SalesFile.Unusable(
          line.row(), "the till refuses this of invoice " + line.invoice() + ": " + outcome);
    }
  }
}
