package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.ForSale;
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
    var now = now(lines);
    var refusal = checkPrices(actor, lines, now);
    if (refusal == null && !lines.stream().allMatch(line -> hasItsTax(line, now))) {
      refusal = Refusal.TAX_CHANGED_MEANWHILE;
    }
    return refusal != null ? refusal : checkDiscount(actor, lines, discount);
  }

  /// The same for goods that come back: who takes less off gives more back, and may.
  @Nullable Refusal checkPrices(Actor actor, List<BasketLine> lines) {
    return checkPrices(actor, lines, now(lines));
  }

  /// The goods as they are sold today, each asked for once.
  private Map<ProductId, ForSale> now(List<BasketLine> lines) {
    var day = today.get();
    var now = new HashMap<ProductId, ForSale>();
    for (var line : lines) {
      var product = line.product();
      if (product != null && !now.containsKey(product)) {
        products.forSale(product, day).ifPresent(it -> now.put(product, it));
      }
    }
    return now;
  }

  private static @Nullable Refusal checkPrices(
      Actor actor, List<BasketLine> lines, Map<ProductId, ForSale> now) {
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
    return lines.stream().allMatch(line -> hasItsPrice(line, now))
        ? null
        : Refusal.PRICE_CHANGED_MEANWHILE;
  }

  /// A basket may be older than the price it holds, and whoever filled it is not believed. Who may
  /// give another price gives it against the price of today.
  private static boolean hasItsPrice(BasketLine line, Map<ProductId, ForSale> now) {
    if (line.product() == null) {
      return true;
    }
    var product = now.get(line.product());
    return product != null && product.price().compareTo(line.listPrice()) == 0;
  }

  /// A basket that was put on hold before a rate changed, or its goods' tax, is not sold at the old
  /// one.
  private boolean hasItsTax(BasketLine line, Map<ProductId, ForSale> now) {
    if (line.product() == null) {
      return isOfToday(line);
    }
    var product = now.get(line.product());
    return product != null
        && product.taxClassId().equals(line.taxClass())
        && product.taxPercent().compareTo(line.taxPercent()) == 0;
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
