package org.counterfoil.core.explain;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.counterfoil.core.explain.Explanation.Step;

/// What an engine says to a question: a value with its explanation, or a refusal with a sentence.
public sealed interface Answer<T> {
  static <T> Answer<T> given(T value, Explanation why) {
    return new Given<>(value, why);
  }

  static <T> Answer<T> refused(Reason reason, Object... figures) {
    return new Refused<>(reason, List.of(figures));
  }

  /// The next question, asked only when this one was answered; a refusal passes through.
  default <R> Answer<R> then(Function<Given<T>, Answer<R>> next) {
    return switch (this) {
      case Given<T> given -> next.apply(given);
      case Refused<T>(var reason, var figures) -> new Refused<>(reason, figures);
    };
  }

  /// An answer and how it came about.
  record Given<T>(T value, Explanation why) implements Answer<T> {}

  /// A question the engine does not answer, and the sentence that says why.
  record Refused<T>(Reason reason, List<Object> figures) implements Answer<T> {
    public Refused {
      figures = List.copyOf(figures);
    }

    /// The refusal as one sentence for the user.
    public String in(Locale locale) {
      return new Step(reason.key(), figures).in(locale);
    }
  }
}
