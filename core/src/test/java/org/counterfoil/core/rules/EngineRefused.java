package org.counterfoil.core.rules;

import java.util.Locale;
import org.counterfoil.core.explain.Answer;

/// The engine's refusal of a case, in its own sentence.
final class EngineRefused extends RuntimeException {
  EngineRefused(Answer.Refused<?> refused) {
    super(refused.in(Locale.ENGLISH));
  }

  /// The value of an answer; a refusal ends the case.
  static <T> T orValue(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(var value, _) -> value;
      case Answer.Refused<T> refused -> throw new EngineRefused(refused);
    };
  }
}
