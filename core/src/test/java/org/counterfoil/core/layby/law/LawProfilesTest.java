package org.counterfoil.core.layby.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawProfilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private final LawProfiles laws = LawProfiles.load();

  @Test
  void every_country_answers_every_topic_with_a_section_and_words_for_the_reviewer() {
    assertThat(laws.all())
        .extracting(LawProfile::country)
        .containsExactly("AU", "NZ", "ZA", "ZW", "UK", "LC");
    for (var law : laws.all()) {
      assertThat(law.law()).isNotBlank();
      assertThat(law.source()).isNotBlank();
      assertThat(law.rules().values())
          .allMatch(rule -> !rule.section().isBlank() && !rule.says().isBlank());
    }
  }

  @Test
  void values_are_typed_by_their_topic() {
    var za = laws.of("ZA", DAY).orElseThrow();
    assertThat(za.figure(LawTopic.CHARGE_CAP)).contains(BigDecimal.ONE);
    assertThat(za.causes(LawTopic.CHARGE_EXEMPT)).containsExactly(Cause.DEATH, Cause.HOSPITALISED);
    assertThat(za.allows(LawTopic.FEES)).isFalse();
    assertThat(za.section(LawTopic.CHARGE_CAP)).isEqualTo("CPA reg 34(1)");
    assertThat(za.figure(LawTopic.MAXIMUM_PRICE)).isEmpty();
  }

  @Test
  void a_profile_holds_from_its_day_until_a_later_one() {
    var text = LawProfilesTest.amended(laws.of("NZ", DAY).orElseThrow());
    var amended = LawProfiles.parse(text);
    assertThat(amended.of("NZ", DAY).orElseThrow().figure(LawTopic.MAXIMUM_PRICE))
        .contains(new BigDecimal("15000"));
    assertThat(amended.of("NZ", DAY.plusYears(5)).orElseThrow().figure(LawTopic.MAXIMUM_PRICE))
        .contains(new BigDecimal("20000"));
    assertThat(laws.of("NZ", LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(laws.of("XX", DAY)).isEmpty();
  }

  @Test
  void a_profile_with_a_gap_is_not_loaded() {
    assertThatThrownBy(() -> LawProfiles.parse("profile NZ from 2014-06-17\nlaw x\nsource y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every topic");
  }

  @Test
  void a_value_that_its_topic_does_not_know_is_not_loaded() {
    var text = block(laws.of("ZA", DAY).orElseThrow(), DAY);
    for (var slip :
        List.of(
            "FEES = Yes", "CHARGE_CAP = 1 %", "CHARGE_EXEMPT = ILLNESS", "BREACH_WAIT = 60.5")) {
      var topic = slip.substring(0, slip.indexOf('='));
      var mistyped = text.replaceAll(topic + "= [^|]*", slip + " ");
      assertThatThrownBy(() -> LawProfiles.parse(mistyped))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(topic.strip());
    }
  }

  private static String amended(LawProfile law) {
    return block(law, law.validFrom()) + block(law, DAY.plusYears(1)).replace("15000", "20000");
  }

  private static String block(LawProfile law, LocalDate from) {
    var text = new StringBuilder("profile NZ from " + from + "\nlaw x\nsource y\n");
    law.rules()
        .forEach(
            (topic, rule) ->
                text.append(topic + " = " + rule.value() + " | " + rule.section() + " | z\n"));
    return text.toString();
  }
}
