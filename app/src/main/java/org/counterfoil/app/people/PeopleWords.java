package org.counterfoil.app.people;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.command.Permission;

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

  static String refusal(Enum<?> why) {
    return Texts.of("people.refused." + key(why));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
