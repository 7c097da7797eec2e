package org.counterfoil.core.till;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.ledger.Account;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.ledger.Side;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.printing.PrintJobs;
import org.joda.money.Money;

/// Puts cash into the drawer or takes it out, with a reason.
public final class MoveCash {
  private static final CommandName NAME = CommandName.of("till.move-cash", Permission.MOVE_CASH);

  /// @param amount above zero, whichever way it goes
  public record Command(CashKind kind, Money amount, String reason) {}

  public sealed interface Outcome {
    record Moved(TillSession session, Money amount) implements Outcome {}

    record NotMoved(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    TILL_NOT_OPEN,
    NOTHING_TO_MOVE,
    REASON_MISSING,
    REASON_TOO_LONG
  }

  private static final int LONGEST_REASON = 300;

  private final Database database;
  private final TillBook book;
  private final Whereabouts whereabouts;
  private final Clock clock;

  MoveCash(Database database, TillBook book, Whereabouts whereabouts, Clock clock) {
    this.database = database;
    this.book = book;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  public Outcome move(Command command) {
    if (!command.amount().isPositive()) {
      return new Outcome.NotMoved(Refusal.NOTHING_TO_MOVE);
    }
    if (command.reason().isBlank()) {
      return new Outcome.NotMoved(Refusal.REASON_MISSING);
    }
    if (command.reason().strip().length() > LONGEST_REASON) {
      return new Outcome.NotMoved(Refusal.REASON_TOO_LONG);
    }
    return database.write(
        NAME,
        () ->
            book.queries()
                .open(whereabouts.here().register().id())
                .<Outcome>map(session -> insert(command, session))
                .orElseGet(() -> new Outcome.NotMoved(Refusal.TILL_NOT_OPEN)));
  }

  private Outcome insert(Command command, TillSession session) {
    var amount = command.amount();
    var id = database.ids().next();
    book.mapper()
        .insertCash(
            new TillMapper.CashRow(
                id,
                session.id(),
                command.kind(),
                amount.getAmount(),
                amount.getCurrencyUnit(),
                command.reason().strip(),
                clock.instant(),
                Actor.current().user()));
    var into = command.kind() == CashKind.IN ? amount : amount.negated();
    var other = command.kind() == CashKind.DROP ? Account.SAFE : Account.PETTY_CASH;
    book.ledger()
        .post(
            new Ledger.Document(id, session.id().value(), session.businessDate()),
            List.of(new Side(Account.CASH, into), new Side(other, into.negated())));
    book.jobs().enqueue(PrintJobs.Kind.CASH_SLIP, id, PrintJobs.Issue.ORIGINAL);
    return new Outcome.Moved(session, amount);
  }
}
