package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A class of goods taxed alike (standard, reduced, zero, exempt), with its rates over time.
public record TaxClass(String code, List<Rate> rates) {
  public TaxClass {
    rates = List.copyOf(rates);
  }

  /// The percent on a day: the rate that began last; 0 before the first one.
  public BigDecimal percentOn(LocalDate day) {
    return rates.stream()
        .filter(rate -> !rate.validFrom().isAfter(day))
        .max(Comparator.comparing(Rate::validFrom))
        .map(Rate::percent)
        .orElse(BigDecimal.ZERO);
  }

  /// A tax percent and the first day it holds.
  public record Rate(LocalDate validFrom, BigDecimal percent) {}
}
