package org.counterfoil.core.layby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// A refund laid back on the payments it came from, newest first; `beyond` is what exceeds them
/// all, such as the second half of a double refund, and goes back as the customer chooses (R9).
public record RefundSplit(List<Part> parts, Money beyond) {
  public RefundSplit {
    parts = List.copyOf(parts);
  }

  /// Splits a refund over the payments, given oldest first.
  public static Answer<RefundSplit> of(Money refund, List<Part> payments) {
    var amounts = Stream.concat(Stream.of(refund), payments.stream().map(Part::amount)).toList();
    return TermsCheck.amounts(amounts)
        .then(
            _ -> {
              var parts = new ArrayList<Part>();
              var left = refund;
              for (var payment : payments.reversed()) {
                var back = left.isLessThan(payment.amount) ? left : payment.amount;
                if (back.isPositive()) {
                  parts.add(new Part(payment.method, back));
                }
                left = left.minus(back);
              }
              return Answer.given(new RefundSplit(parts, left), explain(parts, left));
            });
  }

  private static Explanation explain(List<Part> parts, Money beyond) {
    var steps = new ArrayList<Step>();
    parts.forEach(part -> steps.add(new Step("layby.refund.part", part.amount, part.method)));
    if (beyond.isPositive()) {
      steps.add(new Step("layby.refund.beyond", beyond));
    }
    return new Explanation(steps);
  }

  /// An amount and the tender it came by or goes back by.
  public record Part(String method, Money amount) {}
}
