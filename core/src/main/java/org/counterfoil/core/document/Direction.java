package org.counterfoil.core.document;

/// The direction of one text, by its first letter that has one. A text without such a letter (an
/// amount, a date) reads from left to right in every language.
final class Direction {
  private Direction() {}

  static boolean isRightToLeft(String text) {
    return text.codePoints()
            .map(Character::getDirectionality)
            .filter(Direction::isStrong)
            .findFirst()
            .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  /// True for an amount, a count or a rate: digits and signs, no letter.
  static boolean isFigure(String text) {
    return text.codePoints().anyMatch(Character::isDigit)
        && text.codePoints().noneMatch(Character::isLetter);
  }

  private static boolean isStrong(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
