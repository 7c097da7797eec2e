package org.counterfoil.core.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.document.CashSlip;
import org.counterfoil.core.document.Deed;
import org.counterfoil.core.document.Letterhead;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.Slip;
import org.counterfoil.core.document.TillReport;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.SessionId;
import org.counterfoil.core.till.TillQueries;

/// Makes papers from what is stored, never from what is on a screen: what is printed is what was
/// recorded.
public final class Papers {
  /// What papers are made from.
  public record Sources(
      SaleQueries sales, TillQueries tills, CustomerQueries customers, SecurityQueries users) {}

  private final Sources sources;
  private final Whereabouts whereabouts;
  private final Clock clock;

  public Papers(Sources sources, Whereabouts whereabouts, Clock clock) {
    this.sources = sources;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  /// A sale, return or void as its paper, in the business's language.
  public Slip receipt(SaleId id, Receipt.Issue issue) {
    return receiptOf(id, issue).slip(language());
  }

  /// The same before it is put into words.
  public Receipt receiptOf(SaleId id, Receipt.Issue issue) {
    var sale =
        sources.sales().find(id).orElseThrow(() -> new IllegalArgumentException("No such sale"));
    var customer = sale.customerId();
    var against = sale.reversesId();
    var origin =
        new Receipt.Origin(
            sale.id().value(),
            sale.number(),
            at(sale.at()),
            name(sale.userId()),
            customer == null
                ? ""
                : sources.customers().find(customer).map(CustomerQueries.Line::name).orElse(""),
            against == null
                ? ""
                : sources.sales().find(against).map(SaleQueries.Head::number).orElse(""),
            Stream.of(sale.note(), sale.reason()).filter(Objects::nonNull).findFirst().orElse(""));
    return new Receipt(
        Receipt.Kind.valueOf(sale.kind().name()),
        issue,
        letterhead(),
        origin,
        new ReceiptFigures(sources.sales(), sale).goods(),
        new ReceiptFigures(sources.sales(), sale).payment());
  }

  /// A session as its X report while it runs, as its Z report once it is closed.
  public Slip report(SessionId id) {
    return reportOf(id).slip(language());
  }

  /// The same before it is put into words. An X report is read by whoever acts.
  public TillReport reportOf(SessionId id) {
    return reportOf(id, Actor.current().user());
  }

  private TillReport reportOf(SessionId id, UUID reader) {
    var session =
        sources.tills().find(id).orElseThrow(() -> new IllegalArgumentException("No such session"));
    var close = sources.tills().close(id);
    var figures = new ReportFigures(sources.tills(), sources.sales(), session);
    var ended =
        close
            .map(it -> new Deed(name(it.closedBy()), at(it.closedAt())))
            .orElseGet(() -> new Deed(name(reader), at(clock.instant())));
    return new TillReport(
        close.isPresent() ? TillReport.Kind.Z : TillReport.Kind.X,
        letterhead(),
        new TillReport.Session(
            session.number(), new Deed(name(session.openedBy()), at(session.openedAt())), ended),
        figures.takings(),
        figures.taxes(),
        figures.drawer());
  }

  /// Cash put in or taken out, as the slip that goes into the drawer.
  public Slip cashSlip(UUID movement) {
    var cash =
        sources
            .tills()
            .cashMovement(movement)
            .orElseThrow(() -> new IllegalArgumentException("No such cash movement"));
    var session = sources.tills().find(cash.sessionId()).orElseThrow();
    return new CashSlip(
            letterhead(),
            session.number(),
            cash.kind() == CashKind.IN ? CashSlip.Direction.IN : CashSlip.Direction.OUT,
            org.counterfoil.core.money.Amounts.of(cash.currency(), cash.amount()),
            cash.reason(),
            new Deed(name(cash.userId()), at(cash.at())))
        .slip(language());
  }

  /// What a queued job is to print.
  public Slip of(PrintJob job) {
    return switch (job.kind()) {
      case RECEIPT ->
          receipt(
              new SaleId(job.documentId()),
              job.copy() ? Receipt.Issue.COPY : Receipt.Issue.ORIGINAL);
      case REPORT -> reportOf(new SessionId(job.documentId()), reader(job)).slip(language());
      case CASH_SLIP -> cashSlip(job.documentId());
    };
  }

  private static UUID reader(PrintJob job) {
    return Objects.requireNonNullElse(job.askedBy(), Actor.NOBODY.user());
  }

  private Letterhead letterhead() {
    var here = whereabouts.here();
    var address = new ArrayList<String>();
    if (here.shop().address() != null) {
      address.addAll(List.of(here.shop().address().split("\n", -1)));
    }
    if (here.shop().phone() != null) {
      address.add(here.shop().phone());
    }
    var taxNumber = here.business().taxNumber();
    return new Letterhead(
        here.business().name(),
        address,
        taxNumber == null ? "" : taxNumber,
        here.shop().name(),
        here.register().name(),
        "");
  }

  private Locale language() {
    return Locale.forLanguageTag(
        whereabouts.here().business().language() + "-" + whereabouts.here().business().country());
  }

  private String name(UUID user) {
    return sources.users().name(user).orElse("");
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(whereabouts.here().shop().timeZone());
  }
}
