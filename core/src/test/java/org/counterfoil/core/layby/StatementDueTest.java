package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.holidays;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.explain.Answer.Given;
import org.junit.jupiter.api.Test;

class StatementDueTest {
  @Test
  void a_new_zealand_statement_is_due_within_five_working_days() {
    var asked = LocalDate.parse("2026-12-24");
    var christmas = holidays("2026-12-25", "2026-12-28", "2027-01-01", "2027-01-04");
    var answer = (Given<StatementDue>) StatementDue.of(law("NZ"), asked, christmas);
    assertThat(answer.value().by()).contains(LocalDate.parse("2027-01-06"));
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "A statement asked for on 2026-12-24 must be given by 2027-01-06, within 5 working"
                + " days (FTA s 36D).");
  }

  @Test
  void a_law_without_a_day_sets_none() {
    var answer = (Given<StatementDue>) StatementDue.of(law("AU"), START, holidays());
    assertThat(answer.value().by()).isEmpty();
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly("The law sets no day by which a statement must be given (ACL s 96).");
  }

  @Test
  void just_five_working_days_lie_between_asking_and_answering() {
    var random = new Random(19);
    for (int i = 0; i < 1000; i++) {
      var asked = START.plusDays(random.nextInt(900));
      var closed = holidays(asked.plusDays(random.nextInt(12)).toString());
      var by = value(StatementDue.of(law("NZ"), asked, closed)).by().orElseThrow();
      var working =
          asked
              .plusDays(1)
              .datesUntil(by.plusDays(1))
              .filter(day -> closed.rolled(day).equals(day));
      assertThat(working).hasSize(5).endsWith(by);
    }
  }

  @Test
  void days_without_sense_are_refused() {
    assertThat(refusal(StatementDue.of(law("NZ"), LocalDate.MAX, holidays())))
        .isEqualTo(LaybyRefusal.DATE_UNUSABLE);
    var never = new ClosedDays(Set.of(), EnumSet.allOf(DayOfWeek.class));
    assertThat(refusal(StatementDue.of(law("NZ"), START, never)))
        .isEqualTo(LaybyRefusal.ALWAYS_CLOSED);
  }
}
