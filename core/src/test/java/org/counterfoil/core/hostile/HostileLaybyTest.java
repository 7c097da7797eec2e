package org.counterfoil.core.hostile;

import static org.counterfoil.core.hostile.Hostile.QUESTIONS;
import static org.counterfoil.core.hostile.Hostile.judged;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.counterfoil.core.layby.AgreementCheck;
import org.counterfoil.core.layby.Cancellation;
import org.counterfoil.core.layby.ClosedDays;
import org.counterfoil.core.layby.CurrencyPayment;
import org.counterfoil.core.layby.Frequency;
import org.counterfoil.core.layby.LateFee;
import org.counterfoil.core.layby.LaybyFact;
import org.counterfoil.core.layby.PartCollection;
import org.counterfoil.core.layby.Payment;
import org.counterfoil.core.layby.PriceMatch;
import org.counterfoil.core.layby.RateChange;
import org.counterfoil.core.layby.RefundSplit;
import org.counterfoil.core.layby.Schedule;
import org.counterfoil.core.layby.Standing;
import org.counterfoil.core.layby.StatementDue;
import org.counterfoil.core.layby.Swap;
import org.counterfoil.core.layby.TaxPoint;
import org.counterfoil.core.layby.Terms;
import org.counterfoil.core.layby.law.Cause;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawProfiles;
import org.counterfoil.core.money.Exchange;
import org.counterfoil.core.money.TaxClass;
import org.junit.jupiter.api.Test;

class HostileLaybyTest {
  private final Hostile hostile = new Hostile(52);
  private final LawProfiles laws = LawProfiles.load();

  @Test
  void terms_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(() -> Schedule.of(terms(), closed()));
      judged(() -> AgreementCheck.of(terms(), clause(), hostile.maybe(this::fee), law()));
      judged(() -> Payment.of(limits(), hostile.money(), hostile.money()));
      judged(() -> StatementDue.of(law(), hostile.day(), closed()));
      judged(() -> LateFee.on(hostile.day(), law(), fee(), hostile.some(hostile::day)));
    }
  }

  @Test
  void a_standing_answers_or_refuses_whatever_the_schedule_and_the_facts() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(
          () -> Standing.on(hostile.day(), schedule(), hostile.some(this::fact), hostile.count()));
    }
  }

  @Test
  void endings_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      var ending =
          new Cancellation.Ending(
              law(),
              hostile.any(Cancellation.By.class),
              hostile.any(Cause.class),
              hostile.any(Cancellation.Choice.class),
              new Cancellation.Timing(hostile.day(), hostile.day(), closed()));
      var agreed =
          new Cancellation.Agreed(
              hostile.money(),
              clause(),
              hostile.maybe(hostile::money),
              hostile.any(Cancellation.Disclosure.class));
      judged(() -> Cancellation.of(ending, agreed, hostile.money(), hostile.number()));
      judged(() -> RefundSplit.of(hostile.money(), hostile.some(this::part)));
    }
  }

  @Test
  void tax_points_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      var rates = new TaxClass(hostile.word(), hostile.some(this::rate));
      judged(() -> TaxPoint.of(law(), hostile.money(), hostile.some(this::receipt), end(), rates));
    }
  }

  private TaxClass.Rate rate() {
    return new TaxClass.Rate(hostile.day(), hostile.number());
  }

  private TaxPoint.Receipt receipt() {
    return new TaxPoint.Receipt(hostile.day(), hostile.money());
  }

  private TaxPoint.End end() {
    return switch (hostile.any(Frequency.class)) {
      case WEEKLY -> new TaxPoint.End.Running();
      case FORTNIGHTLY -> new TaxPoint.End.Collected(hostile.day());
      case MONTHLY -> new TaxPoint.End.Cancelled(hostile.day(), hostile.money());
    };
  }

  @Test
  void changes_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      var layby =
          new Swap.Layby(
              hostile.some(hostile::money),
              hostile.money(),
              hostile.count(),
              hostile.number(),
              hostile.number());
      judged(() -> Swap.of(layby, hostile.some(this::change)));
      judged(
          () ->
              PartCollection.of(
                  hostile.some(hostile::money),
                  hostile.some(hostile::count),
                  hostile.money(),
                  hostile.number()));
      judged(() -> PriceMatch.of(hostile.money(), hostile.money(), hostile.word()));
      judged(() -> RateChange.of(law(), hostile.money(), hostile.number(), hostile.number()));
      var exchange = new Exchange(hostile.currency(), hostile.currency(), hostile.number());
      judged(() -> CurrencyPayment.of(hostile.money(), hostile.money(), exchange));
    }
  }

  private LawProfile law() {
    return hostile.one(laws.all());
  }

  private Terms terms() {
    return new Terms(
        hostile.money(),
        hostile.money(),
        new Terms.Deposit(hostile.number(), hostile.money()),
        new Terms.Plan(
            hostile.count(), hostile.number(), hostile.any(Frequency.class), hostile.day()),
        limits());
  }

  private Terms.Limits limits() {
    var longest = hostile.maybe(() -> Period.of(hostile.count(), hostile.count(), hostile.count()));
    return new Terms.Limits(longest, hostile.money());
  }

  private ClosedDays closed() {
    return new ClosedDays(
        new HashSet<>(hostile.some(hostile::day)),
        new HashSet<>(hostile.some(() -> hostile.any(DayOfWeek.class))));
  }

  private Cancellation.Clause clause() {
    return new Cancellation.Clause(
        hostile.number(), hostile.any(Cancellation.Base.class), hostile.maybe(hostile::money));
  }

  private LateFee.Agreed fee() {
    return new LateFee.Agreed(hostile.money(), hostile.count(), hostile.maybe(hostile::money));
  }

  private Schedule schedule() {
    return new Schedule(
        hostile.day(), hostile.money(), hostile.money(), hostile.some(this::instalment));
  }

  private Schedule.Instalment instalment() {
    return new Schedule.Instalment(hostile.day(), hostile.day(), hostile.money());
  }

  private LaybyFact fact() {
    var id = new UUID(0, hostile.count());
    var day = hostile.day();
    return hostile
        .one(
            List.<Supplier<LaybyFact>>of(
                () -> new LaybyFact.Paid(id, day, hostile.money()),
                () -> new LaybyFact.Paid(id, day, hostile.money()),
                () -> new LaybyFact.Refunded(id, day, hostile.money()),
                () -> new LaybyFact.NoticeGiven(id, day, hostile.count()),
                () -> new LaybyFact.Held(id, day),
                () -> new LaybyFact.Resumed(id, day),
                () -> new LaybyFact.Picked(id, day),
                () -> new LaybyFact.Collected(id, day),
                () -> new LaybyFact.CancelledByCustomer(id, day),
                () -> new LaybyFact.CancelledBySupplier(id, day)))
        .get();
  }

  private RefundSplit.Part part() {
    return new RefundSplit.Part(hostile.word(), hostile.money());
  }

  private Swap.Change change() {
    return switch (hostile.any(Frequency.class)) {
      case WEEKLY -> new Swap.Change.Replace(hostile.count(), hostile.money());
      case FORTNIGHTLY -> new Swap.Change.Remove(hostile.count());
      case MONTHLY -> new Swap.Change.Add(hostile.money());
    };
  }
}
