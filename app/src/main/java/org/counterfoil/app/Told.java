package org.counterfoil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.core.Core;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.number.Series;

/// What the user is told of an opening, in the light of what was done to the store before it.
final class Told {
  /// What was done to the store before it was opened.
  enum Before {
    NOTHING,
    /// A backup of another machine was brought here.
    RESTORED_HERE,
    /// One of its own backups was put in its place.
    RESTORED_IN_PLACE,
    /// It was built anew from backup and till roll.
    REBUILT
  }

  private Told() {}

  /// @param found the open shop
  /// @param opening of it, or of an opening before that found something
  static List<Trouble> of(Core found, Store.Opening opening, Before before) {
    var troubles = new ArrayList<Trouble>();
    Trouble.of(opening).forEach(it -> after(before, it).ifPresent(troubles::add));
    if (opening.goesOnFor() != null) {
      found
          .whereabouts()
          .ask()
          .map(here -> new Trouble.NewNumbers(Numbers.first(Series.SALE, here.numberCode())))
          .ifPresent(troubles::add);
    }
    return troubles;
  }

  /// The till roll of a shop that was brought to this machine is written from it: nothing was wrong
  /// with it. And what is taken over after restoring or rebuilding was not stopped half-way.
  private static Optional<Trouble> after(Before before, Trouble found) {
    return switch (found) {
      case Trouble.RollRepaired _, Trouble.RollEndLost _ when before == Before.RESTORED_HERE ->
          Optional.empty();
      case Trouble.EntriesRecovered(var entries) when before == Before.RESTORED_IN_PLACE ->
          Optional.of(new Trouble.BackupInPlace(entries));
      case Trouble.EntriesRecovered(var entries) when before == Before.REBUILT ->
          Optional.of(new Trouble.Rebuilt(entries));
      default -> Optional.of(found);
    };
  }
}
