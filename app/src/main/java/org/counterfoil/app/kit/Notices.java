package org.counterfoil.app.kit;

import java.util.function.Consumer;

/// The one place through which the program speaks to the user: short notes, questions, and what
/// went wrong. View-models hold this; the words they pass are already in the user's language.
public interface Notices {
  /// A short note that goes away by itself.
  void toast(Tone tone, String words);

  /// A note about something that went wrong, with the next step; it stays until it is closed.
  void problem(Problem problem);

  /// A question in the window. Esc and a click beside it answer no.
  void ask(Question question, Consumer<Boolean> answer);

  /// A failure nobody foresaw: logs it, and tells the user in plain words that what was typed is
  /// still there. A right that is missing has words of its own.
  void unexpected(Exception failure);

  /// What went wrong.
  ///
  /// @param saved what was and what was not saved
  /// @param nextStep what to do now
  record Problem(String title, String saved, String nextStep) {}

  /// A yes-or-no question.
  ///
  /// @param consequence what happens on yes
  /// @param yes the words of the button that does it, a verb
  /// @param tone [Tone#DANGER] where it cannot be undone
  record Question(String title, String consequence, String yes, String no, Tone tone) {}
}
