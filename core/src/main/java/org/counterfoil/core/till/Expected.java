package org.counterfoil.core.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a till should hold, per tender and currency, never netted (domain-rules 2.5, 2.6).
public record Expected(List<Line> lines) {
  public record Line(TenderKind tender, Money amount) {}

  public Expected {
    lines = List.copyOf(lines);
  }

  /// Sums the session up: float, sales and refunds by tender, and cash moved in and out.
  public static Expected of(TillQueries queries, TillSession session) {
    var lines = new ArrayList<Line>();
    add(lines, TenderKind.CASH, session.startingFloat());
    for (var tender : queries.byTender(session.id())) {
      add(lines, tender.kind(), tender.money());
    }
    for (var cash : queries.cash(session.id())) {
      var amount = cash.money();
      add(lines, TenderKind.CASH, cash.kind() == CashKind.IN ? amount : amount.negated());
    }
    return new Expected(lines);
  }

  private static void add(List<Line> lines, TenderKind tender, Money amount) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.tender() == tender
          && line.amount().getCurrencyUnit().equals(amount.getCurrencyUnit())) {
        lines.set(i, new Line(tender, line.amount().plus(amount)));
        return;
      }
    }
    lines.add(new Line(tender, amount));
  }

  /// Whether the other has the same sums, in whatever order.
  public boolean agreesWith(Expected other) {
    return sums().equals(other.sums());
  }

  private Set<Line> sums() {
    return lines.stream().filter(line -> !line.amount().isZero()).collect(Collectors.toSet());
  }

  /// The cash alone.
  public Expected cash() {
    return new Expected(lines.stream().filter(line -> line.tender() == TenderKind.CASH).toList());
  }

  /// Zero where nothing of it moved.
  public Money of(TenderKind tender, CurrencyUnit currency) {
    return lines.stream()
        .filter(line -> line.tender() == tender)
        .map(Line::amount)
        .filter(amount -> amount.getCurrencyUnit().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }
}
