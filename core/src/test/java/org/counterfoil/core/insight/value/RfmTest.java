package org.counterfoil.core.insight.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.insight.Answers.assertReads;
import static org.counterfoil.core.insight.Answers.assertRefused;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.value.Rfm.Purchases;
import org.junit.jupiter.api.Test;

class RfmTest {
  @Test
  void every_code_belongs_to_one_segment() {
    var all = Arrays.stream(RfmSegment.values()).flatMap(one -> one.codes().stream()).toList();
    assertThat(all).hasSize(125);
    assertThat(new HashSet<>(all)).hasSize(125);
    for (int code = 0; code < 125; code++) {
      var rfm = new RfmCode(1 + code / 25, 1 + code / 5 % 5, 1 + code % 5);
      assertThat(rfm.segment().codes()).contains(rfm.toString());
    }
  }

  @Test
  void ties_share_a_score() {
    var spends = List.of(1, 1, 1, 2, 5);
    var customers = IntStream.range(0, 5).mapToObj(i -> customer(i, 3, 7, spends.get(i))).toList();
    assertThat(codes(customers)).containsExactly("111", "111", "111", "114", "115");
  }

  @Test
  void a_score_counts_the_customers_who_are_strictly_worse() {
    var random = new Random(17);
    for (int round = 0; round < 300; round++) {
      var customers = customers(random, 1 + random.nextInt(40));
      var codes = codes(customers);
      for (int i = 0; i < customers.size(); i++) {
        assertThat(codes.get(i)).isEqualTo(counted(customers, customers.get(i)));
      }
    }
  }

  @Test
  void the_order_of_the_customers_never_matters() {
    var random = new Random(18);
    for (int round = 0; round < 2_000; round++) {
      var customers = customers(random, 1 + random.nextInt(40));
      var scored = value(Rfm.byRank(customers));
      Collections.shuffle(customers, random);
      assertThat(value(Rfm.byRank(customers))).containsExactlyInAnyOrderElementsOf(scored);
    }
  }

  private static String counted(List<Purchases<Integer>> all, Purchases<Integer> one) {
    long days = all.stream().filter(other -> other.daysSince() > one.daysSince()).count();
    long counts = all.stream().filter(other -> other.count() < one.count()).count();
    long spends = all.stream().filter(other -> other.spend().compareTo(one.spend()) < 0).count();
    int n = all.size();
    return "" + (1 + 5 * days / n) + (1 + 5 * counts / n) + (1 + 5 * spends / n);
  }

  @Test
  void few_customers_are_scored_by_the_limits_of_their_division() {
    var few = List.of(customer(1, 14, 12, 1000), customer(2, 15, 11, 999), customer(3, 400, 0, -5));
    assertThat(value(Rfm.score(few, RfmLimits.STANDARD)))
        .extracting(scored -> scored.code().toString())
        .containsExactly("555", "444", "111");
    var many = customers(new Random(1), Rfm.ENOUGH_TO_RANK);
    assertThat(value(Rfm.score(many, RfmLimits.STANDARD))).isEqualTo(value(Rfm.byRank(many)));
  }

  @Test
  void every_customer_can_be_told_why() {
    var scored = value(Rfm.byRank(customers(new Random(2), 500)));
    scored.forEach(one -> assertReads(one.why()));
  }

  @Test
  void figures_that_cannot_be_are_refused() {
    assertThat(value(Rfm.byRank(List.of()))).isEmpty();
    assertRefused(Rfm.byRank(List.of(customer(1, -1, 2, 3))), InsightReason.NEGATIVE);
    assertRefused(Rfm.byRank(List.of(customer(1, 1, -2, 3))), InsightReason.NEGATIVE);
    var none = new RfmLimits(List.of(), List.of(), List.of());
    assertRefused(
        Rfm.score(List.of(customer(1, 1, 2, 3)), none), InsightReason.LIMITS_OUT_OF_ORDER);
  }

  @Test
  void a_spend_is_ranked_by_its_value_however_it_is_written() {
    var spends = List.of("7", "7.0", "7.000000", "1e1", "123456789012345678901.25");
    var customers =
        spends.stream().map(spend -> new Purchases<>(spend, 3, 7, new BigDecimal(spend))).toList();
    assertThat(value(Rfm.byRank(customers)))
        .extracting(one -> one.code().toString())
        .containsExactly("111", "111", "111", "114", "115");
  }

  private static List<String> codes(List<Purchases<Integer>> customers) {
    return value(Rfm.byRank(customers)).stream().map(one -> one.code().toString()).toList();
  }

  private static List<Purchases<Integer>> customers(Random random, int count) {
    var customers = new ArrayList<Purchases<Integer>>();
    for (int i = 0; i < count; i++) {
      customers.add(
          new Purchases<>(
              i,
              random.nextInt(500),
              random.nextInt(40),
              BigDecimal.valueOf(random.nextInt(1_000_000) - 1000L, 2)));
    }
    return customers;
  }

  private static Purchases<Integer> customer(int id, int days, int count, int spend) {
    return new Purchases<>(id, days, count, BigDecimal.valueOf(spend));
  }
}
