package org.counterfoil.core.sale;

import java.util.List;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Sells a basket: goods out, money in, ledger posted, receipt queued; all of it or nothing.
public final class CompleteSale {
  private static final CommandName NAME = CommandName.of("sale.complete", Permission.SELL);

  /// @param id of the basket: the same sale completed twice is one sale
  /// @param discount of the whole sale
  public record Command(
      SaleId id,
      @Nullable CustomerId customer,
      List<BasketLine> lines,
      Discount discount,
      List<TenderInput> tenders,
      String note) {
    public Command {
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
    }
  }

  public sealed interface Outcome {
    /// @param change to hand back, in the currency of the sale
    record Sold(SaleId id, String number, Money total, Money change) implements Outcome {}

    record NotSold(Refusal why) implements Outcome, Refused {}

    /// The figures were refused, with the sentence why.
    record BadFigures(Answer.Refused<?> why) implements Outcome, Refused {}
  }

  private final Counter counter;
  private final Limits limits;

  CompleteSale(Counter counter, Limits limits) {
    this.counter = counter;
    this.limits = limits;
  }

  public Outcome complete(Command command) {
    return counter.database().write(NAME, () -> sell(command));
  }

  /// The same as a part of a running command.
  Outcome sell(Command command) {
    var before = counter.sales().find(command.id());
    if (before.isPresent()) {
      return again(before.get());
    }
    var here = counter.whereabouts().here();
    var session = counter.tills().open(here.register().id());
    if (session.isEmpty()) {
      return new Outcome.NotSold(Refusal.TILL_NOT_OPEN);
    }
    if (!Lengths.fit(command.note(), command.lines(), command.tenders())) {
      return new Outcome.NotSold(Refusal.TEXT_TOO_LONG);
    }
    var refusal = limits.check(Actor.current(), command.lines(), command.discount());
    if (refusal != null) {
      return new Outcome.NotSold(refusal);
    }
    return switch (Summed.of(here.business(), SaleKind.SALE, command.lines(), command.discount())) {
      case Answer.Refused<Totals> why -> new Outcome.BadFigures(why);
      case Answer.Given<Totals>(var totals, var _) -> settle(command, session.get(), totals);
    };
  }

  private Outcome again(SaleQueries.Head sale) {
    var change = Money.zero(sale.currency());
    for (var tender : counter.sales().tenders(sale.id())) {
      change = change.plus(tender.changeGiven());
    }
    return new Outcome.Sold(sale.id(), sale.number(), sale.totalMoney(), change);
  }

  private Outcome settle(Command command, TillSession session, Totals totals) {
    var here = counter.whereabouts().here();
    return switch (Paid.of(here.business(), totals.gross(), command.tenders())) {
      case Answer.Refused<Settlement> why -> new Outcome.BadFigures(why);
      case Answer.Given<Settlement>(var settlement, var _) -> {
        if (!settlement.isSettled()) {
          yield new Outcome.NotSold(Refusal.NOT_PAID_IN_FULL);
        }
        var number =
            counter
                .writer()
                .write(
                    here,
                    new SaleWriter.Document(
                        command.id(),
                        SaleKind.SALE,
                        session,
                        command.customer(),
                        null,
                        command.lines(),
                        totals,
                        command.tenders(),
                        settlement,
                        command.note(),
                        ""));
        counter.baskets().forget(command.id());
        yield new Outcome.Sold(command.id(), number, totals.gross(), settlement.changeInBase());
      }
    };
  }
}
