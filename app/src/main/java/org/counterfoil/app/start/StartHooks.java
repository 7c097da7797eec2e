package org.counterfoil.app.start;

import org.counterfoil.app.kit.Job;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// What the program does with a shop that has just begun.
public interface StartHooks {
  /// The shop stands and belongs to this user: go on to its sign-in or first page.
  void founded(UserId owner);

  /// A new job that fills the empty store with a shop to look around in, and gives its owner; ended
  /// early, it gives the owner of what is there.
  Job<UserId> sampleShop(Size size);

  /// Ask for a backup to bring a shop back from.
  void restoreBackup();
}
