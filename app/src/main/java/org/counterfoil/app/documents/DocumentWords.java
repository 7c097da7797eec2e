package org.counterfoil.app.documents;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.sale.Refusal;
import org.counterfoil.core.sale.SaleKind;

/// Kinds and refusals in the language of the window.
final class DocumentWords {
  private DocumentWords() {}

  static String kind(SaleKind kind) {
    return Texts.of("documents.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  static Tone tone(SaleKind kind) {
    return switch (kind) {
      case SALE -> Tone.NEUTRAL;
      case RETURN -> Tone.WARNING;
      case VOID -> Tone.DANGER;
    };
  }

  /// Why a sale was not voided.
  static String refusal(Refusal why) {
    return switch (why) {
      case REASON_MISSING -> Texts.of("documents.void.reason-missing");
      case VOIDED_ALREADY -> Texts.of("documents.void.voided-already");
      case TEXT_TOO_LONG -> Texts.of("documents.void.too-long");
      case SESSION_IS_OVER -> Texts.of("documents.void.session-is-over");
      case TILL_NOT_OPEN,
          NOTHING_IN_THE_BASKET,
          QUANTITY_NOT_ABOVE_ZERO,
          PRICE_NOT_YOURS_TO_CHANGE,
          PRICE_CHANGED_MEANWHILE,
          TAX_CHANGED_MEANWHILE,
          RETURN_NOT_YOURS,
          DISCOUNT_NOT_YOURS_TO_GIVE,
          DISCOUNT_ABOVE_YOUR_LIMIT,
          NOT_PAID_IN_FULL,
          NO_SUCH_SALE,
          NOT_A_SALE ->
          Texts.of("documents.void.refused");
    };
  }

  /// What a paper in the queue is: `Receipt S-000012, copy`.
  static String name(Waiting paper) {
    var kind = paper.job().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var name = Texts.of("documents.queue.kind." + kind, paper.number());
    return paper.job().copy() ? Texts.of("documents.queue.copy", name) : name;
  }
}
