package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.USD;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.schedule;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.layby.LaybyFact.CancelledByCustomer;
import org.counterfoil.core.layby.LaybyFact.CancelledBySupplier;
import org.counterfoil.core.layby.LaybyFact.Collected;
import org.counterfoil.core.layby.LaybyFact.Held;
import org.counterfoil.core.layby.LaybyFact.NoticeGiven;
import org.counterfoil.core.layby.LaybyFact.Paid;
import org.counterfoil.core.layby.LaybyFact.Picked;
import org.counterfoil.core.layby.LaybyFact.Refunded;
import org.counterfoil.core.layby.LaybyFact.Resumed;
import org.counterfoil.core.layby.Standing.State;
import org.counterfoil.core.layby.Standing.Task;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Schedule HUNDRED = schedule("100.00", "20", 4);
  private int made;

  @Test
  void payments_cover_the_oldest_instalments_first() {
    var standing = on(0, 0, paid(0, "20"), paid(0, "25"));
    assertThat(standing.rows())
        .extracting(row -> row.state().name())
        .containsExactly("PAID", "PART", "OPEN", "OPEN");
    assertThat(standing.next().orElseThrow().left()).isEqualTo(usd("15.00"));
  }

  @Test
  void a_layby_is_overdue_only_beyond_its_grace() {
    assertThat(on(14, 7, paid(0, "20")).state()).isEqualTo(State.OPEN);
    assertThat(on(15, 7, paid(0, "20")).state()).isEqualTo(State.OVERDUE);
    assertThat(on(15, 7, paid(0, "20"), paid(9, "20")).state()).isEqualTo(State.OPEN);
  }

  @Test
  void a_notice_counts_while_the_instalment_it_warned_of_is_unpaid() {
    var notice = notice(20, 14);
    assertThat(on(21, 0, paid(0, "20"), notice).state()).isEqualTo(State.DEFAULT_NOTICE);
    assertThat(on(30, 0, paid(0, "20"), notice, paid(21, "60")).state()).isEqualTo(State.OVERDUE);
  }

  @Test
  void a_notice_runs_out_after_its_last_day_and_only_payment_undoes_that() {
    var notice = notice(20, 7);
    var last = on(27, 0, paid(0, "20"), notice);
    assertThat(last.state()).isEqualTo(State.DEFAULT_NOTICE);
    assertThat(last.noticeEnds()).contains(START.plusDays(27));
    assertThat(on(28, 0, paid(0, "20"), notice).state()).isEqualTo(State.DEFAULTED);
    assertThat(on(28, 0, paid(0, "20"), notice, paid(28, "80")).state()).isEqualTo(State.PAID);
    var supplier = new CancelledBySupplier(id(), START.plusDays(28));
    assertThat(on(28, 0, paid(0, "20"), notice, supplier).state())
        .isEqualTo(State.CANCELLED_SUPPLIER);
  }

  @Test
  void of_several_notices_the_customer_may_rely_on_the_longest() {
    var standing = on(25, 0, paid(0, "20"), notice(20, 10), notice(21, 1));
    assertThat(standing.state()).isEqualTo(State.DEFAULT_NOTICE);
    assertThat(standing.noticeEnds()).contains(START.plusDays(30));
  }

  @Test
  void a_notice_before_anything_is_overdue_or_before_a_pause_says_nothing() {
    assertThat(on(20, 7, paid(0, "20"), notice(10, 3)).state()).isEqualTo(State.OVERDUE);
    assertThat(on(20, 7, paid(0, "20"), notice(15, 3)).state()).isEqualTo(State.DEFAULTED);
    var resumed = new Resumed(id(), START.plusDays(18));
    assertThat(on(25, 7, paid(0, "20"), notice(15, 3), resumed).state()).isEqualTo(State.OVERDUE);
    assertThat(on(25, 7, paid(0, "20"), resumed, notice(18, 3)).state()).isEqualTo(State.DEFAULTED);
  }

  @Test
  void a_notice_is_explained_with_its_last_day() {
    var facts = List.<LaybyFact>of(paid(0, "20"), notice(20, 7));
    assertThat(said(21, facts))
        .contains("Notice of default was given; what is due may be paid until 2026-12-17.");
    assertThat(said(28, facts)).contains("The notice of default ran out on 2026-12-17.");
    assertThat(said(19, facts)).noneMatch(sentence -> sentence.contains("otice"));
  }

  @Test
  void no_layby_defaults_without_a_notice_that_has_run_out() {
    var random = new Random(15);
    for (int i = 0; i < 3000; i++) {
      var facts = new ArrayList<LaybyFact>();
      for (int fact = 0; fact < 1 + random.nextInt(8); fact++) {
        facts.add(anyFact(random, START.plusDays(random.nextInt(60))));
      }
      var day = START.plusDays(random.nextInt(80));
      var standing = value(Standing.on(day, HUNDRED, facts, random.nextInt(9)));
      boolean noticed = facts.stream().anyMatch(fact -> runOut(fact, day));
      assertThat(standing.state() == State.DEFAULTED && !noticed).isFalse();
      assertThat(standing.noticeEnds().filter(day::isAfter).isPresent())
          .isEqualTo(standing.state() == State.DEFAULTED);
    }
  }

  private static boolean runOut(LaybyFact fact, LocalDate day) {
    return fact instanceof NoticeGiven(_, var given, var days)
        && given.plusDays(days).isBefore(day);
  }

  @Test
  void a_pause_stops_the_clock_until_it_is_over() {
    var held = new Held(id(), START.plusDays(1));
    assertThat(on(21, 0, paid(0, "20"), held).state()).isEqualTo(State.ON_HOLD);
    var resumed = new Resumed(id(), START.plusDays(2));
    assertThat(on(21, 0, paid(0, "20"), held, resumed).state()).isEqualTo(State.OVERDUE);
  }

  @Test
  void a_paid_layby_waits_for_its_customer_and_never_forfeits() {
    var all = paid(3, "100");
    assertThat(on(999, 0, all).state()).isEqualTo(State.PAID);
    assertThat(on(999, 0, all, new Picked(id(), START.plusDays(4))).state()).isEqualTo(State.READY);
    var cancelled = on(999, 0, all, new CancelledBySupplier(id(), START.plusDays(90)));
    assertThat(cancelled.state()).isEqualTo(State.PAID);
    assertThat(cancelled.tasks()).containsExactly(Task.CANCELLED_THOUGH_PAID);
  }

  @Test
  void a_cancelled_layby_stays_cancelled_and_late_money_is_a_task() {
    var cancelled = new CancelledByCustomer(id(), START.plusDays(3));
    var standing = on(9, 0, paid(0, "20"), cancelled, paid(5, "80"));
    assertThat(standing.state()).isEqualTo(State.CANCELLED_CUSTOMER);
    assertThat(standing.tasks()).containsExactly(Task.PAID_AFTER_CANCELLATION);
    var supplier = new CancelledBySupplier(id(), START.plusDays(50));
    var refund = new Refunded(id(), START.plusDays(50), usd("20"));
    assertThat(on(60, 0, paid(0, "20"), supplier, refund).state())
        .isEqualTo(State.CANCELLED_SUPPLIER);
  }

  @Test
  void two_stores_may_both_take_the_last_payment() {
    var standing = on(9, 0, paid(0, "40"), paid(5, "60"), paid(5, "60"));
    assertThat(standing.sums().credit()).isEqualTo(usd("60.00"));
    assertThat(standing.state()).isEqualTo(State.PAID);
    assertThat(standing.tasks()).containsExactly(Task.CREDIT_TO_RETURN);
  }

  @Test
  void goods_handed_over_without_full_payment_are_a_task() {
    var standing = on(9, 0, paid(0, "40"), new Collected(id(), START.plusDays(1)));
    assertThat(standing.state()).isEqualTo(State.COLLECTED);
    assertThat(standing.tasks()).containsExactly(Task.COLLECTED_UNPAID);
  }

  @Test
  void facts_in_any_order_and_any_number_of_times_give_one_standing() {
    var random = new Random(12);
    for (int i = 0; i < 3000; i++) {
      var facts = new ArrayList<LaybyFact>();
      for (int fact = 0; fact < 1 + random.nextInt(8); fact++) {
        facts.add(anyFact(random, START.plusDays(random.nextInt(40))));
      }
      var day = START.plusDays(random.nextInt(60));
      var first = value(Standing.on(day, HUNDRED, facts, 3));
      facts.addAll(facts.subList(0, facts.size() / 2));
      Collections.shuffle(facts, random);
      assertThat(value(Standing.on(day, HUNDRED, facts, 3))).isEqualTo(first);
      assertThat(first.sums().paid()).isEqualTo(applied(first).plus(first.sums().credit()));
    }
  }

  private static Money applied(Standing standing) {
    var paid = standing.sums().paid();
    var deposit = paid.isLessThan(HUNDRED.deposit()) ? paid : HUNDRED.deposit();
    return deposit.plus(standing.rows().stream().map(Standing.Row::paid).toList());
  }

  @Test
  void facts_that_cannot_belong_to_the_schedule_are_refused() {
    var foreign = new Paid(id(), START, Money.parse("ZWG 5"));
    assertThat(refusal(Standing.on(START, HUNDRED, List.of(foreign), 0)))
        .isEqualTo(LaybyRefusal.CURRENCIES_DIFFER);
    assertThat(refusal(Standing.on(START, HUNDRED, List.of(paid(0, "-5")), 0)))
        .isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
    assertThat(refusal(Standing.on(START, HUNDRED, List.of(), -1)))
        .isEqualTo(LaybyRefusal.DATE_UNUSABLE);
    assertThat(refusal(Standing.on(START, HUNDRED, List.of(notice(0, -1)), 0)))
        .isEqualTo(LaybyRefusal.DATE_UNUSABLE);
  }

  @Test
  void a_schedule_of_two_currencies_is_refused_and_one_without_rows_is_open() {
    var mixed = new Schedule(START, usd("100"), Money.parse("ZWG 20"), List.of());
    assertThat(refusal(Standing.on(START, mixed, List.of(), 0)))
        .isEqualTo(LaybyRefusal.CURRENCIES_DIFFER);
    var bare = new Schedule(START, usd("100"), usd("20"), List.of());
    assertThat(value(Standing.on(START, bare, List.of(paid(0, "20")), 7)).state())
        .isEqualTo(State.OPEN);
  }

  private LaybyFact anyFact(Random random, LocalDate day) {
    return switch (random.nextInt(9)) {
      case 0 -> new NoticeGiven(id(), day, random.nextInt(15));
      case 1 -> new Held(id(), day);
      case 2 -> new Resumed(id(), day);
      case 3 -> new CancelledBySupplier(id(), day);
      case 4 -> new Picked(id(), day);
      default -> new Paid(id(), day, Money.ofMinor(USD, random.nextInt(6000)));
    };
  }

  private Standing on(int days, int grace, LaybyFact... facts) {
    return value(Standing.on(START.plusDays(days), HUNDRED, List.of(facts), grace));
  }

  private static List<String> said(int days, List<LaybyFact> facts) {
    var answer = Standing.on(START.plusDays(days), HUNDRED, facts, 0);
    return ((Answer.Given<Standing>) answer).why().in(Locale.ENGLISH);
  }

  private NoticeGiven notice(int days, int toPay) {
    return new NoticeGiven(id(), START.plusDays(days), toPay);
  }

  private Paid paid(int days, String amount) {
    return new Paid(id(), START.plusDays(days), usd(amount));
  }

  private UUID id() {
    return new UUID(7, made++);
  }
}
