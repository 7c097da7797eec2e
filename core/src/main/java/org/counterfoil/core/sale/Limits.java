package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.security.UserId;
import org.jspecify.annotations.Nullable;

/// What a user may charge: whether prices may be changed, and how much may be taken off, in percent
/// of a line and of the whole sale.
public final class Limits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SecurityQueries users;

  Limits(SecurityQueries users) {
    this.users = users;
  }

  /// Whether this user may sell these lines at these prices: nothing, or why not.
  public Optional<Refusal> ask(Actor actor, List<BasketLine> lines, Discount discount) {
    return Optional.ofNullable(check(actor, lines, discount));
  }

  @Nullable Refusal check(Actor actor, List<BasketLine> lines, Discount discount) {
    if (lines.isEmpty()) {
      return Refusal.NOTHING_IN_THE_BASKET;
    }
    if (lines.stream().anyMatch(line -> line.quantity().signum() <= 0)) {
      return Refusal.QUANTITY_NOT_ABOVE_ZERO;
    }
    if (lines.stream().anyMatch(BasketLine::priceOverridden)
        && !actor.may(Permission.OVERRIDE_PRICE)) {
      return Refusal.PRICE_NOT_YOURS_TO_CHANGE;
    }
    var highest = percent(discount, sum(lines));
    for (var line : lines) {
      highest = highest.max(percent(line.discount(), price(line)));
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

  private static BigDecimal sum(List<BasketLine> lines) {
    return lines.stream().map(Limits::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

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
