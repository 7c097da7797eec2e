package org.counterfoil.core.customer.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.text.Folding;
import org.counterfoil.core.text.OrganisationName;
import org.counterfoil.core.text.PersonName;

/// Judges whether two entries are one. The order of the two never matters, and the strongest sign
/// counts alone: signs are not added up.
public final class Duplicates {
  private static final int NAMES_ALONE = 60;

  /// How likely two entries are one, 0 to 100, and what the shop does about it.
  public record Score(int value, Action action) {}

  private Duplicates() {}

  /// Two people.
  public static Answer<Score> compare(Candidate a, Candidate b) {
    return score(a.name(), b.name(), a.signals(b));
  }

  /// Two people of these names who have these things in common. First and last names are compared
  /// separately, also the wrong way round, and as the same words in any order.
  public static Answer<Score> score(PersonName a, PersonName b, Set<Signal> common) {
    return score(names(a.folded(), b.folded()), common);
  }

  /// Two organisations of these names, without their legal endings.
  public static Answer<Score> scoreOrganisations(String a, String b, Set<Signal> common) {
    var one = OrganisationName.folded(a);
    var two = OrganisationName.folded(b);
    if (one.isEmpty() || two.isEmpty()) {
      return score(NamesFound.UNKNOWN, common);
    }
    var likeness = Likeness.of(one, two);
    return score(new NamesFound(likeness.alike(), List.of(likeness.step(one, two))), common);
  }

  private record NamesFound(boolean alike, List<Step> steps) {
    static final NamesFound UNKNOWN =
        new NamesFound(false, List.of(new Step("duplicate.names.unknown")));
  }

  private static NamesFound names(PersonName a, PersonName b) {
    if (a.full().isEmpty() || b.full().isEmpty()) {
      return NamesFound.UNKNOWN;
    }
    var straight =
        pair(a, b, Likeness.ofFirstNames(a.first(), b.first()), Likeness.of(a.last(), b.last()));
    if (straight.alike()) {
      return straight;
    }
    var turned = new PersonName(/* first= */ b.last(), /* last= */ b.first());
    var swapped =
        pair(
            a,
            turned,
            Likeness.ofFirstNames(a.first(), turned.first()),
            Likeness.ofFirstNames(a.last(), turned.last()));
    if (swapped.alike() || sorted(a).equals(sorted(b))) {
      return new NamesFound(true, List.of(new Step("duplicate.names.swapped", a.full(), b.full())));
    }
    return straight;
  }

  private static NamesFound pair(PersonName a, PersonName b, Likeness first, Likeness last) {
    return new NamesFound(
        first.alike() && last.alike(),
        List.of(first.step(a.first(), b.first()), last.step(a.last(), b.last())));
  }

  private static String sorted(PersonName name) {
    var words = Folding.words(name.full()).toArray(String[]::new);
    Arrays.sort(words);
    return String.join(" ", words);
  }

  private static Answer<Score> score(NamesFound names, Set<Signal> common) {
    var alike = names.alike() ? Signal.Names.ALIKE : Signal.Names.DIFFERENT;
    var steps = new ArrayList<>(names.steps());
    int best = names.alike() ? NAMES_ALONE : 0;
    steps.add(new Step(names.alike() ? "duplicate.names.both" : "duplicate.names.not", best));
    for (var signal : Signal.values()) {
      if (common.contains(signal)) {
        steps.add(new Step(signal.key(), signal.worth(alike)));
        best = Math.max(best, signal.worth(alike));
      }
    }
    var score = new Score(best, Action.of(best));
    steps.add(new Step(score.action().key(), best));
    return Answer.given(score, new Explanation(steps));
  }
}
