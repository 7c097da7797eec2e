package org.counterfoil.core.crash;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.crash.Acknowledged.Kind;
import org.counterfoil.core.customer.CreateCustomer;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.Paid;
import org.counterfoil.core.sale.ReturnGoods;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.Summed;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.sale.VoidSale;
import org.counterfoil.core.stock.AdjustStock;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.MoveCash;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Keeps the shop busy while it is killed: sales above all, and everything else a day brings.
final class Shopkeeper {
  private static final int CUSTOMERS = 50;
  private static final BigDecimal FIVE_PERCENT = BigDecimal.valueOf(5);

  private final Core core;
  private final Random random;
  private final Actor owner;
  private final LocalDate day;
  private final List<CustomerId> customers = new ArrayList<>();
  private final List<SaleId> voidable = new ArrayList<>();
  private @Nullable BasketDraft keyed;

  Shopkeeper(Core core, Random random) {
    this.core = core;
    this.random = random;
    this.owner = PreparedShop.owner(core);
    this.day = core.whereabouts().here().dateOf(Clock.systemUTC().instant());
    PreparedShop.queries(core)
        .customers(CUSTOMERS)
        .forEach(it -> customers.add(new CustomerId(it)));
  }

  /// Runs one command.
  ///
  /// @return what it acknowledged, the moment it returned
  /// @throws IllegalStateException where it was refused: no command here should be
  Acknowledged work() {
    return owner.during(this::next);
  }

  private Acknowledged next() {
    int share = random.nextInt(100);
    if (share < 52) {
      return sell();
    }
    if (share < 60) {
      return takeBack();
    }
    if (share < 67 && !voidable.isEmpty()) {
      return voidSale();
    }
    if (share < 74) {
      return moveCash();
    }
    if (share < 81) {
      return adjustStock();
    }
    return share < 87 ? createCustomer() : keepBasket();
  }

  private UUID newId() {
    return core.store().database().ids().next();
  }

  private List<BasketLine> lines(int most) {
    var lines = new ArrayList<BasketLine>();
    int count = random.nextInt(1, most + 1);
    for (int i = 0; i < count; i++) {
      var code = PreparedShop.barcode(random.nextInt(PreparedShop.GOODS));
      var product = core.products().queries().byBarcode(code, day).orElseThrow();
      lines.add(BasketLine.of(product, BigDecimal.valueOf(random.nextInt(1, 3000), 3)));
    }
    return lines;
  }

  private @Nullable CustomerId somebody() {
    return customers.isEmpty() || random.nextInt(3) > 0
        ? null
        : customers.get(random.nextInt(customers.size()));
  }

  private Money gross(SaleKind kind, List<BasketLine> lines, Discount discount) {
    var business = core.whereabouts().here().business();
    if (Summed.of(business, kind, lines, discount)
        instanceof Answer.Given<Totals>(var totals, var _)) {
      return totals.gross();
    }
    throw new IllegalStateException("No totals");
  }

  private Acknowledged sell() {
    var basket = keyed;
    keyed = null;
    var id = basket == null ? new SaleId(newId()) : basket.id();
    var lines = basket == null ? lines(6) : basket.lines();
    var discount = random.nextInt(5) == 0 ? new Discount.Percent(FIVE_PERCENT) : Discount.NONE;
    var tenders = tenders(gross(SaleKind.SALE, lines, discount));
    var command = new CompleteSale.Command(id, somebody(), lines, discount, tenders, "");
    if (core.sales().complete().complete(command)
        instanceof CompleteSale.Outcome.Sold(var sold, var number, var total, var _)) {
      voidable.add(sold);
      return new Acknowledged(Kind.SALE, sold.value(), number, total.getAmount());
    }
    throw new IllegalStateException("Not sold");
  }

  private List<TenderInput> tenders(Money due) {
    var card = due.dividedBy(2, RoundingMode.DOWN);
    return switch (random.nextInt(card.isPositive() ? 3 : 1)) {
      case 0 -> List.of(new TenderInput(TenderKind.CASH, wholeNotes(due), ""));
      case 1 -> List.of(new TenderInput(TenderKind.CARD, due, "slip"));
      default ->
          List.of(
              new TenderInput(TenderKind.CARD, card, "slip"),
              new TenderInput(TenderKind.CASH, wholeNotes(due.minus(card)), ""));
    };
  }

  /// Enough in notes of five, so that there is change.
  private static Money wholeNotes(Money due) {
    var five = BigDecimal.valueOf(5);
    var notes = due.getAmount().divide(five, 0, RoundingMode.UP);
    return Money.of(due.getCurrencyUnit(), notes.multiply(five));
  }

  private Acknowledged takeBack() {
    var lines = lines(2);
    var due = gross(SaleKind.RETURN, lines, Discount.NONE);
    var tender =
        random.nextBoolean()
            ? new TenderInput(TenderKind.CARD, due, "slip")
            : new TenderInput(TenderKind.CASH, inCash(due), "");
    var command =
        new ReturnGoods.Command(
            new SaleId(newId()), somebody(), lines, Discount.NONE, List.of(tender), "too small");
    if (core.sales().returnGoods().takeBack(command)
        instanceof ReturnGoods.Outcome.Returned(var id, var number, var refunded)) {
      return new Acknowledged(Kind.REFUND, id.value(), number, refunded.getAmount());
    }
    throw new IllegalStateException("Not taken back");
  }

  private Money inCash(Money due) {
    if (Paid.restInCash(core.whereabouts().here().business(), due, List.of())
        instanceof Answer.Given<Money>(var payable, var _)) {
      return payable;
    }
    throw new IllegalStateException("No cash");
  }

  private Acknowledged voidSale() {
    var sale = voidable.remove(random.nextInt(voidable.size()));
    if (core.sales().voidSale().takeBack(new VoidSale.Command(sale, "keyed twice"))
        instanceof VoidSale.Outcome.Voided(var id, var number, var refunded)) {
      return new Acknowledged(Kind.REFUND, id.value(), number, refunded.getAmount());
    }
    throw new IllegalStateException("Not voided");
  }

  private Acknowledged moveCash() {
    var kinds = CashKind.values();
    var currency = core.whereabouts().here().business().currency();
    var amount = Money.ofMinor(currency, random.nextInt(1, 20_000));
    var reason = newId();
    var command =
        new MoveCash.Command(kinds[random.nextInt(kinds.length)], amount, reason.toString());
    if (core.tills().moveCash().move(command) instanceof MoveCash.Outcome.Moved(var _, var moved)) {
      return new Acknowledged(Kind.CASH, reason, Acknowledged.NO_NUMBER, moved.getAmount());
    }
    throw new IllegalStateException("Cash not moved");
  }

  private Acknowledged adjustStock() {
    var code = PreparedShop.barcode(random.nextInt(PreparedShop.GOODS));
    var product = core.products().queries().byBarcode(code, day).orElseThrow();
    var quantity = BigDecimal.valueOf(random.nextInt(1, 90_000), 3);
    var note = newId();
    var command =
        new AdjustStock.Command(
            product.id(), core.whereabouts().here().shop().id(), quantity, note.toString());
    if (core.stock().adjust().adjust(command) instanceof AdjustStock.Outcome.Adjusted) {
      return new Acknowledged(Kind.STOCK, note, Acknowledged.NO_NUMBER, quantity);
    }
    throw new IllegalStateException("Stock not adjusted");
  }

  private Acknowledged createCustomer() {
    var id = new CustomerId(newId());
    var phone = "0412 " + random.nextInt(100_000, 1_000_000);
    var name = "Customer " + Long.toString(random.nextLong(1L << 40), 36);
    var command =
        new CreateCustomer.Command(
            id,
            new CustomerForm(CustomerKind.ORGANISATION, name, phone, ""),
            CreateCustomer.IfAlike.CREATE_ANYWAY);
    if (core.customers().create().create(command)
        instanceof CreateCustomer.Outcome.Created(var created, var number)) {
      customers.add(created);
      return new Acknowledged(Kind.CUSTOMER, created.value(), number, BigDecimal.ZERO);
    }
    throw new IllegalStateException("No customer created");
  }

  /// Begins a basket, or keys more into it; one in four is put on hold and stays there.
  private Acknowledged keepBasket() {
    var before = keyed;
    var lines = new ArrayList<BasketLine>();
    if (before != null) {
      lines.addAll(before.lines());
    }
    lines.addAll(lines(3));
    int times = before == null ? 1 : Integer.parseInt(before.label()) + 1;
    var here = core.whereabouts().here();
    var card = Money.ofMajor(here.business().currency(), 1);
    boolean held = random.nextInt(4) == 0;
    var basket =
        new BasketDraft(
            before == null ? new SaleId(newId()) : before.id(),
            here.register().id(),
            owner.user(),
            held ? BasketDraft.Standing.HELD : BasketDraft.Standing.CURRENT,
            Integer.toString(times),
            SaleKind.SALE,
            null,
            lines,
            Discount.NONE,
            "",
            List.of(new TenderInput(TenderKind.CARD, card, "slip")),
            Clock.systemUTC().instant());
    core.sales().baskets().keep(basket);
    keyed = held ? null : basket;
    return new Acknowledged(Kind.BASKET, basket.id().value(), basket.label(), BigDecimal.ZERO);
  }
}
