package org.counterfoil.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final TestShop shop = new TestShop();
  private final Database database = shop.core().store().database();
  private final Numbers numbers = Numbers.on(database);

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void those_of_one_command_follow_each_other_from_the_very_first() {
    assertThat(database.writeLocal(() -> List.of(next(), next(), next())))
        .containsExactly("S-000001", "S-000002", "S-000003");
    assertThat(database.<String, RuntimeException>writeLocal(this::next)).isEqualTo("S-000004");
  }

  @Test
  void a_command_that_fails_uses_none_up() {
    database.<String, RuntimeException>writeLocal(this::next);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database.writeLocal(
                    () -> {
                      next();
                      throw new IllegalStateException("the command fails");
                    }));
    assertThat(database.<String, RuntimeException>writeLocal(this::next)).isEqualTo("S-000002");
  }

  private String next() {
    return numbers.next(Series.SALE, "");
  }
}
