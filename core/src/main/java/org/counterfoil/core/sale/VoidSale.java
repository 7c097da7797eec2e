package org.counterfoil.core.sale;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.joda.money.Money;

/// Takes a sale back whole, to the cent and to the tenders it was paid with, while its session is
/// open. The sale stays; a void stands beside it.
public final class VoidSale {
  private static final CommandName NAME = CommandName.of("sale.void", Permission.VOID_SALE);

  /// @param reason in the user's words
  public record Command(SaleId sale, String reason) {}

  public sealed interface Outcome {
    /// @param refunded below zero
    record Voided(SaleId id, String number, Money refunded) implements Outcome {}

    record NotVoided(Refusal why) implements Outcome, Refused {}
  }

  private final Counter counter;

  VoidSale(Counter counter) {
    this.counter = counter;
  }

  public Outcome takeBack(Command command) {
    if (command.reason().isBlank()) {
      return new Outcome.NotVoided(Refusal.REASON_MISSING);
    }
    if (!Lengths.fit(command.reason())) {
      return new Outcome.NotVoided(Refusal.TEXT_TOO_LONG);
    }
    return counter.database().write(NAME, () -> within(command));
  }

  private Outcome within(Command command) {
    var found = counter.sales().find(command.sale());
    if (found.isEmpty()) {
      return new Outcome.NotVoided(Refusal.NO_SUCH_SALE);
    }
    var sale = found.get();
    if (sale.kind() != SaleKind.SALE) {
      return new Outcome.NotVoided(Refusal.NOT_A_SALE);
    }
    if (counter.sales().reversal(sale.id()).isPresent()) {
      return new Outcome.NotVoided(Refusal.VOIDED_ALREADY);
    }
    var here = counter.whereabouts().here();
    var session = counter.tills().open(here.register().id());
    if (session.isEmpty() || !session.get().id().equals(sale.sessionId())) {
      return new Outcome.NotVoided(Refusal.SESSION_IS_OVER);
    }
    var id = new SaleId(counter.database().ids().next());
    var document =
        Reversal.of(
            sale,
            counter.sales().lines(sale.id()),
            counter.sales().tenders(sale.id()),
            id,
            session.get(),
            command.reason());
    var number = counter.writer().write(here, document);
    return new Outcome.Voided(id, number, sale.totalMoney().plus(sale.rounding()).negated());
  }
}
