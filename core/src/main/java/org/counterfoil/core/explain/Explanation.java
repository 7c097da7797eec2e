package org.counterfoil.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An account of how an answer came about: its steps in order, each with the figures it used.
///
/// ```java
/// var why = Explanation.of(new Explanation.Step("money.tax.contained", price, percent, tax));
/// why.in(Locale.ENGLISH); // ["Tax contained in USD 115.00 at 15 %: USD 15.00."]
/// ```
public record Explanation(List<Step> steps) {
  /// Nothing to say: the answer repeats its input.
  public static final Explanation NONE = new Explanation(List.of());

  public Explanation {
    steps = List.copyOf(steps);
  }

  /// An explanation of these steps, in this order.
  public static Explanation of(Step... steps) {
    return new Explanation(List.of(steps));
  }

  /// This explanation, followed by one more step.
  public Explanation then(Step step) {
    return new Explanation(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /// This explanation, followed by the steps of another.
  public Explanation then(Explanation more) {
    var all = new ArrayList<>(steps);
    all.addAll(more.steps);
    return new Explanation(all);
  }

  /// The steps as sentences; English when the language is not one of ours.
  public List<String> in(Locale locale) {
    return steps.stream().map(step -> step.in(locale)).toList();
  }

  /// A step: the key of its sentence and the figures that go into it, by position.
  public record Step(String key, List<Object> figures) {
    public Step {
      figures = List.copyOf(figures);
    }

    public Step(String key, Object... figures) {
      this(key, List.of(figures));
    }

    /// The sentence, with its figures in plain digits so that they match the printed ones.
    public String in(Locale locale) {
      return Wording.of(locale).sentence(key, figures);
    }
  }
}
