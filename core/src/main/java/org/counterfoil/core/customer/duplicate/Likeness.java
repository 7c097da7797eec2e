package org.counterfoil.core.customer.duplicate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.counterfoil.core.explain.Explanation.Step;

/// How alike two folded parts of names are. Parts are compared one by one, because a long common
/// first name would hide two different families (nyasha ncube, nyasha dube).
record Likeness(Kind kind, double similarity) {
  // Bound to four common letters, weight 0.1 and a bonus above a Jaro of 0.7 inside commons-text.
  private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
  private static final DoubleMetaphone SOUND = new DoubleMetaphone();
  private static final double ALIKE = 0.92;
  private static final double ALIKE_WITH_SOUND = 0.85;

  enum Kind {
    SPELLING("duplicate.names.spelling"),
    SOUND("duplicate.names.sound"),
    NICKNAME("duplicate.names.nickname"),
    DIFFERENT("duplicate.names.different");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  static Likeness ofFirstNames(String a, String b) {
    var plain = of(a, b);
    return !plain.alike() && Nicknames.sameName(a, b)
        ? new Likeness(Kind.NICKNAME, plain.similarity)
        : plain;
  }

  static Likeness of(String a, String b) {
    double similarity = similarity(a, b);
    if (similarity >= ALIKE) {
      return new Likeness(Kind.SPELLING, similarity);
    }
    boolean soundsAlike =
        similarity >= ALIKE_WITH_SOUND
            && Math.abs(a.length() - b.length()) <= 1
            && !sound(a).isEmpty()
            && sound(a).equals(sound(b));
    return new Likeness(soundsAlike ? Kind.SOUND : Kind.DIFFERENT, similarity);
  }

  /// Jaro-Winkler, the same in both directions: the library puts the shorter text first, so its
  /// matching may depend on the order of two texts of one length only.
  static double similarity(String a, String b) {
    double forth = SPELLING.apply(a, b);
    return a.length() == b.length() ? Math.max(forth, SPELLING.apply(b, a)) : forth;
  }

  /// The Double Metaphone code; empty for letters it does not know.
  static String sound(String text) {
    var code = SOUND.doubleMetaphone(text);
    return code == null ? "" : code;
  }

  boolean alike() {
    return kind != Kind.DIFFERENT;
  }

  Step step(String a, String b) {
    return new Step(
        kind.key,
        shown(a),
        shown(b),
        BigDecimal.valueOf(similarity).setScale(4, RoundingMode.HALF_UP));
  }

  private static String shown(String part) {
    return part.isEmpty() ? "–" : part;
  }
}
