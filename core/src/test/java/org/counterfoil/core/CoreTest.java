package org.counterfoil.core;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Clock;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreTest {
  @Test
  void every_mapper_of_the_shop_can_be_read_before_it_is_first_called(@TempDir Path folder) {
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC())) {
      assertThatCode(() -> core.store().database().prepare()).doesNotThrowAnyException();
    }
  }
}
