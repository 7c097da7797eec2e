package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.security.UserId;
import org.jspecify.annotations.Nullable;

/// What a user may charge: whether prices may be changed, and how much may be taken off a line, its
/// own discount and its share of the whole sale's together, in percent (C-19).
public final class Limits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SecurityQueries users;
  private final ProductQueries products;

  Limits(SecurityQueries users, ProductQueries products) {
    this.users = users;
    this.products = products;
  }

  /// Whether this user may sell these lines at these prices: nothing, or why not.
  public Optional<Refusal> ask(Actor actor, List<BasketLine> lines, Discount discount) {
    return Optional.ofNullable(check(actor, lines, discount));
  }

  @Nullable Refusal check(Actor actor, List<BasketLine> lines, Discount discount) {
    var refusal = checkPrices(actor, lines);
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
    if (actor.may(Permission.OVERRIDE_PRICE)) {
      return null;
    }
    if (lines.stream().anyMatch(line -> line.product() == null || line.priceOverridden())) {
      return Refusal.PRICE_NOT_YOURS_TO_CHANGE;
    }
    return lines.stream().allMatch(this::hasItsPrice) ? null : Refusal.PRICE_CHANGED_MEANWHILE;
  }

  /// A basket may be older than the price it holds, and whoever filled it is not believed.
  private boolean hasItsPrice(BasketLine line) {
    var product = line.product();
    return product != null
        && products.price(product).filter(it -> it.compareTo(line.listPrice()) == 0).isPresent();
  }

  private @Nullable Refusal checkDiscount(Actor actor, List<BasketLine> lines, Discount discount) {
    var net = lines.stream().map(Limits::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    var kept = HUNDRED.subtract(percent(discount, net));
    var highest = BigDecimal.ZERO;
    for (var line : lines) {
      var left = HUNDRED.subtract(percent(line.discount(), price(line))).multiply(kept);
      highest = highest.max(HUNDRED.subtract(left.divide(HUNDRED)));
    }
    if (highest.signum() == 0) {
      return null;
    }
    if (!actor.may(Permission.GIVE_DISCOUNT)) {
      return Refusal.DISCOUNT_NOT_YOURS_TO_GIVE;
    }
    return highest.compareTo(limit(actor)) > 0 ? Refusal.DISCOUNT_ABOVE_YOUR_LIMIT : null;
  }

  private BigDecimal limit(Actor actor) {
    return actor.equals(Actor.SYSTEM)
        ? HUNDRED
        : users.maxDiscount(new UserId(actor.user())).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal price(BasketLine line) {
    return line.quantity().multiply(line.unitPrice());
  }

  private static BigDecimal net(BasketLine line) {
    var price = price(line);
    var kept = HUNDRED.subtract(percent(line.discount(), price));
    return price.multiply(kept).divide(HUNDRED);
  }

  /// Four decimals: an amount that is a limit's percent to the cent stays within it.
  private static BigDecimal percent(Discount discount, BigDecimal price) {
    return switch (discount) {
      case Discount.Percent(var percent) -> percent;
      case Discount.Amount(var amount) ->
          price.signum() == 0
              ? BigDecimal.ZERO
              : amount.getAmount().multiply(HUNDRED).divide(price, 4, RoundingMode.HALF_UP);
    };
  }
}
