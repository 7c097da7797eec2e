package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Reason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Short words for the figures of a test.
final class Given {
  static final CurrencyUnit USD = CurrencyUnit.of("USD");

  private Given() {}

  static Money usd(String amount) {
    return Money.of(USD, new BigDecimal(amount));
  }

  static List<Money> usds(String... amounts) {
    return Arrays.stream(amounts).map(Given::usd).toList();
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  static <T> T value(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(var value, _) -> value;
      case Answer.Refused<T> refused -> fail(refused.in(Locale.ENGLISH));
    };
  }

  static Reason refusal(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> given -> fail("not refused: " + given);
      case Answer.Refused<?> refused -> {
        // Every refusal has its sentence: a missing one would show its key.
        assert !refused.in(Locale.ENGLISH).startsWith("money.") : refused.in(Locale.ENGLISH);
        yield refused.reason();
      }
    };
  }
}
