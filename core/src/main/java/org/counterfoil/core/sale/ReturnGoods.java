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

/// Takes goods back without their receipt and gives the money back: a credit note.
public final class ReturnGoods {
  private static final CommandName NAME =
      CommandName.of("sale.return-goods", Permission.RETURN_WITHOUT_RECEIPT);

  /// @param id made when the return was begun: done twice, it is one return
  /// @param lines what came back, quantities above zero
  /// @param tenders what is given back, amounts below zero
  /// @param reason in the user's words
  public record Command(
      SaleId id,
      @Nullable CustomerId customer,
      List<BasketLine> lines,
      Discount discount,
      List<TenderInput> tenders,
      String reason) {
    public Command {
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
    }
  }

  public sealed interface Outcome {
    /// @param refunded below zero, in the currency of the business, rounding included
    record Returned(SaleId id, String number, Money refunded) implements Outcome {}

    record NotReturned(Refusal why) implements Outcome, Refused {}

    /// The figures were refused, with the sentence why.
    record BadFigures(Answer.Refused<?> why) implements Outcome, Refused {}
  }

  private final Counter counter;
  private final Limits limits;

  ReturnGoods(Counter counter, Limits limits) {
    this.counter = counter;
    this.limits = limits;
  }

  public Outcome takeBack(Command command) {
    if (command.reason().isBlank()) {
      return new Outcome.NotReturned(Refusal.REASON_MISSING);
    }
    if (!Lengths.fit(command.reason()) || !Lengths.fit("", command.lines(), command.tenders())) {
      return new Outcome.NotReturned(Refusal.TEXT_TOO_LONG);
    }
    return counter.database().write(NAME, () -> within(command));
  }

  private Outcome within(Command command) {
    var before = counter.sales().find(command.id());
    if (before.isPresent()) {
      var sale = before.get();
      return new Outcome.Returned(
          sale.id(), sale.number(), sale.totalMoney().plus(sale.rounding()));
    }
    var refusal = limits.checkPrices(Actor.current(), command.lines());
    if (refusal != null) {
      return new Outcome.NotReturned(refusal);
    }
    var here = counter.whereabouts().here();
    var session = counter.tills().open(here.register().id());
    if (session.isEmpty()) {
      return new Outcome.NotReturned(Refusal.TILL_NOT_OPEN);
    }
    return switch (Summed.of(
        here.business(), SaleKind.RETURN, command.lines(), command.discount())) {
      case Answer.Refused<Totals> why -> new Outcome.BadFigures(why);
      case Answer.Given<Totals>(var totals, var _) -> settle(command, session.get(), totals);
    };
  }

  private Outcome settle(Command command, TillSession session, Totals totals) {
    var here = counter.whereabouts().here();
    return switch (Paid.of(here.business(), totals.gross(), command.tenders())) {
      case Answer.Refused<Settlement> why -> new Outcome.BadFigures(why);
      case Answer.Given<Settlement>(var settlement, var _) -> {
        if (!settlement.isSettled()) {
          yield new Outcome.NotReturned(Refusal.NOT_PAID_IN_FULL);
        }
        var number =
            counter
                .writer()
                .write(
                    here,
                    new SaleWriter.Document(
                        command.id(),
                        SaleKind.RETURN,
                        session,
                        command.customer(),
                        null,
                        command.lines(),
                        totals,
                        command.tenders(),
                        settlement,
                        "",
                        command.reason()));
        counter.baskets().forget(command.id());
        yield new Outcome.Returned(
            command.id(), number, totals.gross().plus(settlement.rounding()));
      }
    };
  }
}
