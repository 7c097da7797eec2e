package org.counterfoil.core.customer.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.text.OrganisationName;
import org.counterfoil.core.text.PersonName;

/// Judges whether two entries are one. The order of the two never matters, and the strongest sign
/// counts alone: signs are not added up.
public final class Duplicates {
  private static final int NAMES_ALONE = 60;
  // Far beyond any name; the comparison takes time in proportion to its square.
  private static final int LONGEST = 1000;

  /// How likely two entries are one, 0 to 100, and what the shop does about it.
  public record Score(int value, Action action) {}

  private Duplicates() {}

  /// Two people.
  public static Answer<Score> compare(Candidate a, Candidate b) {
    // Folded when they were made candidates; a search compares each of them many times.
    return folded(a.name(), b.name(), a.signals(b));
  }

  /// Two people of these names who have these things in common. First and last names are compared
  /// separately, also the wrong way round, and as the same words in any order.
  public static Answer<Score> score(PersonName a, PersonName b, Set<Signal> common) {
    return folded(a.folded(), b.folded(), common);
  }

  private static Answer<Score> folded(PersonName a, PersonName b, Set<Signal> common) {
    return isTooLong(a.full()) || isTooLong(b.full())
        ? Answer.refused(DuplicateReason.NAME_TOO_LONG, LONGEST)
        : score(names(a, b), common);
  }

  private static boolean isTooLong(String name) {
    return name.length() > LONGEST;
  }

  /// Two organisations of these names, without their legal endings.
  public static Answer<Score> scoreOrganisations(String a, String b, Set<Signal> common) {
    var one = OrganisationName.folded(a);
    var two = OrganisationName.folded(b);
    if (isTooLong(one) || isTooLong(two)) {
      return Answer.refused(DuplicateReason.NAME_TOO_LONG, LONGEST);
    }
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
    if (isSwapped(a, b) || hasSameWords(a.full(), b.full())) {
      return new NamesFound(true, List.of(new Step("duplicate.names.swapped", a.full(), b.full())));
    }
    return straight;
  }

  private static NamesFound pair(PersonName a, PersonName b, Likeness first, Likeness last) {
    return new NamesFound(
        first.alike() && last.alike(),
        List.of(first.step(a.first(), b.first()), last.step(a.last(), b.last())));
  }

  private static boolean isSwapped(PersonName a, PersonName b) {
    return Likeness.ofFirstNames(a.first(), b.last()).alike()
        && Likeness.ofFirstNames(a.last(), b.first()).alike();
  }

  private static boolean hasSameWords(String a, String b) {
    return a.length() == b.length() && Arrays.equals(sortedWords(a), sortedWords(b));
  }

  private static String[] sortedWords(String folded) {
    var words = folded.split(" ", -1);
    Arrays.sort(words);
    return words;
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
