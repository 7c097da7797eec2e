package org.counterfoil.core.customer.duplicate;

/// What the shop does about a possible duplicate.
public enum Action {
  /// Saving stops with "use existing"; going on needs a reason.
  BLOCK,
  /// A card beside the form shows the other entry.
  CARD,
  /// Only the weekly list of entries to look through.
  REVIEW,
  NOTHING;

  static Action of(int score) {
    if (score >= 90) {
      return BLOCK;
    }
    if (score >= 70) {
      return CARD;
    }
    return score >= 60 ? REVIEW : NOTHING;
  }

  String key() {
    return switch (this) {
      case BLOCK -> "duplicate.action.block";
      case CARD -> "duplicate.action.card";
      case REVIEW -> "duplicate.action.review";
      case NOTHING -> "duplicate.action.nothing";
    };
  }
}
