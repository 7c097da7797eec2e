package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.LONG_AFTER;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.USD;
import static org.counterfoil.core.layby.Examples.clause;
import static org.counterfoil.core.layby.Examples.holidays;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.terms;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.value;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.layby.Cancellation.Agreed;
import org.counterfoil.core.layby.Cancellation.Base;
import org.counterfoil.core.layby.Cancellation.By;
import org.counterfoil.core.layby.Cancellation.Choice;
import org.counterfoil.core.layby.Cancellation.Clause;
import org.counterfoil.core.layby.Cancellation.Disclosure;
import org.counterfoil.core.layby.Cancellation.Ending;
import org.counterfoil.core.layby.Cancellation.Timing;
import org.counterfoil.core.layby.law.Cause;
import org.counterfoil.core.layby.law.LawTopic;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final List<String> COUNTRIES = List.of("AU", "NZ", "ZA", "ZW", "UK", "LC");

  @Test
  void a_charge_beyond_what_is_paid_is_a_debt() {
    var done = cancelled(ending("AU", By.CUSTOMER, Cause.CHANGE_OF_MIND), "15.00", "20.00");
    assertThat(done.refund()).isEqualTo(usd("0.00"));
    assertThat(done.debt()).isEqualTo(usd("5.00"));
  }

  @Test
  void the_south_african_charge_is_one_percent_and_none_in_hospital() {
    var changed = cancelled(ending("ZA", By.CUSTOMER, Cause.CHANGE_OF_MIND), "300", "99");
    assertThat(changed.charge()).isEqualTo(usd("4.00"));
    var ill = cancelled(ending("ZA", By.CUSTOMER, Cause.HOSPITALISED), "300", "99");
    assertThat(ill.refund()).isEqualTo(usd("300.00"));
  }

  @Test
  void a_south_african_shop_at_fault_pays_double_or_gives_goods() {
    var fault = new Ending(law("ZA"), By.SUPPLIER, Cause.SUPPLIER_FAULT, Choice.NONE, LONG_AFTER);
    assertThat(cancelled(fault, "1000", "0").refund()).isEqualTo(usd("2000.00"));
    var goods = new Ending(law("ZA"), By.SUPPLIER, Cause.SUPPLIER_FAULT, Choice.GOODS, LONG_AFTER);
    assertThat(cancelled(goods, "1000", "0").refund()).isEqualTo(usd("0.00"));
    assertThat(said(fault))
        .contains("The shop is at fault: what was paid goes back 2 times (CPA s 62(2)).");
    assertThat(said(goods)).contains("The customer takes goods instead of money (CPA s 62(2)).");
  }

  @Test
  void a_shop_without_a_ground_refunds_all_and_is_told_the_section() {
    var done = cancelled(ending("NZ", By.SUPPLIER, Cause.CHANGE_OF_MIND), "100", "20");
    assertThat(done.refund()).isEqualTo(usd("100.00"));
    assertThat(done.objection()).contains("FTA s 36G");
    var breach = cancelled(ending("NZ", By.SUPPLIER, Cause.BREACH), "100", "20");
    assertThat(breach.objection()).isEmpty();
    assertThat(breach.charge()).isEqualTo(usd("20.00"));
  }

  @Test
  void a_south_african_shop_waits_sixty_business_days_before_it_cancels_for_breach() {
    var early = breachOn("ZA", "2027-03-31");
    var done = cancelled(early, "100", "20");
    assertThat(done.objection()).contains("CPA s 62(4)");
    assertThat(done.refund()).isEqualTo(usd("100.00"));
    assertThat(said(early))
        .contains(
            "The shop may cancel for breach only from 2027-04-01, after 60 business days have"
                + " passed since all was to be paid on 2026-12-31 (CPA s 62(4)).");
    var late = cancelled(breachOn("ZA", "2027-04-01"), "100", "20");
    assertThat(late.objection()).isEmpty();
    assertThat(late.charge()).isEqualTo(usd("4.00"));
  }

  @Test
  void the_wait_binds_neither_a_customer_nor_a_shop_whose_law_has_none() {
    var timing = breachOn("ZA", "2026-12-01").timing();
    var customer = new Ending(law("ZA"), By.CUSTOMER, Cause.CHANGE_OF_MIND, Choice.NONE, timing);
    assertThat(cancelled(customer, "100", "20").charge()).isEqualTo(usd("4.00"));
    assertThat(cancelled(breachOn("NZ", "2026-12-01"), "100", "20").objection()).isEmpty();
  }

  @Test
  void the_shop_may_cancel_for_breach_just_when_sixty_business_days_have_passed_in_full() {
    var random = new Random(20);
    for (int i = 0; i < 2000; i++) {
      var completion = START.plusDays(random.nextInt(700));
      var closed = holidays(completion.plusDays(random.nextInt(90)).toString());
      var day = completion.plusDays(random.nextInt(120));
      var timing = new Timing(day, completion, closed);
      var ending = new Ending(law("ZA"), By.SUPPLIER, Cause.BREACH, Choice.NONE, timing);
      long passed =
          completion.datesUntil(day).skip(1).filter(d -> closed.rolled(d).equals(d)).count();
      assertThat(cancelled(ending, "100", "20").objection().isEmpty()).isEqualTo(passed >= 60);
    }
  }

  // Weekends, New Year, Human Rights Day on the Monday, Good Friday and Family Day.
  private static Ending breachOn(String country, String day) {
    var closed = holidays("2027-01-01", "2027-03-22", "2027-03-26", "2027-03-29");
    var timing = new Timing(LocalDate.parse(day), LocalDate.parse("2026-12-31"), closed);
    return new Ending(law(country), By.SUPPLIER, Cause.BREACH, Choice.NONE, timing);
  }

  @Test
  void an_ending_without_usable_days_is_refused() {
    var never = new ClosedDays(Set.of(), EnumSet.allOf(DayOfWeek.class));
    assertThat(refusal(timed(new Timing(START, START, never))))
        .isEqualTo(LaybyRefusal.ALWAYS_CLOSED);
    assertThat(refusal(timed(new Timing(LocalDate.MAX, START, ClosedDays.NONE))))
        .isEqualTo(LaybyRefusal.DATE_UNUSABLE);
    assertThat(refusal(timed(new Timing(START, LocalDate.MIN, ClosedDays.NONE))))
        .isEqualTo(LaybyRefusal.DATE_UNUSABLE);
  }

  private static Answer<Cancellation> timed(Timing timing) {
    var ending = new Ending(law("ZA"), By.SUPPLIER, Cause.BREACH, Choice.NONE, timing);
    return Cancellation.of(ending, agreed("1", "0"), usd("1"), BigDecimal.ZERO);
  }

  @Test
  void money_neither_appears_nor_vanishes_and_no_cap_is_passed() {
    var random = new Random(13);
    for (int i = 0; i < 6000; i++) {
      var ending = anyEnding(random);
      var agreed = anyAgreement(random);
      var paid = Money.ofMinor(USD, random.nextInt(50_000));
      var done = value(Cancellation.of(ending, agreed, paid, number("15")));
      var law = ending.law();
      assertThat(done.refund().isZero() || done.debt().isZero()).isTrue();
      if (ending.cause() != Cause.SUPPLIER_FAULT && ending.choice() != Choice.GOODS) {
        assertThat(paid.minus(done.charge())).isEqualTo(done.refund().minus(done.debt()));
      }
      law.figure(LawTopic.CHARGE_CAP)
          .ifPresent(
              cap ->
                  assertThat(done.charge())
                      .isLessThanOrEqualTo(Shares.percent(agreed.price(), cap)));
      agreed
          .documentedCost()
          .ifPresent(cost -> assertThat(done.charge()).isLessThanOrEqualTo(cost));
      assertThat(done.tax()).isLessThanOrEqualTo(done.charge());
      assertThat(done.objection().isPresent() && done.charge().isPositive()).isFalse();
    }
  }

  @Test
  void figures_without_sense_are_refused() {
    var ending = ending("AU", By.CUSTOMER, Cause.CHANGE_OF_MIND);
    assertThat(refusal(Cancellation.of(ending, agreed("10", "0"), usd("-1"), BigDecimal.ZERO)))
        .isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
    assertThat(refusal(Cancellation.of(ending, agreed("101", "0"), usd("1"), BigDecimal.ZERO)))
        .isEqualTo(LaybyRefusal.PERCENT_UNUSABLE);
    var foreign = Money.parse("ZWG 5");
    assertThat(refusal(Cancellation.of(ending, agreed("1", "0"), foreign, BigDecimal.ZERO)))
        .isEqualTo(LaybyRefusal.CURRENCIES_DIFFER);
  }

  @Test
  void a_term_the_law_forbids_is_refused_with_its_section() {
    var terms = terms("399.95", "10", 6, "0.01");
    var fee = Optional.of(new LateFee.Agreed(usd("5"), 7, Optional.empty()));
    var late = AgreementCheck.of(terms, clause("10"), fee, law("NZ"));
    assertThat(refusal(late)).isEqualTo(LaybyRefusal.LAW_FEES_FORBIDDEN);
    assertThat(((Answer.Refused<AgreementCheck>) late).in(Locale.ENGLISH)).contains("CCCFA 2003");
    assertThat(refusal(AgreementCheck.of(terms, clause("10"), Optional.empty(), law("ZA"))))
        .isEqualTo(LaybyRefusal.LAW_CHARGE_TOO_HIGH);
    var dear = terms("15000.01", "10", 6, "0.01");
    assertThat(refusal(AgreementCheck.of(dear, clause("10"), Optional.empty(), law("NZ"))))
        .isEqualTo(LaybyRefusal.LAW_PRICE_TOO_HIGH);
    assertThat(value(AgreementCheck.of(terms, clause("10"), fee, law("ZW"))).copy())
        .isEqualTo(AgreementCheck.Copy.ADVISED);
  }

  @Test
  void a_clause_or_fee_that_is_no_figure_of_this_agreement_is_refused() {
    var terms = terms("399.95", "10", 6, "0.01");
    var foreign = new Clause(number("10"), Base.PRICE, Optional.of(Money.parse("ZWG 5")));
    assertThat(refusal(AgreementCheck.of(terms, foreign, Optional.empty(), law("ZA"))))
        .isEqualTo(LaybyRefusal.CURRENCIES_DIFFER);
    assertThat(refusal(AgreementCheck.of(terms, clause("-1"), Optional.empty(), law("NZ"))))
        .isEqualTo(LaybyRefusal.PERCENT_UNUSABLE);
    var negative = Optional.of(new LateFee.Agreed(usd("-5"), 7, Optional.empty()));
    assertThat(refusal(AgreementCheck.of(terms, clause("10"), negative, law("ZW"))))
        .isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
  }

  private static Ending anyEnding(Random random) {
    var causes = List.of(Cause.values());
    var choices = List.of(Choice.values());
    return new Ending(
        law(COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
        random.nextBoolean() ? By.CUSTOMER : By.SUPPLIER,
        causes.get(random.nextInt(causes.size())),
        choices.get(random.nextInt(choices.size())),
        new Timing(START.plusDays(random.nextInt(200)), START, holidays()));
  }

  private static Agreed anyAgreement(Random random) {
    var clause =
        new Clause(
            BigDecimal.valueOf(random.nextInt(10_001), 2),
            random.nextBoolean() ? Base.PRICE : Base.PAID,
            some(random));
    return new Agreed(
        Money.ofMinor(USD, 1 + random.nextInt(100_000)),
        clause,
        some(random),
        random.nextInt(5) == 0 ? Disclosure.NOT_TOLD : Disclosure.TOLD);
  }

  private static Optional<Money> some(Random random) {
    return random.nextBoolean()
        ? Optional.of(Money.ofMinor(USD, random.nextInt(5000)))
        : Optional.empty();
  }

  private static List<String> said(Ending ending) {
    var answer = Cancellation.of(ending, agreed("10", "0"), usd("1000"), BigDecimal.ZERO);
    return ((Answer.Given<Cancellation>) answer).why().in(Locale.ENGLISH);
  }

  private static Ending ending(String country, By by, Cause cause) {
    return new Ending(law(country), by, cause, Choice.NONE, LONG_AFTER);
  }

  private static Agreed agreed(String percent, String cost) {
    return new Agreed(usd("399.95"), clause(percent), Optional.of(usd(cost)), Disclosure.TOLD);
  }

  private static Cancellation cancelled(Ending ending, String paid, String cost) {
    return value(Cancellation.of(ending, agreed("10", cost), usd(paid), BigDecimal.ZERO));
  }
}
