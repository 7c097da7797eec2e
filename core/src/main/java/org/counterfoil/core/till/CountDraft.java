package org.counterfoil.core.till;

/// A count of the drawer that is under way, kept on this till so that neither leaving the screen
/// nor a power cut loses it.
///
/// @param content as the screen wrote it
/// @param stage whether the sums may still be changed by whoever must count blind
public record CountDraft(SessionId session, String content, Stage stage) {
  public enum Stage {
    COUNTING,
    /// The count was handed in: its difference has been seen.
    HANDED_IN
  }
}
