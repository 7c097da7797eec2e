package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.joda.money.Money;

/// What is agreed when goods are put aside: the sum of the frozen line prices, the service fee, the
/// deposit, the plan for the rest, and the shop's limits.
public record Terms(Money price, Money serviceFee, Deposit deposit, Plan plan, Limits limits) {
  /// Terms of a shop without limits of its own.
  public Terms(Money price, Money serviceFee, Deposit deposit, Plan plan) {
    this(price, serviceFee, deposit, plan, Limits.none(price));
  }

  /// The first payment: a percentage of the total, at least the minimum (R2).
  public record Deposit(BigDecimal percent, Money minimum) {}

  /// The instalments after the deposit: how many, rounded up to which unit, how often, from when.
  public record Plan(int instalments, BigDecimal unit, Frequency frequency, LocalDate start) {}

  /// How long after the start the last instalment may fall, and the least that is taken as a
  /// payment after the deposit; zero takes any (R4, R5).
  public record Limits(Optional<Period> longest, Money leastPayment) {
    private static Limits none(Money price) {
      return new Limits(Optional.empty(), Money.zero(price.getCurrencyUnit()));
    }
  }
}
