package org.counterfoil.core.hostile;

import static org.counterfoil.core.hostile.Hostile.QUESTIONS;
import static org.counterfoil.core.hostile.Hostile.judged;

import org.counterfoil.core.money.Ageing;
import org.counterfoil.core.money.Allocation;
import org.counterfoil.core.money.Basket;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.money.CreditCheck;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Drawer;
import org.counterfoil.core.money.Exchange;
import org.counterfoil.core.money.LineTotals;
import org.counterfoil.core.money.OldestFirst;
import org.counterfoil.core.money.PartReturn;
import org.counterfoil.core.money.PointsLots;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.money.TaxMode;
import org.counterfoil.core.money.Taxes;
import org.counterfoil.core.money.Tender;
import org.counterfoil.core.money.Totals;
import org.junit.jupiter.api.Test;

class HostileMoneyTest {
  private final Hostile hostile = new Hostile(51);

  @Test
  void documents_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      var basket =
          new Basket(
              hostile.currency(),
              hostile.any(Taxes.class),
              hostile.any(TaxMode.class),
              hostile.some(this::line),
              discount());
      judged(() -> Totals.of(basket));
      judged(() -> Taxes.containedIn(hostile.money(), hostile.number()));
    }
  }

  @Test
  void rounding_and_sharing_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(() -> rounding().settle(hostile.money()));
      judged(() -> Allocation.of(hostile.money(), hostile.some(hostile::money)));
      judged(() -> Allocation.refund(hostile.money(), hostile.some(hostile::money)));
      judged(() -> PartReturn.of(stored(), hostile.number(), hostile.number(), hostile.number()));
    }
  }

  @Test
  void the_counter_answers_or_refuses() {
    for (int i = 0; i < QUESTIONS; i++) {
      var rules =
          new Settlement.Rules(rounding(), hostile.any(Settlement.CashOut.class), hostile.money());
      judged(() -> Settlement.of(hostile.money(), hostile.some(this::tender), rules));
      var exchange = new Exchange(hostile.currency(), hostile.currency(), hostile.number());
      judged(() -> exchange.due(hostile.money()));
      judged(() -> exchange.pay(hostile.money(), hostile.money()));
    }
  }

  @Test
  void tills_and_accounts_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(() -> Drawer.of(hostile.some(this::movement)));
      judged(() -> Ageing.on(hostile.day(), hostile.some(this::item), hostile.money()));
      judged(() -> OldestFirst.of(hostile.money(), hostile.some(hostile::money)));
      judged(() -> CreditCheck.of(hostile.money(), hostile.money(), hostile.money()));
      judged(() -> PointsLots.reversal(hostile.big(), hostile.big(), hostile.big()));
      judged(
          () -> PointsLots.on(hostile.day(), hostile.some(this::lot), hostile.some(this::debit)));
    }
  }

  private Basket.Line line() {
    return new Basket.Line(
        hostile.number(), hostile.number(), discount(), hostile.word(), hostile.number());
  }

  private Discount discount() {
    return hostile
        .maybe(hostile::number)
        .<Discount>map(Discount.Percent::new)
        .orElseGet(() -> new Discount.Amount(hostile.money()));
  }

  private CashRounding rounding() {
    return new CashRounding(hostile.number(), hostile.any(CashRounding.Mode.class));
  }

  private LineTotals stored() {
    return new LineTotals(
        hostile.money(),
        hostile.money(),
        hostile.money(),
        hostile.money(),
        hostile.money(),
        hostile.money());
  }

  private Tender tender() {
    return new Tender(
        hostile.word(), hostile.any(Tender.Kind.class), hostile.money(), hostile.number());
  }

  private Drawer.Movement movement() {
    return new Drawer.Movement(hostile.any(Drawer.Kind.class), hostile.word(), hostile.money());
  }

  private Ageing.Item item() {
    return new Ageing.Item(hostile.money(), hostile.day());
  }

  private PointsLots.Lot lot() {
    return new PointsLots.Lot(hostile.big(), hostile.day());
  }

  private PointsLots.Debit debit() {
    return new PointsLots.Debit(hostile.big(), hostile.day());
  }
}
