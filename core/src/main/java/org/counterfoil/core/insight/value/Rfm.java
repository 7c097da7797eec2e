package org.counterfoil.core.insight.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;

/// Scores all customers by recency, frequency and spend (RFM-01).
///
/// By rank: `1 + floor(5 * w / n)`, where `w` of `n` customers are strictly worse, so ties share a
/// score. Below 25 customers ranks say little and fixed limits are used. Sorting is all it costs.
public final class Rfm {
  /// From so many customers on, ranks are meaningful.
  public static final int ENOUGH_TO_RANK = 25;

  /// A customer who bought at least once.
  ///
  /// @param daysSince days since the last purchase
  /// @param count purchases of the last 365 days, cancelled ones left out
  /// @param spend what they came to less returns, in the shop's currency
  public record Purchases<K>(K customer, int daysSince, int count, BigDecimal spend) {}

  /// A customer's code, and the figures behind it.
  public record Scored<K>(Purchases<K> purchases, RfmCode code) {
    /// Why this customer has this code.
    public Explanation why() {
      return Explanation.of(
          new Step("rfm.recency", purchases.daysSince(), code.recency()),
          new Step("rfm.frequency", purchases.count(), code.frequency()),
          new Step("rfm.spend", purchases.spend(), code.spend()),
          new Step(code.segment().key(), code));
    }
  }

  private Rfm() {}

  /// By rank, or by the limits when there are too few customers to rank.
  public static <K> Answer<List<Scored<K>>> score(List<Purchases<K>> customers, RfmLimits limits) {
    return customers.size() < ENOUGH_TO_RANK ? byLimits(customers, limits) : byRank(customers);
  }

  /// By fixed limits, in the order given.
  public static <K> Answer<List<Scored<K>>> byLimits(
      List<Purchases<K>> customers, RfmLimits limits) {
    if (!limits.inOrder()) {
      return Answer.refused(InsightReason.LIMITS_OUT_OF_ORDER);
    }
    return checked(
        customers,
        new Step("rfm.by_limits", customers.size(), ENOUGH_TO_RANK),
        customer -> limits.code(customer.daysSince(), customer.count(), customer.spend()));
  }

  /// By rank, however few there are, in the order given.
  public static <K> Answer<List<Scored<K>>> byRank(List<Purchases<K>> customers) {
    var days = Fifths.of(customers, customer -> -customer.daysSince());
    var counts = Fifths.of(customers, Purchases::count);
    var spends = SpendFifths.of(customers);
    return checked(
        customers,
        new Step("rfm.by_rank", customers.size()),
        customer ->
            new RfmCode(
                days.score(-customer.daysSince()),
                counts.score(customer.count()),
                spends.score(customer.spend())));
  }

  private interface Coder<K> {
    RfmCode code(Purchases<K> customer);
  }

  private static <K> Answer<List<Scored<K>>> checked(
      List<Purchases<K>> customers, Step how, Coder<K> coder) {
    var scored = new ArrayList<Scored<K>>(customers.size());
    for (var customer : customers) {
      if (customer.daysSince() < 0 || customer.count() < 0) {
        return Answer.refused(
            InsightReason.NEGATIVE, Math.min(customer.daysSince(), customer.count()));
      }
      scored.add(new Scored<>(customer, coder.code(customer)));
    }
    return Answer.given(scored, Explanation.of(how));
  }

  /// The place, in rising order, of the customer a better one must exceed for each score above 1:
  /// `5w/n >= s` is the same as `w >= ceil(s n / 5)`.
  private static int place(int score, int size) {
    return (int) ((((long) score - 1) * size + 4) / 5) - 1;
  }

  /// The values that part a sorted row of whole numbers into five.
  private record Fifths(List<Integer> bounds) {
    static <K> Fifths of(List<Purchases<K>> customers, ToIntFunction<Purchases<K>> value) {
      var sorted = customers.stream().mapToInt(value).sorted().toArray();
      var bounds = new ArrayList<Integer>();
      for (int score = 2; score <= 5 && sorted.length > 0; score++) {
        bounds.add(sorted[place(score, sorted.length)]);
      }
      return new Fifths(bounds);
    }

    int score(int value) {
      int score = 1;
      for (int bound : bounds) {
        score += value > bound ? 1 : 0;
      }
      return score;
    }
  }

  /// The same for spend, which is money and stays decimal.
  private record SpendFifths(List<BigDecimal> bounds) {
    /// So many digits fit into a long with room for what is added to align them.
    private static final int MOST_DIGITS = 18;

    static <K> SpendFifths of(List<Purchases<K>> customers) {
      int scale = customers.stream().mapToInt(it -> it.spend().scale()).max().orElse(0);
      int digits = customers.stream().mapToInt(it -> digits(it.spend(), scale)).max().orElse(0);
      // A million numbers sort several times as fast as a million objects.
      return scale >= 0 && digits <= MOST_DIGITS ? ofSmall(customers, scale) : ofAny(customers);
    }

    /// Before the point as written, and behind it up to `scale`.
    private static int digits(BigDecimal spend, int scale) {
      return (int) Math.min(Integer.MAX_VALUE, (long) spend.precision() - spend.scale() + scale);
    }

    private static <K> SpendFifths ofSmall(List<Purchases<K>> customers, int scale) {
      var sorted =
          customers.stream()
              .mapToLong(it -> it.spend().setScale(scale).unscaledValue().longValue())
              .toArray();
      Arrays.sort(sorted);
      return new SpendFifths(
          bounds(sorted.length, place -> BigDecimal.valueOf(sorted[place], scale)));
    }

    private static <K> SpendFifths ofAny(List<Purchases<K>> customers) {
      var sorted = customers.stream().map(Purchases::spend).sorted().toList();
      return new SpendFifths(bounds(sorted.size(), sorted::get));
    }

    private static List<BigDecimal> bounds(int size, IntFunction<BigDecimal> sorted) {
      var bounds = new ArrayList<BigDecimal>();
      for (int score = 2; score <= 5 && size > 0; score++) {
        bounds.add(sorted.apply(place(score, size)));
      }
      return bounds;
    }

    int score(BigDecimal value) {
      int score = 1;
      for (var bound : bounds) {
        score += value.compareTo(bound) > 0 ? 1 : 0;
      }
      return score;
    }
  }
}
