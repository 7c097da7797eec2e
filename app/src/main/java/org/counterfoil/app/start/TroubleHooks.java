package org.counterfoil.app.start;

/// What the buttons of [TroubleView] do. Called on the JavaFX thread.
public interface TroubleHooks {
  /// Open the store again, as before.
  void tryAgain();

  /// Open the store again with this passphrase of its key; the receiver clears it.
  void enterPassphrase(char[] passphrase);

  /// Ask for the recovery code, which puts a lost key back.
  void useRecoveryCode();

  /// Build the store anew from the last backup and the till roll; the damaged files are kept aside.
  void rebuild();

  /// Ask for another folder and open the store there.
  void otherFolder();

  /// The user has read it: go on.
  void goOn();

  /// End the program.
  void quit();
}
