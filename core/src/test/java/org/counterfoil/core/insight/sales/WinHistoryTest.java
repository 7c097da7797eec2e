package org.counterfoil.core.insight.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.core.insight.Answers.assertRefused;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.sales.ClosedDeal.Result;
import org.counterfoil.core.insight.sales.WinHistory.Factor;
import org.counterfoil.core.insight.sales.WinHistory.OpenDeal;
import org.junit.jupiter.api.Test;

class WinHistoryTest {
  private static final int WON_STAGE = 4;

  private final WinHistory odoo =
      new WinHistory(
          List.of(
              deal(Result.LOST, 1, "0", "0", "0"),
              deal(Result.LOST, 2, "1", "1", "1"),
              deal(Result.WON, 4, "2", "2", "2")));

  @Test
  void the_chance_is_the_one_odoo_computes() {
    var chance = value(odoo.chance(open(2, "0", "1", "2"), WON_STAGE));
    assertThat(chance.percent()).isEqualByComparingTo("33.49");
    assertThat(chance.factors())
        .extracting(Factor::field)
        .containsExactly("stage", "country", "source", "state");
    var stage = chance.factors().getFirst();
    assertThat(stage.won()).isCloseTo(1, within(1e-12));
    assertThat(stage.lost()).isCloseTo(1.1 / 2.1, within(1e-12));
  }

  @Test
  void what_was_never_seen_says_nothing() {
    var known = value(odoo.chance(new OpenDeal(2, Map.of(), Set.of()), WON_STAGE));
    var unknown =
        value(
            odoo.chance(
                new OpenDeal(2, Map.of("country", "9", "colour", "red"), Set.of("vip")),
                WON_STAGE));
    assertThat(unknown).isEqualTo(known);
  }

  @Test
  void a_deal_in_the_winning_stage_is_won() {
    assertThat(value(odoo.chance(open(4, "0", "0", "0"), WON_STAGE)).percent())
        .isEqualByComparingTo("100");
  }

  @Test
  void tags_count_from_fifty_closed_deals_on() {
    assertThat(tagged(49).factors()).extracting(Factor::field).containsExactly("stage");
    assertThat(tagged(50).factors()).extracting(Factor::field).containsExactly("stage", "tag");
  }

  private static WinHistory.Chance tagged(int times) {
    var deals = new ArrayList<ClosedDeal>();
    deals.add(new ClosedDeal(Result.LOST, 1, Map.of(), Set.of()));
    deals.addAll(
        Collections.nCopies(times, new ClosedDeal(Result.WON, 1, Map.of(), Set.of("vip"))));
    return value(new WinHistory(deals).chance(new OpenDeal(1, Map.of(), Set.of("vip")), WON_STAGE));
  }

  @Test
  void a_chance_is_a_percentage_and_a_further_stage_never_lowers_it() {
    var random = new Random(31);
    for (int round = 0; round < 300; round++) {
      var deals = new ArrayList<ClosedDeal>();
      for (int i = 1 + random.nextInt(60); i > 0; i--) {
        deals.add(
            deal(
                random.nextBoolean() ? Result.WON : Result.LOST,
                1 + random.nextInt(6),
                digit(random),
                digit(random),
                digit(random)));
      }
      var history = new WinHistory(deals);
      var before = BigDecimal.ZERO;
      var country = digit(random);
      for (int stage = 1; stage < 6; stage++) {
        var now = value(history.chance(open(stage, country, "1", "2"), 6)).percent();
        assertThat(now).isBetween(before, BigDecimal.valueOf(100));
        before = now;
      }
    }
  }

  @Test
  void nothing_is_learned_from_nothing() {
    assertRefused(
        new WinHistory(List.of()).chance(open(1, "0", "0", "0"), WON_STAGE),
        InsightReason.TOO_LITTLE_HISTORY);
  }

  @Test
  void a_stage_learns_its_odds_from_twenty_closed_deals() {
    var own = BigDecimal.valueOf(25);
    var deals = new ArrayList<>(Collections.nCopies(5, deal(Result.WON, 1, "0", "0", "0")));
    deals.addAll(Collections.nCopies(14, deal(Result.LOST, 2, "0", "0", "0")));
    assertThat(value(StageOdds.of(deals, 2, own))).isEqualTo(own);
    deals.add(deal(Result.LOST, 3, "0", "0", "0"));
    assertThat(value(StageOdds.of(deals, 2, own))).isEqualByComparingTo("25");
    deals.add(deal(Result.LOST, 1, "0", "0", "0"));
    assertThat(value(StageOdds.of(deals, 1, own))).isEqualByComparingTo("23.81");
    assertThat(value(StageOdds.of(deals, 2, own))).isEqualByComparingTo("25");
    assertRefused(StageOdds.of(deals, 1, BigDecimal.valueOf(101)), InsightReason.NOT_A_PERCENT);
  }

  private static String digit(Random random) {
    return String.valueOf(random.nextInt(4));
  }

  private static ClosedDeal deal(
      Result result, int stage, String country, String state, String source) {
    return new ClosedDeal(result, stage, traits(country, state, source), Set.of());
  }

  private static OpenDeal open(int stage, String country, String state, String source) {
    return new OpenDeal(stage, traits(country, state, source), Set.of());
  }

  private static Map<String, String> traits(String country, String state, String source) {
    return Map.of("country", country, "state", state, "source", source);
  }
}
