package org.counterfoil.core.sale;

import java.util.List;

/// How much the store keeps of what is typed with a document, in characters.
final class Lengths {
  private static final int NOTE = 500;
  private static final int LINE_NOTE = 300;
  private static final int REASON = 300;
  private static final int REFERENCE = 100;

  private Lengths() {}

  static boolean fit(String note, List<BasketLine> lines, List<TenderInput> tenders) {
    return note.length() <= NOTE
        && lines.stream().allMatch(line -> line.note().length() <= LINE_NOTE)
        && tenders.stream().allMatch(tender -> tender.reference().length() <= REFERENCE);
  }

  static boolean fit(String reason) {
    return reason.length() <= REASON;
  }
}
