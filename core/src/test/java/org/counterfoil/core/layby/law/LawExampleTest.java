package org.counterfoil.core.layby.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The package in one question: what New Zealand lets a shop agree today, and where it says so.
class LawExampleTest {
  @Test
  void a_profile_answers_with_a_value_and_its_section() {
    var law = LawProfiles.load().of("NZ", LocalDate.of(2026, 11, 20)).orElseThrow();

    assertThat(law.law()).isEqualTo("Fair Trading Act 1986, ss 36B-36J");
    assertThat(law.figure(LawTopic.MAXIMUM_PRICE)).contains(new BigDecimal("15000"));
    assertThat(law.section(LawTopic.MAXIMUM_PRICE)).isEqualTo("FTA s 36B");
    assertThat(law.allows(LawTopic.FEES)).isFalse();
    assertThat(law.causes(LawTopic.SUPPLIER_MAY_CANCEL)).contains(Cause.BREACH);
  }
}
