package org.counterfoil.core.layby;

import java.util.ArrayList;
import java.util.Collection;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.layby.LaybyFact.NoticeGiven;
import org.counterfoil.core.layby.LaybyFact.Paid;
import org.counterfoil.core.layby.LaybyFact.Refunded;
import org.joda.money.Money;

/// Refuses facts that cannot belong to the schedule.
final class FactCheck {
  private static final int LONGEST_WAIT = 3660;

  private FactCheck() {}

  static Answer<Schedule> check(Schedule schedule, Collection<LaybyFact> facts, int graceDays) {
    if (!wait(graceDays)) {
      return Answer.refused(LaybyRefusal.DATE_UNUSABLE, graceDays);
    }
    var amounts = new ArrayList<Money>();
    amounts.add(schedule.total());
    amounts.add(schedule.deposit());
    schedule.instalments().forEach(instalment -> amounts.add(instalment.amount()));
    for (var fact : facts) {
      if (fact instanceof NoticeGiven(_, var day, var days)
          && (!wait(days) || !TermsCheck.day(day))) {
        return Answer.refused(LaybyRefusal.DATE_UNUSABLE, wait(days) ? day : days);
      }
      if (fact instanceof Paid(_, _, var amount)) {
        amounts.add(amount);
      }
      if (fact instanceof Refunded(_, _, var amount)) {
        amounts.add(amount);
      }
    }
    return TermsCheck.amounts(amounts).then(_ -> Answer.given(schedule, Explanation.NONE));
  }

  private static boolean wait(int days) {
    return days >= 0 && days <= LONGEST_WAIT;
  }
}
