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
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.number.Series;
import org.counterfoil.core.organisation.Whereabouts;
import org.joda.money.Money;

/// Opens this till with the float that lies in its drawer.
public final class OpenTill {
  private static final CommandName NAME = CommandName.of("till.open", Permission.OPEN_TILL);

  /// @param startingFloat in the business's currency
  public record Command(Money startingFloat) {}

  public sealed interface Outcome {
    record Opened(TillSession session) implements Outcome {}

    record NotOpened(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    OPEN_ALREADY,
    FLOAT_BELOW_ZERO,
    WRONG_CURRENCY
  }

  private final Database database;
  private final TillBook book;
  private final Whereabouts whereabouts;
  private final Numbers numbers;
  private final Clock clock;

  OpenTill(
      Database database, TillBook book, Whereabouts whereabouts, Numbers numbers, Clock clock) {
    this.database = database;
    this.book = book;
    this.whereabouts = whereabouts;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Outcome open(Command command) {
    if (command.startingFloat().isNegative()) {
      return new Outcome.NotOpened(Refusal.FLOAT_BELOW_ZERO);
    }
    var currency = whereabouts.here().business().currency();
    if (!command.startingFloat().getCurrencyUnit().equals(currency)) {
      return new Outcome.NotOpened(Refusal.WRONG_CURRENCY);
    }
    return database.write(NAME, () -> insert(command));
  }

  private Outcome insert(Command command) {
    var here = whereabouts.here();
    if (book.queries().open(here.register().id()).isPresent()) {
      return new Outcome.NotOpened(Refusal.OPEN_ALREADY);
    }
    var now = clock.instant();
    var money = command.startingFloat();
    var session =
        new TillSession(
            new SessionId(database.ids().next()),
            here.register().id(),
            numbers.next(Series.SESSION, here.numberCode()),
            here.dateOf(now),
            now,
            Actor.current().user(),
            money.getCurrencyUnit(),
            money.getAmount());
    book.mapper().insertSession(session);
    book.ledger()
        .post(
            new Ledger.Document(session.id().value(), session.id().value(), session.businessDate()),
            List.of(new Side(Account.CASH, money), new Side(Account.SAFE, money.negated())));
    return new Outcome.Opened(session);
  }
}
