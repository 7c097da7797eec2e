package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.layby.TaxPoint.Due;
import org.counterfoil.core.layby.TaxPoint.End;
import org.counterfoil.core.layby.TaxPoint.Receipt;
import org.counterfoil.core.money.TaxClass;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TaxPointTest {
  private static final TaxClass FIFTEEN =
      new TaxClass("STD", List.of(new TaxClass.Rate(START.minusYears(1), number("15"))));
  private static final TaxClass RISING =
      new TaxClass(
          "STD",
          List.of(
              new TaxClass.Rate(START.minusYears(1), number("15")),
              new TaxClass.Rate(START.plusDays(20), number("20"))));
  private static final End RUNNING = new End.Running();

  @Test
  void where_the_final_payment_counts_nothing_is_due_before_it() {
    var two = List.of(receipt(0, "160"), receipt(14, "200"));
    assertThat(point("NZ", "560", two, RUNNING, FIFTEEN).dues()).isEmpty();
    var three = List.of(receipt(0, "160"), receipt(14, "200"), receipt(40, "200"));
    assertThat(point("NZ", "560", three, RUNNING, FIFTEEN).dues())
        .containsExactly(due(40, "560", "15", "73.04"));
    assertThat(point("NZ", "560", three, RUNNING, RISING).dues())
        .containsExactly(due(40, "560", "20", "93.33"));
  }

  @Test
  void what_is_kept_of_a_cancelled_layby_is_taxed_when_it_is_cancelled() {
    var two = List.of(receipt(0, "160"), receipt(14, "200"));
    var cancelled = new End.Cancelled(START.plusDays(20), usd("60"));
    assertThat(point("NZ", "560", two, cancelled, FIFTEEN).dues())
        .containsExactly(due(20, "60", "15", "7.83"));
  }

  @Test
  void where_every_payment_counts_each_is_taxed_at_the_percent_of_its_day() {
    var two = List.of(receipt(0, "115"), receipt(25, "120"));
    assertThat(point("ZW", "300", two, RUNNING, RISING).dues())
        .containsExactly(due(0, "115", "15", "15.00"), due(25, "120", "20", "20.00"));
    var collected = new End.Collected(START.plusDays(30));
    assertThat(point("ZW", "300", two, collected, RISING).dues()).hasSize(3);
    assertThat(point("ZW", "300", two, collected, RISING).dues().getLast())
        .isEqualTo(due(30, "65", "20", "10.83"));
  }

  @Test
  void tax_on_money_that_goes_back_is_taken_back_at_its_own_percent() {
    var two = List.of(receipt(0, "115"), receipt(25, "120"));
    var cancelled = new End.Cancelled(START.plusDays(40), usd("57.50"));
    var point = point("ZW", "300", two, cancelled, RISING);
    assertThat(point.dues().subList(2, 4))
        .containsExactly(due(40, "-120", "20", "-20.00"), due(40, "-57.50", "15", "-7.50"));
    assertThat(point.tax()).isEqualTo(usd("7.50"));
  }

  @Test
  void the_taxed_amounts_come_to_what_was_paid_or_kept() {
    var random = new Random(15);
    for (int i = 0; i < 3000; i++) {
      var receipts = new ArrayList<Receipt>();
      for (int n = random.nextInt(5); n > 0; n--) {
        receipts.add(
            new Receipt(
                START.plusDays(random.nextInt(50)),
                Money.ofMinor(Examples.USD, random.nextInt(9000))));
      }
      var received = usd("0").plus(receipts.stream().map(Receipt::amount).toList());
      var kept = Money.ofMinor(Examples.USD, random.nextInt(12_000));
      var end = new End.Cancelled(START.plusDays(60), kept);
      var point = point(random.nextBoolean() ? "ZW" : "NZ", "200", receipts, end, FIFTEEN);
      var taxed = usd("0").plus(point.dues().stream().map(Due::amount).toList());
      assertThat(taxed).isEqualTo(kept.isGreaterThan(received) ? received : kept);
    }
  }

  @Test
  void the_answer_names_the_law_and_refuses_figures_without_sense() {
    var receipts = List.of(receipt(0, "115"));
    var answer = (Given<TaxPoint>) TaxPoint.of(law("ZW"), usd("115"), receipts, RUNNING, FIFTEEN);
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "Tax falls due with every payment (VAT Act).",
            "On 2026-11-20: USD 15.00, contained in USD 115.00 at 15 %.");
    assertThat(refusal(TaxPoint.of(law("ZW"), usd("-1"), receipts, RUNNING, FIFTEEN)))
        .isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
  }

  private static TaxPoint point(
      String country, String total, List<Receipt> receipts, End end, TaxClass rates) {
    return value(TaxPoint.of(law(country), usd(total), receipts, end, rates));
  }

  private static Receipt receipt(int days, String amount) {
    return new Receipt(START.plusDays(days), usd(amount));
  }

  private static Due due(int days, String amount, String percent, String tax) {
    return new Due(START.plusDays(days), usd(amount), number(percent), usd(tax));
  }
}
