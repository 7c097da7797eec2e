package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.USD;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.usds;
import static org.counterfoil.core.layby.Examples.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.layby.RefundSplit.Part;
import org.counterfoil.core.layby.Swap.Change;
import org.counterfoil.core.layby.Swap.Layby;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawRule;
import org.counterfoil.core.layby.law.LawTopic;
import org.counterfoil.core.money.Exchange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LaybyChangesTest {
  private static final Layby TWO =
      new Layby(usds("199.95", "200.00"), usd("100.00"), 5, number("0.01"), number("30"));
  private static final Exchange ZWG = new Exchange(USD, CurrencyUnit.of("ZWG"), number("26.5"));

  @Test
  void a_swap_splits_the_rest_over_the_dates_left() {
    var swap = value(Swap.of(TWO, List.<Change>of(new Change.Replace(2, usd("149.00")))));
    assertThat(swap.total()).isEqualTo(usd("348.95"));
    assertThat(swap.instalments()).isEqualTo(usds("49.79", "49.79", "49.79", "49.79", "49.79"));
    assertThat(swap.depositShort()).isEqualTo(usd("4.69"));
  }

  @Test
  void a_swap_to_something_cheap_leaves_a_surplus() {
    var swap = value(Swap.of(TWO, List.<Change>of(new Change.ReplaceAll(usd("79.00")))));
    assertThat(swap.surplus()).isEqualTo(usd("21.00"));
    assertThat(swap.instalments()).isEmpty();
  }

  @Test
  void lines_keep_their_numbers_while_a_swap_is_under_way() {
    var changes =
        List.<Change>of(
            new Change.Remove(1), new Change.Replace(2, usd("50")), new Change.Add(usd("7")));
    assertThat(value(Swap.of(TWO, changes)).lines()).isEqualTo(usds("50", "7"));
  }

  @Test
  void a_swap_without_sense_is_refused() {
    assertThat(refusal(Swap.of(TWO, List.<Change>of(new Change.Remove(3)))))
        .isEqualTo(LaybyRefusal.NO_SUCH_LINE);
    assertThat(refusal(Swap.of(TWO, List.<Change>of(new Change.Remove(1), new Change.Remove(2)))))
        .isEqualTo(LaybyRefusal.NOTHING_LEFT);
    var late = new Layby(TWO.lines(), TWO.paid(), 0, TWO.unit(), TWO.depositPercent());
    assertThat(refusal(Swap.of(late, List.of()))).isEqualTo(LaybyRefusal.NO_DATES_LEFT);
  }

  @Test
  void every_swap_keeps_what_was_paid() {
    var random = new Random(14);
    for (int i = 0; i < 2000; i++) {
      var lines = new ArrayList<Money>();
      for (int line = 0; line <= random.nextInt(5); line++) {
        lines.add(Money.ofMinor(USD, 1 + random.nextInt(30_000)));
      }
      var paid = Money.ofMinor(USD, random.nextInt(40_000));
      var layby = new Layby(lines, paid, 1 + random.nextInt(20), number("0.05"), number("10"));
      var change = new Change.Replace(1, Money.ofMinor(USD, random.nextInt(30_000)));
      var swap = value(Swap.of(layby, List.of(change)));
      assertThat(swap.total().minus(swap.balance()).plus(swap.surplus())).isEqualTo(paid);
      assertThat(Money.zero(USD).plus(swap.instalments())).isEqualTo(swap.balance());
    }
  }

  @Test
  void a_refund_goes_back_newest_first_and_what_is_beyond_is_the_customers_choice() {
    var payments = List.of(new Part("cash", usd("40")), new Part("card", usd("60")));
    assertThat(value(RefundSplit.of(usd("80"), payments)).parts())
        .containsExactly(new Part("card", usd("60")), new Part("cash", usd("20")));
    assertThat(value(RefundSplit.of(usd("200"), payments)).beyond()).isEqualTo(usd("100.00"));
  }

  @Test
  void goods_may_leave_early_only_when_the_rest_keeps_its_deposit() {
    var lines = usds("100", "200");
    var twenty = number("20");
    assertThat(value(PartCollection.of(lines, List.of(1), usd("140"), twenty)).isAllowed())
        .isTrue();
    assertThat(value(PartCollection.of(lines, List.of(1), usd("139.99"), twenty)).missing())
        .isEqualTo(usd("0.01"));
    assertThat(value(PartCollection.of(lines, List.of(1, 2), usd("300"), twenty)).isAllowed())
        .isTrue();
    assertThat(refusal(PartCollection.of(lines, List.of(3), usd("300"), twenty)))
        .isEqualTo(LaybyRefusal.NO_SUCH_LINE);
  }

  @Test
  void a_fallen_price_is_matched_only_with_a_reason() {
    assertThat(value(PriceMatch.of(usd("199.95"), usd("149.95"), "catalogue")).reduction())
        .isEqualTo(usd("50.00"));
    assertThat(refusal(PriceMatch.of(usd("10"), usd("9"), " ")))
        .isEqualTo(LaybyRefusal.REASON_MISSING);
    assertThat(refusal(PriceMatch.of(usd("10"), usd("10"), "x")))
        .isEqualTo(LaybyRefusal.PRICE_NOT_LOWER);
  }

  @Test
  void late_fees_are_flat_once_each_and_capped() {
    var agreed = new LateFee.Agreed(usd("5"), 7, Optional.of(usd("8")));
    var missed = List.of(START, START, START.plusWeeks(1));
    assertThat(fee("ZW", 7, agreed, missed)).isEqualTo(usd("0.00"));
    assertThat(fee("ZW", 8, agreed, missed)).isEqualTo(usd("5.00"));
    assertThat(fee("ZW", 99, agreed, missed)).isEqualTo(usd("8.00"));
    assertThat(fee("NZ", 99, agreed, missed)).isEqualTo(usd("0.00"));
    var capped = (Given<LateFee>) LateFee.on(START.plusDays(99), law("ZW"), agreed, missed);
    assertThat(capped.why().in(Locale.ENGLISH))
        .containsExactly(
            "A fee of USD 5.00 for 2 instalments more than 7 days late: USD 10.00.",
            "All late fees together are capped at USD 8.00, so USD 8.00 is taken.");
  }

  @Test
  void a_foreign_payment_that_meets_the_foreign_due_closes_the_layby() {
    var part = value(CurrencyPayment.of(usd("47.50"), Money.parse("ZWG 1000"), ZWG));
    assertThat(part).isEqualTo(new CurrencyPayment(usd("37.74"), usd("9.76"), usd("0")));
    var more = value(CurrencyPayment.of(usd("10.00"), Money.parse("ZWG 1000"), ZWG));
    assertThat(more).isEqualTo(new CurrencyPayment(usd("37.74"), usd("0"), usd("27.74")));
    var toUsd = new Exchange(CurrencyUnit.of("ZWG"), USD, number("0.0377"));
    var closed = value(CurrencyPayment.of(Money.parse("ZWG 258.75"), usd("9.75"), toUsd));
    assertThat(closed.balance().isZero()).isTrue();
  }

  @Test
  void a_new_tax_rate_leaves_the_price_or_is_passed_on() {
    var frozen = law("ZA");
    var rules = new EnumMap<LawTopic, LawRule>(frozen.rules());
    rules.put(LawTopic.RATE_CHANGE, new LawRule("PASS_ON", "clause", "agreed"));
    var passed = new LawProfile("ZA", frozen.validFrom(), frozen.law(), frozen.source(), rules);
    var before = number("15");
    assertThat(value(RateChange.of(frozen, usd("115.00"), before, number("16"))).price())
        .isEqualTo(usd("115.00"));
    assertThat(value(RateChange.of(passed, usd("115.00"), before, number("16"))).price())
        .isEqualTo(usd("116.00"));
    assertThat(refusal(RateChange.of(passed, usd("115.00"), before, number("-1"))))
        .isEqualTo(LaybyRefusal.PERCENT_UNUSABLE);
  }

  private static Money fee(
      String country, int days, LateFee.Agreed agreed, List<LocalDate> missed) {
    return value(LateFee.on(START.plusDays(days), law(country), agreed, missed)).fee();
  }
}
