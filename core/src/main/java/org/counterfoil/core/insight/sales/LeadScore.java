package org.counterfoil.core.insight.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;

/// A lead's score, 0 to 100: how well it fits (40) and how it behaves (60), behaviour fading with
/// quiet days (C-12 to C-14). The band "disqualified" is a label; the status is set by a person.
public record LeadScore(int fit, int behaviour, int activity, LeadRules rules) {
  public enum Rating {
    HOT,
    WARM,
    COLD,
    DISQUALIFIED;

    private String key() {
      return switch (this) {
        case HOT -> "lead.rating.hot";
        case WARM -> "lead.rating.warm";
        case COLD -> "lead.rating.cold";
        case DISQUALIFIED -> "lead.rating.disqualified";
      };
    }
  }

  public enum Grade {
    A,
    B,
    C,
    D
  }

  /// How the lead fits: points of company size, industry, revenue range and job title.
  public record Fit(int size, int industry, int revenue, int title) {
    List<Integer> points() {
      return List.of(size, industry, revenue, title);
    }
  }

  /// What the lead did: points of visits, e-mail, downloads and forms (in a shop: store visits,
  /// messages, catalogue requests and enquiries, LSCO-07).
  public record Behaviour(int visits, int email, int downloads, int forms) {
    List<Integer> points() {
      return List.of(visits, email, downloads, forms);
    }
  }

  /// The score after so many days without activity. Each part is capped; behaviour is halved every
  /// half-life and rounded half up.
  public static Answer<LeadScore> of(Fit fit, Behaviour behaviour, int daysSince, LeadRules rules) {
    if (!rules.isUsable()) {
      return Answer.refused(InsightReason.LIMITS_OUT_OF_ORDER);
    }
    var negative = firstNegative(fit, behaviour, daysSince);
    if (negative.isPresent()) {
      return Answer.refused(InsightReason.NEGATIVE, negative.getAsInt());
    }
    var fits = capped(fit.points(), rules.fitCap());
    var behaves = capped(behaviour.points(), rules.behaviourCap());
    int fitPoints = sum(fits);
    int fresh = sum(behaves);
    double freshness = Math.pow(0.5, daysSince / (double) rules.halfLifeDays());
    int kept = (int) Math.round(fresh * freshness);
    var score = new LeadScore(fitPoints, kept, (int) Math.round(100 * freshness), rules);
    var why =
        Explanation.of(
            step("lead.fit", fits, rules.fitCap()),
            step("lead.behaviour", behaves, rules.behaviourCap()),
            new Step("lead.decay", daysSince, rules.halfLifeDays(), kept),
            new Step(score.rating().key(), score.total(), score.grade()),
            new Step(
                score.convertible() ? "lead.convertible" : "lead.not_convertible",
                score.total(),
                rules.gate()));
    return Answer.given(score, why);
  }

  private static OptionalInt firstNegative(Fit fit, Behaviour behaviour, int daysSince) {
    return List.of(fit.points(), behaviour.points(), List.of(daysSince)).stream()
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .filter(points -> points < 0)
        .findFirst();
  }

  private static List<Integer> capped(List<Integer> points, int cap) {
    return points.stream().map(part -> Math.min(part, cap)).toList();
  }

  private static int sum(List<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).sum();
  }

  private static Step step(String key, List<Integer> points, int cap) {
    var figures = new ArrayList<Object>(points);
    figures.add(sum(points));
    figures.add(4 * cap);
    return new Step(key, figures);
  }

  /// The score itself.
  public int total() {
    return fit + behaviour;
  }

  public Rating rating() {
    var bands = rules.bands();
    if (total() >= bands.hot()) {
      return Rating.HOT;
    }
    if (total() >= bands.warm()) {
      return Rating.WARM;
    }
    return total() >= bands.cold() ? Rating.COLD : Rating.DISQUALIFIED;
  }

  public Grade grade() {
    return switch (rating()) {
      case HOT -> Grade.A;
      case WARM -> Grade.B;
      case COLD -> Grade.C;
      case DISQUALIFIED -> Grade.D;
    };
  }

  /// Whether the lead may be converted without a manager.
  public boolean convertible() {
    return total() > rules.gate();
  }

  /// The fit shown as 0 to 100.
  public int fitPart() {
    return part(fit, 4 * rules.fitCap());
  }

  /// The behaviour shown as 0 to 100.
  public int engagementPart() {
    return part(behaviour, 4 * rules.behaviourCap());
  }

  private static int part(int points, int most) {
    return Math.round(100f * points / most);
  }
}
