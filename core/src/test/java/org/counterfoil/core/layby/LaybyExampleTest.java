package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.usds;
import static org.counterfoil.core.layby.Examples.value;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.layby.Cancellation.Agreed;
import org.counterfoil.core.layby.Cancellation.Base;
import org.counterfoil.core.layby.Cancellation.By;
import org.counterfoil.core.layby.Cancellation.Choice;
import org.counterfoil.core.layby.Cancellation.Clause;
import org.counterfoil.core.layby.Cancellation.Disclosure;
import org.counterfoil.core.layby.Cancellation.Ending;
import org.counterfoil.core.layby.Cancellation.Timing;
import org.counterfoil.core.layby.LaybyFact.Paid;
import org.counterfoil.core.layby.Schedule.Instalment;
import org.counterfoil.core.layby.Standing.State;
import org.counterfoil.core.layby.law.Cause;
import org.junit.jupiter.api.Test;

/// The package in one layby: agree it, pay some of it, fall behind, cancel it, explain it.
class LaybyExampleTest {
  @Test
  void a_layby_from_agreement_to_cancellation() {
    var limits = new Terms.Limits(Optional.of(Period.ofMonths(3)), usd("20.00"));
    var terms =
        new Terms(
            usd("399.95"),
            usd("0.00"),
            new Terms.Deposit(number("10"), usd("20.00")),
            new Terms.Plan(6, number("0.01"), Frequency.WEEKLY, START),
            limits);
    var clause = new Clause(number("10"), Base.PRICE, Optional.of(usd("25.00")));
    var agreed = value(AgreementCheck.of(terms, clause, Optional.empty(), law("AU")));
    assertThat(agreed.copy()).isEqualTo(AgreementCheck.Copy.REQUIRED);

    var schedule = value(Schedule.of(terms, ClosedDays.NONE));
    assertThat(schedule.deposit()).isEqualTo(usd("40.00"));
    assertThat(schedule.instalments())
        .extracting(Instalment::amount)
        .isEqualTo(usds("60.00", "60.00", "60.00", "60.00", "60.00", "59.95"));

    var payment = value(Payment.of(limits, schedule.balance(), usd("60.00")));
    assertThat(payment.balance()).isEqualTo(usd("299.95"));

    var facts =
        List.<LaybyFact>of(
            new Paid(new UUID(0, 1), START, usd("40.00")),
            new Paid(new UUID(0, 2), START.plusWeeks(1), usd("60.00")));
    var today = START.plusWeeks(2).plusDays(1);
    var standing = value(Standing.on(today, schedule, facts, 0));
    assertThat(standing.state()).isEqualTo(State.OVERDUE);
    assertThat(standing.sums().arrears()).isEqualTo(usd("60.00"));

    var timing = new Timing(today, schedule.completion(), ClosedDays.NONE);
    var ending = new Ending(law("AU"), By.CUSTOMER, Cause.CHANGE_OF_MIND, Choice.NONE, timing);
    var costs = new Agreed(usd("399.95"), clause, Optional.of(usd("20.00")), Disclosure.TOLD);
    var answer = Cancellation.of(ending, costs, usd("100.00"), number("10"));
    assertThat(value(answer).refund()).isEqualTo(usd("80.00"));
    assertThat(value(answer).tax()).isEqualTo(usd("1.82"));
    assertThat(((Answer.Given<Cancellation>) answer).why().in(Locale.ENGLISH))
        .containsExactly(
            "The agreement charges 10 % of USD 399.95, which is USD 40.00.",
            "The agreement caps the charge at USD 25.00.",
            "The documented costs are USD 20.00.",
            "The lowest of these counts: USD 20.00.",
            "Of USD 100.00 paid, less the charge of USD 20.00, USD 80.00 goes back; the customer"
                + " still owes USD 0.00.",
            "Tax contained in the charge: USD 1.82.");
  }
}
