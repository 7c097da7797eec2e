package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Hands out a rounded total over exact shares: each share is cut to the smallest amount, and what
/// is left goes, one smallest amount each, to the largest remainders, ties in line order.
final class LargestRemainder {
  private LargestRemainder() {}

  static List<BigDecimal> spread(BigDecimal total, List<Fraction> shares, int decimals) {
    var parts = new ArrayList<BigDecimal>();
    shares.forEach(share -> parts.add(share.rounded(decimals, RoundingMode.DOWN)));
    var handedOut = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var left = total.subtract(handedOut);
    var step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(left.signum()));
    var order = byRemainder(shares, parts, left.signum());
    for (int turn = 0; left.signum() != 0; turn = (turn + 1) % order.size()) {
      parts.set(order.get(turn), parts.get(order.get(turn)).add(step));
      left = left.subtract(step);
    }
    return parts;
  }

  private static List<Integer> byRemainder(
      List<Fraction> shares, List<BigDecimal> parts, int direction) {
    var remainders = new ArrayList<Fraction>();
    for (int i = 0; i < parts.size(); i++) {
      remainders.add(shares.get(i).minus(parts.get(i)));
    }
    Comparator<Integer> rising = Comparator.comparing(remainders::get);
    return IntStream.range(0, parts.size())
        .boxed()
        .sorted(direction < 0 ? rising : rising.reversed())
        .toList();
  }
}
