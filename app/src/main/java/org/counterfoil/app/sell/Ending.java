package org.counterfoil.app.sell;

import java.util.List;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.Refusal;
import org.counterfoil.core.sale.ReturnGoods;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.TenderInput;
import org.joda.money.Money;

/// How finishing ended, for sales and returns alike.
sealed interface Ending {
  /// @param rounding of what was paid in cash, signed; nothing for a return, whose total has it in
  /// @param handOut change, or the refund of a return: above zero
  record Done(
      SaleId id, String number, boolean isReturn, Money total, Money rounding, Money handOut)
      implements Ending {}

  record Refused(Refusal why) implements Ending {}

  record Bad(Answer.Refused<?> why) implements Ending {}

  /// @param taken what was put on the counter
  static Ending of(CompleteSale.Outcome outcome, List<TenderInput> taken) {
    return switch (outcome) {
      case CompleteSale.Outcome.Sold(var id, var number, var total, var change) ->
          new Done(id, number, false, total, kept(taken, change).minus(total), change);
      case CompleteSale.Outcome.NotSold(var why) -> new Refused(why);
      case CompleteSale.Outcome.BadFigures(var why) -> new Bad(why);
    };
  }

  static Ending of(ReturnGoods.Outcome outcome) {
    return switch (outcome) {
      case ReturnGoods.Outcome.Returned(var id, var number, var refunded) ->
          new Done(id, number, true, refunded.abs(), refunded.minus(refunded), refunded.abs());
      case ReturnGoods.Outcome.NotReturned(var why) -> new Refused(why);
      case ReturnGoods.Outcome.BadFigures(var why) -> new Bad(why);
    };
  }

  private static Money kept(List<TenderInput> taken, Money change) {
    var kept = change.negated();
    for (var tender : taken) {
      kept = kept.plus(tender.given());
    }
    return kept;
  }

  /// A refusal in words, with what to do.
  static String words(Refusal why) {
    return Texts.of(
        switch (why) {
          case TILL_NOT_OPEN -> "sell.refused.till-not-open";
          case NOTHING_IN_THE_BASKET -> "sell.refused.nothing-in-the-basket";
          case QUANTITY_NOT_ABOVE_ZERO -> "sell.refused.quantity-not-above-zero";
          case PRICE_NOT_YOURS_TO_CHANGE -> "sell.refused.price-not-yours-to-change";
          case PRICE_CHANGED_MEANWHILE -> "sell.refused.price-changed-meanwhile";
          case TAX_CHANGED_MEANWHILE -> "sell.refused.tax-changed-meanwhile";
          case TEXT_TOO_LONG -> "sell.refused.text-too-long";
          case RETURN_NOT_YOURS -> "sell.refused.return-not-yours";
          case DISCOUNT_NOT_YOURS_TO_GIVE -> "sell.refused.discount-not-yours-to-give";
          case DISCOUNT_ABOVE_YOUR_LIMIT -> "sell.refused.discount-above-your-limit";
          case NOT_PAID_IN_FULL -> "sell.refused.not-paid-in-full";
          case REASON_MISSING -> "sell.refused.reason-missing";
          case NO_SUCH_SALE, NOT_A_SALE, VOIDED_ALREADY, SESSION_IS_OVER -> "sell.refused.gone";
        });
  }

  static String words(Answer.Refused<?> why) {
    return why.in(Texts.language().get().locale());
  }
}
