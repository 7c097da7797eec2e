package org.counterfoil.app.till;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.till.CountDraft;
import org.counterfoil.core.till.Expected;
import org.counterfoil.core.till.TenderKind;
import org.counterfoil.core.till.TillQueries.CashLine;
import org.counterfoil.core.till.TillQueries.KindLine;
import org.counterfoil.core.till.TillSession;
import org.joda.money.CurrencyUnit;

/// The open till as it is now. Whoever must count blind is shown none of its sums.
///
/// @param held sales on hold
/// @param waiting papers that are not printed yet
/// @param draft a count that was begun
record Day(
    TillSession session,
    String openedBy,
    ZoneId zone,
    List<KindLine> kinds,
    Expected expected,
    List<CashLine> cash,
    int held,
    int waiting,
    Optional<CountDraft> draft) {

  static Optional<Day> read(TillDoors doors) {
    var here = doors.whereabouts().here();
    var queries = doors.tills().queries();
    return queries
        .open(here.register().id())
        .map(
            session ->
                new Day(
                    session,
                    doors.users().name(session.openedBy()).orElse(""),
                    here.shop().timeZone(),
                    queries.byKind(session.id()),
                    Expected.of(queries, session),
                    queries.cash(session.id()),
                    doors.baskets().held().size(),
                    doors.printJobs().open().size(),
                    doors.tills().drafts().find(session.id())));
  }

  /// The currencies there may be cash of, the till's own first.
  List<CurrencyUnit> cashCurrencies() {
    var others =
        expected.lines().stream()
            .filter(line -> line.tender() == TenderKind.CASH)
            .map(line -> line.amount().getCurrencyUnit());
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(session.currency()), others)
        .distinct()
        .toList();
  }

  /// How else was paid: what nobody counts by hand.
  List<TenderKind> otherTenders() {
    return expected.lines().stream()
        .map(Expected.Line::tender)
        .filter(tender -> tender != TenderKind.CASH)
        .distinct()
        .toList();
  }
}
