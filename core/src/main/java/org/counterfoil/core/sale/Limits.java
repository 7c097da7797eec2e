package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.tax.TaxQueries;
import org.jspecify.annotations.Nullable;

/// What a user may charge: whether prices may be changed, and how much may be taken off a line, its
/// own discount and its share of the whole sale's together, in percent (C-19).
public final class Limits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SecurityQueries users;
  private final ProductQueries products;
  private final TaxQueries taxes;
  private final Supplier<LocalDate> today;

  /// @param today the day at the store
  Limits(
      SecurityQueries users, ProductQueries products, TaxQueries taxes, Supplier<LocalDate> today) {
    this.users = users;
    this.products = products;
    this.taxes = taxes;
    this.today = today;
  }

  /// Whether this user may sell these lines at these prices: nothing, or why not.
  public Optional<Refusal> ask(Actor actor, List<BasketLine> lines, Discount discount) {
    return Optional.ofNullable(check(actor, lines, discount));
  }

  /// Whether this user may take these goods back at these prices: nothing, or why not.
  public Optional<Refusal> askReturn(Actor actor, List<BasketLine> lines) {
    return actor.may(Permission.RETURN_WITHOUT_RECEIPT)
        ? Optional.ofNullable(checkPrices(actor, lines))
        : Optional.of(Refusal.RETURN_NOT_YOURS);
  }

  @Nullable Refusal check(Actor actor, List<BasketLine> lines, Discount discount) {
    var refusal = checkPrices(actor, lines);
    if (refusal == null && !lines.stream().allMatch(this::hasItsTax)) {
      refusal = Refusal.TAX_CHANGED_MEANWHILE;
    }
    return refusal != null ? refusal : checkDiscount(actor, lines, discount);
  }

  /// The same for goods that come back: who takes less off gives more back, and may.
  @Nullable Refusal checkPrices(Actor actor, List<BasketLine> lines) {
    if (lines.isEmpty()) {
      return Refusal.NOTHING_IN_THE_BASKET;
    }
    if (lines.stream().anyMatch(line -> line.quantity().signum() <= 0)) {
      return Refusal.QUANTITY_NOT_ABOVE_ZERO;
    }
    if (!actor.may(Permission.OVERRIDE_PRICE)
        && lines.stream().anyMatch(line -> line.product() == null || line.priceOverridden())) {
      return Refusal.PRICE_NOT_YOURS_TO_CHANGE;
    }
    return lines.stream().allMatch(this::hasItsPrice) ? null : Refusal.PRICE_CHANGED_MEANWHILE;
  }

  /// A basket may be older than the price it holds, and whoever filled it is not believed. Who may
  /// give another price gives it against the price of today.
  private boolean hasItsPrice(BasketLine line) {
    var product = line.product();
    return product == null
        || products.price(product).filter(it -> it.compareTo(line.listPrice()) == 0).isPresent();
  }

  /// A basket that was put on hold before a rate changed, or its goods' tax, is not sold at the old
  /// one.
  private boolean hasItsTax(BasketLine line) {
    var product = line.product();
    return product == null
        ? isOfToday(line)
        : products
            .forSale(product, today.get())
            .filter(it -> it.taxClassId().equals(line.taxClass()))
            .filter(it -> it.taxPercent().compareTo(line.taxPercent()) == 0)
            .isPresent();
  }

  private boolean isOfToday(BasketLine line) {
    var rate = taxes.percent(line.taxClass(), today.get()).orElse(BigDecimal.ZERO);
    return rate.compareTo(line.taxPercent()) == 0;
  }

  private @Nullable Refusal checkDiscount(Actor actor, List<BasketLine> lines, Discount discount) {
    if (isNone(discount) && lines.stream().allMatch(line -> isNone(line.discount()))) {
      return null;
    }
    if (!actor.may(Permission.GIVE_DISCOUNT)) {
      return Refusal.DISCOUNT_NOT_YOURS_TO_GIVE;
    }
    var limit = limit(actor);
    var net = lines.stream().map(line -> net(line, limit)).reduce(BigDecimal.ZERO, BigDecimal::add);
    var kept = HUNDRED.subtract(percent(discount, net, limit));
    var highest = BigDecimal.ZERO;
    for (var line : lines) {
      var left = HUNDRED.subtract(percent(line.discount(), price(line), limit)).multiply(kept);
      highest = highest.max(HUNDRED.subtract(left.divide(HUNDRED)));
    }
    return highest.compareTo(limit) > 0 ? Refusal.DISCOUNT_ABOVE_YOUR_LIMIT : null;
  }

  private static boolean isNone(Discount discount) {
    return switch (discount) {
      case Discount.Percent(var percent) -> percent.signum() == 0;
      case Discount.Amount(var amount) -> amount.isZero();
    };
  }

  private BigDecimal limit(Actor actor) {
    return actor.equals(Actor.SYSTEM)
        ? HUNDRED
        : users.maxDiscount(new UserId(actor.user())).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal price(BasketLine line) {
    return line.quantity().multiply(line.unitPrice());
  }

  private static BigDecimal net(BasketLine line, BigDecimal limit) {
    var price = price(line);
    var kept = HUNDRED.subtract(percent(line.discount(), price, limit));
    return price.multiply(kept).divide(HUNDRED);
  }

  /// An amount that is the limit's percent, rounded to the cent, is the limit.
  private static BigDecimal percent(Discount discount, BigDecimal price, BigDecimal limit) {
    return switch (discount) {
      case Discount.Percent(var percent) -> percent;
      case Discount.Amount(var amount) -> {
        if (price.signum() == 0) {
          yield BigDecimal.ZERO;
        }
        var off = amount.getAmount();
        var exact = off.multiply(HUNDRED).divide(price, 4, RoundingMode.HALF_UP);
        var most =
            price.multiply(limit).divide(HUNDRED).setScale(off.scale(), RoundingMode.HALF_UP);
        yield off.compareTo(most) <= 0 ? exact.min(limit) : exact;
      }
    };
  }
}
