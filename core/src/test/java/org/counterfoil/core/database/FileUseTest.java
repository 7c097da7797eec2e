package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileUseTest {
  private static final long MB = 1 << 20;

  @Test
  void a_file_is_worth_compacting_past_twice_its_live_size() {
    assertThat(new FileUse(41 * MB, 20 * MB).isWorthCompacting()).isTrue();
    assertThat(new FileUse(40 * MB, 20 * MB).isWorthCompacting()).isFalse();
  }

  @Test
  void a_small_file_is_left_alone() {
    assertThat(new FileUse(8 * MB, MB).isWorthCompacting()).isFalse();
  }

  @Test
  void a_store_whose_compaction_would_hold_up_the_till_is_left_alone() {
    assertThat(new FileUse(1_000 * MB, 64 * MB).isWorthCompacting()).isTrue();
    assertThat(new FileUse(1_000 * MB, 65 * MB).isWorthCompacting()).isFalse();
    assertThat(new FileUse(34_000 * MB, 5_300 * MB).isWorthCompacting()).isFalse();
  }
}
