package org.counterfoil.core.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterfoil.core.Core;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.Summed;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// What people put on the counter, and how they pay.
final class SampleBaskets {
  private static final Discount REGULAR = new Discount.Percent(new BigDecimal(5));
  private static final BigDecimal NOTE = new BigDecimal(5);
  private static final double KNOWN_CUSTOMER = 0.45;
  private static final double GETS_DISCOUNT = 0.03;
  private static final int LONGEST = 6;

  private final Core shop;
  private final List<ForSale> goods;
  private final SampleCustomers customers;
  private final Random random;

  SampleBaskets(Core shop, List<ForSale> goods, SampleCustomers customers, Random random) {
    this.shop = shop;
    this.goods = goods;
    this.customers = customers;
    this.random = random;
  }

  /// @param cash what the sale leaves in the drawer, all change given
  record Paid(CompleteSale.Command sale, Money total, Money cash) {}

  Paid next() {
    var lines = lines();
    var discount = random.nextDouble() < GETS_DISCOUNT ? REGULAR : Discount.NONE;
    var total = total(lines, discount);
    var tenders = tenders(total);
    var other = Money.zero(total.getCurrencyUnit());
    for (var tender : tenders) {
      other = tender.kind() == TenderKind.CASH ? other : other.plus(tender.given());
    }
    var customer = random.nextDouble() < KNOWN_CUSTOMER ? customers.pick(random) : null;
    var sale =
        new CompleteSale.Command(newId(), customer, lines, discount, tenders, /* note= */ "");
    return new Paid(sale, total, total.minus(other));
  }

  SaleId newId() {
    return new SaleId(shop.store().database().ids().next());
  }

  /// One piece of something, as it comes back.
  BasketLine oneLine() {
    return BasketLine.of(goods.get(random.nextInt(goods.size())), BigDecimal.ONE);
  }

  private List<BasketLine> lines() {
    int count = 1 + Math.min(random.nextInt(LONGEST), random.nextInt(LONGEST));
    var lines = new ArrayList<BasketLine>(count);
    for (int i = 0; i < count; i++) {
      var product = popular();
      int quantity = random.nextInt(4) == 0 ? random.nextInt(2, 5) : 1;
      lines.add(BasketLine.of(product, BigDecimal.valueOf(quantity)));
    }
    return lines;
  }

  /// One of the goods, the first ones far more often: the share of the first `n` of `all` is the
  /// square root of `n / all`.
  private ForSale popular() {
    double at = random.nextDouble();
    return goods.get((int) (at * at * goods.size()));
  }

  Money total(List<BasketLine> lines, Discount discount) {
    var business = shop.whereabouts().here().business();
    return switch (Summed.of(business, SaleKind.SALE, lines, discount)) {
      case Answer.Given<Totals>(var totals, var _) -> totals.gross();
      case Answer.Refused<Totals> _ ->
          throw new IllegalStateException("The figures of a sample sale were refused");
    };
  }

  private List<TenderInput> tenders(Money total) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> List.of(cash(total));
      case 4, 5, 6, 7, 8, 9, 10, 11 -> List.of(cash(inNotes(total)));
      case 12, 13, 14, 15 -> List.of(card(total));
      case 16, 17, 18 -> List.of(mobile(total));
      default -> split(total);
    };
  }

  private List<TenderInput> split(Money total) {
    var byCard = total.dividedBy(2, RoundingMode.DOWN);
    return byCard.isZero()
        ? List.of(cash(total))
        : List.of(card(byCard), cash(total.minus(byCard)));
  }

  private static Money inNotes(Money total) {
    var notes = total.getAmount().divide(NOTE, 0, RoundingMode.UP);
    return Money.of(total.getCurrencyUnit(), notes.multiply(NOTE));
  }

  private static TenderInput cash(Money amount) {
    return new TenderInput(TenderKind.CASH, amount, "");
  }

  private TenderInput card(Money amount) {
    return new TenderInput(TenderKind.CARD, amount, "slip " + random.nextInt(1000, 10_000));
  }

  private TenderInput mobile(Money amount) {
    return new TenderInput(
        TenderKind.MOBILE_MONEY, amount, "MP" + random.nextInt(100_000, 1_000_000));
  }
}
