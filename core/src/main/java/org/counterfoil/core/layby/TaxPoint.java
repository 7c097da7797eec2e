package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;
import org.counterfoil.core.money.TaxClass;
import org.counterfoil.core.money.Taxes;
import org.joda.money.Money;

/// When the tax of a layby falls due, and in which amounts: with the payment that completes it, or
/// with every payment, as the law says (R12). What is kept of a cancelled layby is taxed on the day
/// of its cancellation; tax already due on money that goes back is taken back on that day, newest
/// payment first, at the percent it was due at.
public record TaxPoint(List<Due> dues, Money tax) {
  public TaxPoint {
    dues = List.copyOf(dues);
  }

  /// Reckons the tax of a layby of this total, its price containing tax at the percent of the day.
  public static Answer<TaxPoint> of(
      LawProfile law, Money total, List<Receipt> receipts, End end, TaxClass rates) {
    var amounts = new ArrayList<Money>();
    amounts.add(total);
    receipts.forEach(receipt -> amounts.add(receipt.amount));
    if (end instanceof End.Cancelled(_, var kept)) {
      amounts.add(kept);
    }
    return TermsCheck.amounts(amounts)
        .then(
            _ -> {
              boolean byPayment = law.says(LawTopic.TAX_POINT, "PAYMENT");
              var inOrder = receipts.stream().sorted(Comparator.comparing(Receipt::day)).toList();
              var taxable = byPayment ? paid(total, inOrder) : completed(total, inOrder);
              addEnd(taxable, byPayment, total, inOrder, end);
              return taxed(taxable, law, total, rates);
            });
  }

  // Money beyond the total is the customer's credit and pays for nothing.
  private static List<Taxable> paid(Money total, List<Receipt> receipts) {
    var taxable = new ArrayList<Taxable>();
    var left = total;
    for (var receipt : receipts) {
      var part = smaller(receipt.amount, left);
      add(taxable, receipt.day, receipt.day, part);
      left = left.minus(part);
    }
    return taxable;
  }

  private static List<Taxable> completed(Money total, List<Receipt> receipts) {
    var taxable = new ArrayList<Taxable>();
    var left = total;
    for (var receipt : receipts) {
      var part = smaller(receipt.amount, left);
      left = left.minus(part);
      if (left.isZero() && part.isPositive()) {
        add(taxable, receipt.day, receipt.day, total);
      }
    }
    return taxable;
  }

  private static void addEnd(
      List<Taxable> taxable, boolean byPayment, Money total, List<Receipt> receipts, End end) {
    var soFar = sum(total, taxable.stream().map(Taxable::amount).toList());
    switch (end) {
      case End.Running _ -> {}
      case End.Collected(var day) -> {
        if (byPayment) {
          add(taxable, day, day, total.minus(soFar));
        }
      }
      case End.Cancelled(var day, var kept) -> {
        var received = sum(total, receipts.stream().map(Receipt::amount).toList());
        var keeps = smaller(kept, received);
        if (keeps.isGreaterThan(soFar)) {
          add(taxable, day, day, keeps.minus(soFar));
        } else {
          takeBack(taxable, day, soFar.minus(keeps));
        }
      }
    }
  }

  private static void takeBack(List<Taxable> taxable, LocalDate day, Money amount) {
    var left = amount;
    for (var due : List.copyOf(taxable).reversed()) {
      var part = smaller(due.amount, left);
      add(taxable, day, due.ratedOn, part.negated());
      left = left.minus(part);
    }
  }

  private static Answer<TaxPoint> taxed(
      List<Taxable> taxable, LawProfile law, Money total, TaxClass rates) {
    var rule = law.says(LawTopic.TAX_POINT, "PAYMENT") ? "payment" : "completion";
    var why = Explanation.of(new Step("layby.tax-point." + rule, law.section(LawTopic.TAX_POINT)));
    var result = Answer.given(new TaxPoint(List.of(), Money.zero(total.getCurrencyUnit())), why);
    for (var due : taxable) {
      var percent = rates.percentOn(due.ratedOn);
      result =
          result.then(
              before ->
                  Taxes.containedIn(due.amount, percent)
                      .then(
                          tax -> {
                            var next = new Due(due.day, due.amount, percent, tax.value());
                            return Answer.given(
                                before.value().and(next), before.why().then(next.step()));
                          }));
    }
    return result;
  }

  private TaxPoint and(Due due) {
    var all = new ArrayList<>(dues);
    all.add(due);
    return new TaxPoint(all, tax.plus(due.tax));
  }

  private static void add(List<Taxable> taxable, LocalDate day, LocalDate ratedOn, Money amount) {
    if (!amount.isZero()) {
      taxable.add(new Taxable(day, ratedOn, amount));
    }
  }

  private static Money sum(Money total, List<Money> amounts) {
    return Money.zero(total.getCurrencyUnit()).plus(amounts);
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private record Taxable(LocalDate day, LocalDate ratedOn, Money amount) {}

  /// Money received on a day.
  public record Receipt(LocalDate day, Money amount) {}

  /// Tax that falls due on a day: the amount it is contained in and its percent; both amounts are
  /// negative where tax is taken back.
  public record Due(LocalDate day, Money amount, BigDecimal percent, Money tax) {
    private Step step() {
      return new Step("layby.tax-point.due", day, tax, amount, percent);
    }
  }

  /// How far a layby has come.
  public sealed interface End {
    /// It goes on.
    record Running() implements End {}

    /// Its goods were handed over.
    record Collected(LocalDate day) implements End {}

    /// It was cancelled, and so much of the money was kept.
    record Cancelled(LocalDate day, Money kept) implements End {}
  }
}
