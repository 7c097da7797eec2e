package org.counterfoil.core.document;

import java.util.Locale;
import org.counterfoil.core.document.Block.Look;
import org.joda.money.Money;

/// The paper that goes into the drawer when cash is put in or taken out without a sale, to be
/// signed. The amount is positive.
public record CashSlip(
    Letterhead letterhead,
    String session,
    Direction direction,
    Money amount,
    String reason,
    Deed deed) {
  /// Which way the cash went.
  public enum Direction {
    IN,
    OUT
  }

  /// The slip in the words and figures of this locale.
  public Slip slip(Locale locale) {
    PaperWords words = new PaperWords(locale);
    Sheet sheet = new Sheet(words);
    sheet.head(letterhead, words.word("cash." + direction.name().toLowerCase(Locale.ROOT)));
    sheet.till(letterhead);
    sheet.fact("session", session);
    sheet.deed("done.by", "date", deed);
    sheet.rule();
    sheet.amount(words.inCurrency(words.word("amount.head"), amount), amount, Look.LARGE);
    sheet.fact("reason", reason);
    sheet.signature();
    return sheet.slip();
  }
}
