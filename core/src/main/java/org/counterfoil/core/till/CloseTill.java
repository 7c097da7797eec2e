package org.counterfoil.core.till;

import java.time.Clock;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/// Closes this till: the count is set against what should be there, the difference is posted, and
/// the cash goes to the safe. Held sales and a half-keyed basket wait for the next session; nothing
/// about them can keep a till from closing.
public final class CloseTill {
  private static final CommandName NAME = CommandName.of("till.close", Permission.CLOSE_TILL);

  /// @param counts what was counted; cash must be among them, other tenders may be
  /// @param shown what whoever signs was shown beside the count; null where nothing was shown
  public record Command(List<Count> counts, String note, @Nullable Expected shown) {
    public Command {
      counts = List.copyOf(counts);
    }

    public Command(List<Count> counts, String note) {
      this(counts, note, null);
    }
  }

  public record Count(TenderKind tender, Money counted) {}

  public sealed interface Outcome {
    /// @param cashDifference counted less expected, in the till's currency
    record Closed(TillSession session, Money cashDifference) implements Outcome {}

    record NotClosed(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    TILL_NOT_OPEN,
    CASH_NOT_COUNTED,
    COUNT_BELOW_ZERO,
    NOTE_TOO_LONG,
    /// Something was sold, refunded or moved after the comparison was shown.
    MOVED_SINCE
  }

  private static final int LONGEST_NOTE = 500;

  private final Database database;
  private final TillBook book;
  private final Whereabouts whereabouts;
  private final Clock clock;

  CloseTill(Database database, TillBook book, Whereabouts whereabouts, Clock clock) {
    this.database = database;
    this.book = book;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  public Outcome close(Command command) {
    if (command.counts().stream().anyMatch(count -> count.counted().isNegative())) {
      return new Outcome.NotClosed(Refusal.COUNT_BELOW_ZERO);
    }
    if (command.note().length() > LONGEST_NOTE) {
      return new Outcome.NotClosed(Refusal.NOTE_TOO_LONG);
    }
    return database.write(
        NAME,
        () ->
            book.queries()
                .open(whereabouts.here().register().id())
                .map(session -> close(command, session))
                .orElseGet(() -> new Outcome.NotClosed(Refusal.TILL_NOT_OPEN)));
  }

  private Outcome close(Command command, TillSession session) {
    var expected = Expected.of(book.queries(), session);
    if (command.shown() != null && !command.shown().agreesWith(expected)) {
      return new Outcome.NotClosed(Refusal.MOVED_SINCE);
    }
    var cash =
        command.counts().stream()
            .filter(count -> count.tender() == TenderKind.CASH)
            .filter(count -> count.counted().getCurrencyUnit().equals(session.currency()))
            .map(Count::counted)
            .findFirst();
    if (cash.isEmpty()) {
      return new Outcome.NotClosed(Refusal.CASH_NOT_COUNTED);
    }
    var document = database.ids().next();
    for (var count : counts(command, expected)) {
      insert(session, count, expected);
    }
    book.mapper()
        .insertClose(
            document, session.id(), clock.instant(), Actor.current().user(), command.note());
    var difference = cash.get().minus(expected.of(TenderKind.CASH, session.currency()));
    book.ledger()
        .post(
            new Ledger.Document(document, session.id().value(), session.businessDate()),
            List.of(
                new Side(Account.CASH, difference.minus(cash.get())),
                new Side(Account.CASH_DIFFERENCE, difference.negated()),
                new Side(Account.SAFE, cash.get())));
    book.jobs().enqueue(PrintJobs.Kind.REPORT, session.id().value(), PrintJobs.Issue.ORIGINAL);
    return new Outcome.Closed(session, difference);
  }

  /// What was counted, and, as expected, what nobody counts by hand.
  private static List<Count> counts(Command command, Expected expected) {
    var counts = new ArrayList<>(command.counts());
    for (var line : expected.lines()) {
      boolean counted =
          counts.stream()
              .anyMatch(
                  count ->
                      count.tender() == line.tender()
                          && count
                              .counted()
                              .getCurrencyUnit()
                              .equals(line.amount().getCurrencyUnit()));
      if (!counted) {
        counts.add(new Count(line.tender(), line.amount()));
      }
    }
    return counts;
  }

  private void insert(TillSession session, Count count, Expected expected) {
    var currency = count.counted().getCurrencyUnit();
    book.mapper()
        .insertCount(
            new TillMapper.CountRow(
                database.ids().next(),
                session.id(),
                count.tender(),
                currency,
                expected.of(count.tender(), currency).getAmount(),
                count.counted().getAmount()));
  }
}
