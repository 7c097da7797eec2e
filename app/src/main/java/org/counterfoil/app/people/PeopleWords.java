package org.counterfoil.app.people;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.Passwords;
import org.counterfoil.core.security.SecurityQueries.Line;

/// How roles, rights and refusals are put into words.
final class PeopleWords {
  private PeopleWords() {}

  /// A role this version knows by name; another one as head office called it.
  static String role(String code) {
    var key = "people.role." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return Texts.has(key) ? Texts.of(key) : code;
  }

  static String right(Permission permission) {
    return Texts.of("people.right." + key(permission));
  }

  /// A limit stands in the words of those refusals that have one.
  static String refusal(Enum<?> why) {
    return Texts.of("people.refused." + key(why), limit(why));
  }

  private static int limit(Enum<?> why) {
    return why == ChangeSecret.Refusal.PASSWORD_TOO_LONG ? Passwords.LONGEST : Passwords.SHORTEST;
  }

  /// What may be done about somebody's password, as a key.
  static String passwordKey(Line person) {
    return person.hasPassword() ? "people.change-password" : "people.set-password";
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
