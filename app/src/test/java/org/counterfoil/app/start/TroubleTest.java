package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.tillroll.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static Store.Opening rewritten(@Nullable UUID goesOnFor) {
    return new Store.Opening(
        false, 0, 12, new Condition.Intact(), true, null, false, goesOnFor, Duration.ZERO);
  }

  @Test
  void a_roll_written_anew_is_called_whole_only_where_nothing_can_have_stood_behind_it() {
    assertThat(Trouble.of(rewritten(null))).containsExactly(new Trouble.RollRepaired(12));
    assertThat(Trouble.of(rewritten(new UUID(0, 1)))).containsExactly(new Trouble.RollEndLost());
  }
}
