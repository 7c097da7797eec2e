package org.counterfoil.app.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.till.TillQueries.KindLine;
import org.counterfoil.core.till.TillQueries.TenderLine;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;

/// How the shop stands at this moment, read at one go.
///
/// @param session the open till
/// @param waiting papers not printed yet
/// @param failed those of them a printer refused
/// @param held sales on hold
record Facts(
    Here here,
    Optional<TillSession> session,
    List<KindLine> kinds,
    List<TenderLine> tenders,
    int waiting,
    int failed,
    int held,
    boolean goods,
    Optional<Instant> lastBackup) {

  static Facts read(TodayDoors doors) {
    var here = doors.whereabouts().here();
    var session = doors.tills().open(here.register().id());
    var papers = doors.printJobs().open();
    return new Facts(
        here,
        session,
        session.map(it -> doors.tills().byKind(it.id())).orElse(List.of()),
        session.map(it -> doors.tills().byTender(it.id())).orElse(List.of()),
        papers.size(),
        (int) papers.stream().filter(it -> it.state() == PrintJob.State.FAILED).count(),
        doors.baskets().held().size(),
        doors.products().count() > 0,
        doors.backups().all().stream().findFirst().map(Backup::at));
  }

  ZoneId zone() {
    return here.shop().timeZone();
  }

  /// Sales of the session, without returns and voids.
  int sales() {
    return kinds.stream()
        .filter(line -> line.kind().equals("SALE"))
        .mapToInt(KindLine::count)
        .sum();
  }

  /// What the session comes to, less what was taken back.
  Money total() {
    var sum = kinds.stream().map(KindLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Amounts.of(here.business().currency(), sum);
  }
}
