package org.counterfoil.core.document;

import java.util.Locale;
import org.counterfoil.core.document.Block.Look;
import org.joda.money.Money;

/// Writes a [TillReport] down, top to bottom.
final class TillReportPaper {
  private final TillReport report;
  private final PaperWords words;
  private final Sheet sheet;

  TillReportPaper(TillReport report, PaperWords words) {
    this.report = report;
    this.words = words;
    this.sheet = new Sheet(words);
  }

  Slip slip() {
    sheet.head(report.letterhead(), words.word("title." + key(report.kind())));
    sheet.till(report.letterhead());
    session();
    takings();
    sheet.taxes(report.taxes());
    cash();
    report.drawer().tenders().forEach(this::tender);
    signature();
    return sheet.slip();
  }

  private void session() {
    TillReport.Session session = report.session();
    sheet.fact("session", session.number());
    sheet.deed("opened.by", "opened.at", session.opened());
    switch (report.kind()) {
      case X -> sheet.deed("read.by", "read.at", session.ended());
      case Z -> sheet.deed("closed.by", "closed.at", session.ended());
    }
  }

  private void takings() {
    TillReport.Takings takings = report.takings();
    sheet.rule();
    sheet.add(
        new Block.Columns(
            words.inCurrency(words.word("takings"), takings.net()),
            words.word("count"),
            words.word("amount.head"),
            Look.STRONG));
    tally("sales", takings.sales());
    tally("returns", takings.returns());
    tally("voids", takings.voids());
    tally("discounts", takings.discounts());
    sheet.amount(words.word("rounding"), takings.rounding(), Look.NORMAL);
    sheet.amount(words.word("net.sales"), takings.net(), Look.LARGE);
  }

  private void tally(String key, TillReport.Tally tally) {
    sheet.add(
        new Block.Columns(
            words.word(key), words.count(tally.count()), words.amount(tally.total()), Look.NORMAL));
  }

  private void cash() {
    TillReport.Drawer drawer = report.drawer();
    if (drawer.floats().isEmpty() && drawer.movements().isEmpty()) {
      return;
    }
    sheet.rule();
    sheet.section(words.word("cash.section"));
    for (Money money : drawer.floats()) {
      sheet.amount(words.inCurrency(words.word("float"), money), money, Look.NORMAL);
    }
    drawer.movements().forEach(this::movement);
  }

  private void movement(TillReport.CashMovement movement) {
    Money amount = movement.amount();
    Money signed =
        switch (movement.direction()) {
          case IN -> amount;
          case OUT -> amount.negated();
        };
    String label = words.word("cash." + key(movement.direction()));
    sheet.amount(words.inCurrency(label, amount), signed, Look.NORMAL);
    if (!movement.reason().isBlank()) {
      sheet.start(movement.reason(), Look.DETAIL);
    }
  }

  private void tender(TillReport.TenderCount tender) {
    Money expected = tender.expected();
    sheet.rule();
    sheet.section(words.inCurrency(words.tender(tender.tender()), expected));
    sheet.amount(words.word("expected"), expected, Look.NORMAL);
    Money counted = tender.counted();
    if (counted != null) {
      sheet.amount(words.word("counted"), counted, Look.NORMAL);
      Money difference = counted.minus(expected);
      sheet.amount(words.word(judgement(difference)), difference, Look.STRONG);
    }
  }

  private static String judgement(Money difference) {
    if (difference.isZero()) {
      return "difference";
    }
    return difference.isNegative() ? "short" : "over";
  }

  private void signature() {
    if (report.kind() == TillReport.Kind.Z) {
      sheet.signature();
    }
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
