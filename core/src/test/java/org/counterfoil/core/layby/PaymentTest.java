package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.USD;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Answer.Refused;
import org.counterfoil.core.layby.Terms.Deposit;
import org.counterfoil.core.layby.Terms.Limits;
import org.counterfoil.core.layby.Terms.Plan;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PaymentTest {
  private static final Limits TWENTY = new Limits(Optional.empty(), usd("20.00"));
  private static final Limits ANY = new Limits(Optional.empty(), usd("0.00"));

  @Test
  void anything_from_the_least_payment_is_taken() {
    assertThat(value(pay(TWENTY, "60.00", "20.00")).balance()).isEqualTo(usd("40.00"));
    assertThat(said(pay(TWENTY, "60.00", "19.99")))
        .isEqualTo("A payment must be at least USD 20.00, or the whole rest of USD 60.00.");
  }

  @Test
  void the_whole_rest_is_taken_however_small() {
    assertThat(value(pay(TWENTY, "12.40", "12.40")).balance()).isEqualTo(usd("0.00"));
    assertThat(refusal(pay(TWENTY, "12.40", "12.39"))).isEqualTo(LaybyRefusal.PAYMENT_TOO_SMALL);
  }

  @Test
  void money_beyond_the_rest_becomes_credit() {
    var answer = pay(TWENTY, "12.40", "15.00");
    assertThat(value(answer)).isEqualTo(new Payment(usd("12.40"), usd("0.00"), usd("2.60")));
    assertThat(((Given<Payment>) answer).why().in(Locale.ENGLISH))
        .containsExactly(
            "Of USD 15.00 paid, USD 12.40 pays the layby; USD 0.00 is left to pay, and USD 2.60 is"
                + " beyond it.");
  }

  @Test
  void a_payment_of_nothing_or_less_is_none() {
    assertThat(said(pay(ANY, "60.00", "0.00")))
        .isEqualTo("A payment must be at least USD 0.01, or the whole rest of USD 60.00.");
    assertThat(refusal(pay(ANY, "0.00", "0.00"))).isEqualTo(LaybyRefusal.PAYMENT_TOO_SMALL);
    assertThat(refusal(pay(ANY, "60.00", "-1"))).isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
    assertThat(refusal(Payment.of(ANY, usd("60.00"), Money.parse("ZWG 5"))))
        .isEqualTo(LaybyRefusal.CURRENCIES_DIFFER);
  }

  @Test
  void every_instalment_of_an_agreed_layby_can_be_paid_as_it_falls_due() {
    var random = new Random(17);
    for (int i = 0; i < 2000; i++) {
      var limits = new Limits(Optional.empty(), Money.ofMinor(USD, random.nextInt(4000)));
      var deposit = new Deposit(number("10"), usd("0"));
      var plan = new Plan(1 + random.nextInt(12), number("0.05"), Frequency.WEEKLY, START);
      var price = Money.ofMinor(USD, 1 + random.nextInt(50_000));
      var terms = new Terms(price, usd("0"), deposit, plan, limits);
      if (Schedule.of(terms, ClosedDays.NONE) instanceof Given<Schedule>(var schedule, _)) {
        var left = schedule.balance();
        for (var instalment : schedule.instalments()) {
          left = value(Payment.of(limits, left, instalment.amount())).balance();
        }
        assertThat(left).isEqualTo(usd("0"));
      }
    }
  }

  @Test
  void money_neither_appears_nor_vanishes_in_a_payment() {
    var random = new Random(18);
    for (int i = 0; i < 5000; i++) {
      var least = Money.ofMinor(USD, random.nextInt(3000));
      var balance = Money.ofMinor(USD, random.nextInt(6000));
      var amount = Money.ofMinor(USD, 1 + random.nextInt(6000));
      switch (Payment.of(new Limits(Optional.empty(), least), balance, amount)) {
        case Given<Payment>(var paid, _) -> {
          assertThat(paid.applied().plus(paid.beyond())).isEqualTo(amount);
          assertThat(paid.applied().plus(paid.balance())).isEqualTo(balance);
          assertThat(paid.balance().isZero() || paid.beyond().isZero()).isTrue();
        }
        case Refused<Payment> _ -> assertThat(amount).isLessThan(least).isLessThan(balance);
      }
    }
  }

  private static Answer<Payment> pay(Limits limits, String balance, String amount) {
    return Payment.of(limits, usd(balance), usd(amount));
  }

  private static String said(Answer<Payment> refused) {
    return ((Refused<Payment>) refused).in(Locale.ENGLISH);
  }
}
