package org.counterfoil.app.lock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterfoil.app.lock.SignInDoor.Person;

/// Picks somebody by the first letters of any word of the name.
final class FirstLetters {
  private String letters = "";

  /// What is typed next begins a name anew.
  void forget() {
    letters = "";
  }

  /// Whom one more letter means. One that fits nobody begins anew, and the same letter again goes
  /// to the next one who has it.
  Optional<Person> next(String letter, List<Person> people, Optional<Person> chosen) {
    var longer = letters + letter.toLowerCase(Locale.ROOT);
    var fits = fitting(people, longer);
    if (!fits.isEmpty()) {
      letters = longer;
      return Optional.of(fits.getFirst());
    }
    letters = letter.toLowerCase(Locale.ROOT);
    var again = fitting(people, letters);
    int at = chosen.map(again::indexOf).orElse(-1);
    return again.isEmpty() ? Optional.empty() : Optional.of(again.get((at + 1) % again.size()));
  }

  private static List<Person> fitting(List<Person> people, String start) {
    return people.stream().filter(person -> fits(person.name(), start)).toList();
  }

  private static boolean fits(String name, String start) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(start) || lower.contains(" " + start);
  }
}
