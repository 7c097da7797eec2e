package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.joda.money.Money;

/// Puts the tax on discounted lines. In document mode the exact taxes of all lines, whatever their
/// rates, are summed and rounded once, and the lines share that figure by largest remainder.
final class LineTaxes {
  private LineTaxes() {}

  static List<LineTotals> of(Basket basket, LineAmounts amounts) {
    var bases = new ArrayList<BigDecimal>();
    var exact = new ArrayList<Fraction>();
    for (int i = 0; i < basket.lines().size(); i++) {
      var base = amounts.amounts().get(i).minus(amounts.documentParts().get(i)).getAmount();
      bases.add(base);
      exact.add(basket.taxes().on(base, basket.lines().get(i).taxPercent()));
    }
    var taxes = rounded(basket, bases, exact);
    var lines = new ArrayList<LineTotals>();
    for (int i = 0; i < taxes.size(); i++) {
      lines.add(line(basket, amounts, i, Money.of(basket.currency(), taxes.get(i))));
    }
    return lines;
  }

  private static List<BigDecimal> rounded(
      Basket basket, List<BigDecimal> bases, List<Fraction> exact) {
    int decimals = basket.currency().getDecimalPlaces();
    return switch (basket.mode()) {
      case LINE -> exact.stream().map(tax -> tax.rounded(decimals, RoundingMode.HALF_UP)).toList();
      case DOCUMENT ->
          LargestRemainder.spread(
              sum(basket, bases).rounded(decimals, RoundingMode.HALF_UP), exact, decimals);
    };
  }

  // Bases of one percent are added first: the divisors of 675 lines would otherwise multiply up.
  private static Fraction sum(Basket basket, List<BigDecimal> bases) {
    var byPercent = new LinkedHashMap<BigDecimal, BigDecimal>();
    for (int i = 0; i < bases.size(); i++) {
      var percent = basket.lines().get(i).taxPercent().stripTrailingZeros();
      byPercent.merge(percent, bases.get(i), BigDecimal::add);
    }
    return byPercent.entrySet().stream()
        .map(entry -> basket.taxes().on(entry.getValue(), entry.getKey()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static LineTotals line(Basket basket, LineAmounts amounts, int index, Money tax) {
    var price = amounts.prices().get(index);
    var amount = amounts.amounts().get(index);
    var part = amounts.documentParts().get(index);
    var base = amount.minus(part);
    var off = price.minus(amount);
    return switch (basket.taxes()) {
      case INCLUSIVE -> new LineTotals(price, off, part, base.minus(tax), tax, base);
      case EXCLUSIVE -> new LineTotals(price, off, part, base, tax, base.plus(tax));
    };
  }
}
