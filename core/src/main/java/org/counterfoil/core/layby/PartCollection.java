package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.money.Bounds;
import org.joda.money.Money;

/// Whether some goods of a layby may be taken early: what is paid must cover them and still be the
/// deposit of what stays. `missing` is how much more is needed, zero when allowed (R15).
public record PartCollection(Money taken, Money stays, Money missing) {

  /// Asks for the lines of these numbers, counted from one.
  public static Answer<PartCollection> of(
      List<Money> lines, Collection<Integer> take, Money paid, BigDecimal depositPercent) {
    var numbers = new TreeSet<>(take);
    if (numbers.isEmpty() || numbers.first() < 1 || numbers.last() > lines.size()) {
      return Answer.refused(LaybyRefusal.NO_SUCH_LINE, lines.size());
    }
    if (!Bounds.percent(depositPercent)) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, depositPercent);
    }
    var amounts = new ArrayList<>(lines);
    amounts.add(paid);
    return TermsCheck.amounts(amounts)
        .then(
            _ -> {
              var zero = Money.zero(paid.getCurrencyUnit());
              var taken = zero.plus(numbers.stream().map(line -> lines.get(line - 1)).toList());
              var stays = zero.plus(lines).minus(taken);
              var needed = taken.plus(Shares.percent(stays, depositPercent));
              var missing = needed.isGreaterThan(paid) ? needed.minus(paid) : zero;
              return Answer.given(
                  new PartCollection(taken, stays, missing),
                  Explanation.of(
                      new Step("layby.collect.taken", taken, paid),
                      new Step("layby.collect.stays", depositPercent, stays, missing)));
            });
  }

  public boolean isAllowed() {
    return missing.isZero();
  }
}
