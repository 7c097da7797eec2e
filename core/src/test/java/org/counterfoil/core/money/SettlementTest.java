package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.money.Given.USD;
import static org.counterfoil.core.money.Given.number;
import static org.counterfoil.core.money.Given.refusal;
import static org.counterfoil.core.money.Given.usd;
import static org.counterfoil.core.money.Given.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.counterfoil.core.money.CashRounding.Mode;
import org.counterfoil.core.money.Settlement.CashOut;
import org.counterfoil.core.money.Tender.Kind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final CurrencyUnit ZWG = CurrencyUnit.of("ZWG");
  private static final BigDecimal RATE = number("26.5000");
  private static final Settlement.Rules AU = rules("0.05", CashOut.REFUSED);

  @Test
  void only_the_cash_part_is_rounded_and_only_cash_gives_change() {
    var settled = settled("87.43", AU, card("50.00"), cash("40.00"));
    assertThat(settled.cashPart()).isEqualTo(usd("37.45"));
    assertThat(settled.rounding()).isEqualTo(usd("0.02"));
    assertThat(settled.changeInBase()).isEqualTo(usd("2.55"));
  }

  @Test
  void a_card_is_charged_to_the_cent() {
    var settled = settled("12.91", AU, card("12.91"));
    assertThat(settled.isSettled()).isTrue();
    assertThat(settled.rounding()).isEqualTo(usd("0.00"));
    assertThat(settled.change()).isEmpty();
  }

  @Test
  void a_card_beyond_the_due_is_cash_out_or_refused() {
    var due = usd("12.91");
    var tenders = List.of(card("15.59"));
    assertThat(refusal(Settlement.of(due, tenders, AU)))
        .isEqualTo(MoneyRefusal.NON_CASH_BEYOND_DUE);
    var settled = value(Settlement.of(due, tenders, rules("0.05", CashOut.ALLOWED)));
    assertThat(settled.changeInBase()).isEqualTo(usd("2.70"));
    assertThat(settled.rounding()).isEqualTo(usd("-0.02"));
  }

  @Test
  void a_barcode_in_the_amount_field_is_refused_by_the_change_it_would_give() {
    assertThat(refusal(Settlement.of(usd("42.50"), List.of(cash("6001234567890")), AU)))
        .isEqualTo(MoneyRefusal.CHANGE_TOO_LARGE);
  }

  @Test
  void what_is_not_yet_paid_is_outstanding_unrounded() {
    assertThat(settled("87.43", AU, cash("50.00")).outstanding()).isEqualTo(usd("37.43"));
    assertThat(settled("87.43", AU, cash("87.43")).outstanding()).isEqualTo(usd("0.02"));
    assertThat(settled("0.02", AU).isSettled()).isTrue();
  }

  @Test
  void a_refund_pays_out_the_rounded_cash_and_no_more() {
    var settled = settled("-37.43", AU, cash("-37.43"));
    assertThat(settled.outstanding()).isEqualTo(usd("-0.02"));
    assertThat(settled("-37.43", AU, cash("-37.45")).rounding()).isEqualTo(usd("-0.02"));
    assertThat(refusal(Settlement.of(usd("-37.43"), List.of(cash("-40.00")), AU)))
        .isEqualTo(MoneyRefusal.REFUND_BEYOND_PAID);
    assertThat(refusal(Settlement.of(usd("-37.43"), List.of(cash("40.00")), AU)))
        .isEqualTo(MoneyRefusal.TENDER_WRONG_WAY);
  }

  @Test
  void the_rest_of_a_foreign_due_is_not_converted_twice() {
    var first = settled("47.50", AU, zwg("1000.00"));
    assertThat(first.outstanding()).isEqualTo(usd("9.76"));
    var both = settled("47.50", AU, zwg("1000.00"), zwg("258.75"));
    assertThat(both.isSettled()).isTrue();
    assertThat(both.change()).isEmpty();
  }

  @Test
  void change_is_given_in_the_currency_tendered() {
    var settled = settled("47.50", AU, zwg("1300.00"));
    assertThat(settled.change()).containsExactly(Money.parse("ZWG 41.25"));
    var pay = value(new Exchange(USD, CurrencyUnit.of("NIO"), number("36.62")).due(usd("2.50")));
    assertThat(pay).isEqualTo(Money.parse("NIO 91.55"));
  }

  @Test
  void a_rate_without_sense_is_refused() {
    var tender = new Tender("cash", Kind.CASH, Money.parse("ZWG 5"), BigDecimal.ZERO);
    assertThat(refusal(Settlement.of(usd("5"), List.of(tender), AU)))
        .isEqualTo(MoneyRefusal.RATE_UNUSABLE);
    var exchange = new Exchange(USD, ZWG, number("-1"));
    assertThat(refusal(exchange.due(usd("5")))).isEqualTo(MoneyRefusal.RATE_UNUSABLE);
  }

  @Test
  void given_less_change_is_due_plus_rounding_whatever_the_tenders() {
    var random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      var due = Money.ofMinor(USD, random.nextInt(20_000));
      var card = Money.ofMinor(USD, random.nextInt(due.getAmountMinorInt() + 1));
      var cash = Money.ofMinor(USD, random.nextInt(30_000));
      var rules =
          new Settlement.Rules(
              new CashRounding(
                  number(i % 2 == 0 ? "0.05" : "1"), List.of(Mode.values()).get(i % 4)),
              CashOut.REFUSED,
              usd("1000"));
      var settled =
          value(Settlement.of(due, List.of(Tender.other("card", card), Tender.cash(cash)), rules));
      if (settled.isSettled()) {
        assertThat(card.plus(cash).minus(settled.changeInBase()))
            .isEqualTo(due.plus(settled.rounding()));
        assertThat(card.plus(settled.cashPart())).isEqualTo(due.plus(settled.rounding()));
      } else {
        assertThat(settled.outstanding().isPositive()).isTrue();
      }
    }
  }

  private static Settlement settled(String due, Settlement.Rules rules, Tender... tenders) {
    return value(Settlement.of(usd(due), List.of(tenders), rules));
  }

  private static Settlement.Rules rules(String unit, CashOut cashOut) {
    return new Settlement.Rules(new CashRounding(number(unit), Mode.HALF_UP), cashOut, usd("1000"));
  }

  private static Tender card(String amount) {
    return Tender.other("card", usd(amount));
  }

  private static Tender cash(String amount) {
    return Tender.cash(usd(amount));
  }

  private static Tender zwg(String amount) {
    return new Tender("cash", Kind.CASH, Money.of(ZWG, number(amount)), RATE);
  }
}
