package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.jspecify.annotations.Nullable;

/// What a team's closed deals teach about its open ones: the naive Bayes of Odoo's lead scoring
/// (`domain-rules` 3.5c), with 0.1 added to every count so that nothing is ever impossible.
public final class WinHistory {
  private static final double NEVER_ZERO = 0.1;
  private static final int TAG_NEEDS = 50;

  /// How an open deal differs from the average, by one thing known of it.
  ///
  /// @param won its share among won deals
  /// @param lost its share among lost deals
  public record Factor(String field, String value, double won, double lost) {}

  /// A probability in percent, two decimals, and the factors that made it.
  public record Chance(BigDecimal percent, List<Factor> factors) {
    public Chance {
      factors = List.copyOf(factors);
    }
  }

  /// An open deal.
  public record OpenDeal(int stage, Map<String, String> traits, Set<String> tags) {
    public OpenDeal {
      traits = Map.copyOf(traits);
      tags = Set.copyOf(tags);
    }
  }

  private static final class Tally {
    private int won;
    private int lost;

    void add(ClosedDeal deal) {
      if (deal.isWon()) {
        won++;
      } else {
        lost++;
      }
    }

    double won() {
      return won + NEVER_ZERO;
    }

    double lost() {
      return lost + NEVER_ZERO;
    }
  }

  private final Tally all = new Tally();
  private final NavigableMap<Integer, Integer> diedIn = new TreeMap<>();
  private final Map<String, Map<String, Tally>> traits = new HashMap<>();
  private final Map<String, Tally> tags = new HashMap<>();

  /// Learns from one team's closed deals.
  public WinHistory(List<ClosedDeal> deals) {
    for (var deal : deals) {
      all.add(deal);
      deal.traits().forEach((field, value) -> tally(traitsOf(field), value).add(deal));
      deal.tags().forEach(tag -> tally(tags, tag).add(deal));
      if (!deal.isWon()) {
        diedIn.merge(deal.stage(), 1, Integer::sum);
      }
    }
  }

  /// Won deals count in every stage, lost ones in those up to where they died.
  private Tally reached(int stage) {
    var tally = new Tally();
    tally.won = all.won;
    tally.lost = diedIn.tailMap(stage, true).values().stream().mapToInt(Integer::intValue).sum();
    return tally;
  }

  private Map<String, Tally> traitsOf(String field) {
    return traits.computeIfAbsent(field, _ -> new HashMap<>());
  }

  private static <K> Tally tally(Map<K, Tally> tallies, K key) {
    return tallies.computeIfAbsent(key, _ -> new Tally());
  }

  /// The chance of an open deal; refused while nothing is closed. Values never seen before and tags
  /// with fewer than 50 closed deals say nothing.
  ///
  /// @param wonStage the stage that means won
  public Answer<Chance> chance(OpenDeal deal, int wonStage) {
    if (deal.stage() >= wonStage) {
      return Answer.given(
          new Chance(BigDecimal.valueOf(100), List.of()), Explanation.of(new Step("win.already")));
    }
    if (all.won + all.lost == 0) {
      return Answer.refused(InsightReason.TOO_LITTLE_HISTORY, 0, 1);
    }
    var factors = factors(deal);
    // In logarithms: many factors would otherwise vanish below the smallest double.
    double won = Math.log(all.won() / (all.won() + all.lost()));
    double lost = Math.log(all.lost() / (all.won() + all.lost()));
    for (var factor : factors) {
      won += Math.log(factor.won());
      lost += Math.log(factor.lost());
    }
    var percent = rounded(100 / (1 + Math.exp(lost - won)), 2);
    return Answer.given(new Chance(percent, factors), explain(factors, percent));
  }

  private List<Factor> factors(OpenDeal deal) {
    var factors = new ArrayList<Factor>();
    var stage = reached(deal.stage());
    factors.add(
        new Factor(
            "stage",
            String.valueOf(deal.stage()),
            stage.won() / all.won(),
            stage.lost() / all.lost()));
    new TreeMap<>(deal.traits())
        .forEach((field, value) -> addFactor(factors, field, value, traits.get(field)));
    for (var tag : new TreeSet<>(deal.tags())) {
      var tally = tags.get(tag);
      if (tally != null && tally.won + tally.lost >= TAG_NEEDS) {
        addFactor(factors, "tag", tag, tags);
      }
    }
    return factors;
  }

  private static void addFactor(
      List<Factor> factors, String field, String value, @Nullable Map<String, Tally> known) {
    var tally = known == null ? null : known.get(value);
    if (known == null || tally == null) {
      return;
    }
    double won = known.values().stream().mapToDouble(Tally::won).sum();
    double lost = known.values().stream().mapToDouble(Tally::lost).sum();
    factors.add(new Factor(field, value, tally.won() / won, tally.lost() / lost));
  }

  private Explanation explain(List<Factor> factors, BigDecimal percent) {
    var steps = new ArrayList<Step>();
    steps.add(new Step("win.history", all.won, all.lost));
    for (var factor : factors) {
      steps.add(
          new Step(
              "win.factor",
              factor.field(),
              factor.value(),
              rounded(100 * factor.won(), 1),
              rounded(100 * factor.lost(), 1)));
    }
    steps.add(new Step("win.chance", percent));
    return new Explanation(steps);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
