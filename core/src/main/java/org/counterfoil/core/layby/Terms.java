package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/// What is agreed when goods are put aside: the sum of the frozen line prices, the service fee, the
/// deposit and the plan for the rest.
public record Terms(Money price, Money serviceFee, Deposit deposit, Plan plan) {
  /// The first payment: a percentage of the total, at least the minimum (R2).
  public record Deposit(BigDecimal percent, Money minimum) {}

  /// The instalments after the deposit: how many, rounded up to which unit, how often, from when.
  public record Plan(int instalments, BigDecimal unit, Frequency frequency, LocalDate start) {}
}
