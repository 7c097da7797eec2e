package org.counterfoil.app.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreTrouble;

/// What the user has to know before the shop opens, or instead of it.
public sealed interface Trouble {
  /// What a button of the screen does; the first of a trouble is the one to try first.
  enum Remedy {
    GO_ON,
    TRY_AGAIN,
    ENTER_PASSPHRASE,
    RECOVERY_CODE,
    REBUILD,
    OTHER_FOLDER,
    QUIT
  }

  /// The store cannot be opened, or cannot go on.
  record NotOpen(StoreTrouble.Kind kind) implements Trouble {
    @Override
    public List<Remedy> remedies() {
      return switch (kind) {
        case KEY_MISSING, KEYSTORE_SILENT ->
            List.of(Remedy.TRY_AGAIN, Remedy.RECOVERY_CODE, Remedy.OTHER_FOLDER, Remedy.QUIT);
        case WRONG_KEY -> List.of(Remedy.RECOVERY_CODE, Remedy.OTHER_FOLDER, Remedy.QUIT);
        case READ_ONLY -> List.of(Remedy.TRY_AGAIN, Remedy.OTHER_FOLDER, Remedy.QUIT);
        case DISK_FULL, IN_USE, UPGRADE_FAILED, ROLL_NOT_WRITTEN ->
            List.of(Remedy.TRY_AGAIN, Remedy.QUIT);
        case DAMAGED, ROLL_DAMAGED, FORKED ->
            List.of(Remedy.REBUILD, Remedy.OTHER_FOLDER, Remedy.QUIT);
        case TOO_NEW -> List.of(Remedy.OTHER_FOLDER, Remedy.QUIT);
      };
    }

    @Override
    public String words() {
      return key(kind);
    }

    @Override
    public Tone tone() {
      return Tone.DANGER;
    }
  }

  /// The key asks for its passphrase.
  ///
  /// @param tried whether one was entered that is not it
  record Locked(boolean tried) implements Trouble {
    @Override
    public List<Remedy> remedies() {
      return List.of(
          Remedy.ENTER_PASSPHRASE, Remedy.RECOVERY_CODE, Remedy.OTHER_FOLDER, Remedy.QUIT);
    }

    @Override
    public String words() {
      return tried ? "wrong-passphrase" : "locked";
    }

    /// Being asked is nothing bad.
    @Override
    public Tone tone() {
      return tried ? Tone.WARNING : Tone.INFO;
    }
  }

  /// The till roll was damaged and was written anew from the store.
  ///
  /// @param entries it was given back
  record RollRepaired(long entries) implements Trouble {
    @Override
    public String words() {
      return "roll-repaired";
    }

    @Override
    public long count() {
      return entries;
    }
  }

  /// The till roll ended in something unreadable, or was missing, and was written anew from the
  /// store: what was done last may have stood there alone.
  record RollEndLost() implements Trouble {
    @Override
    public String words() {
      return "roll-end-lost";
    }
  }

  /// The computer's clock stands before the newest sale.
  record ClockSetBack(Duration by) implements Trouble {
    @Override
    public List<Remedy> remedies() {
      return List.of(Remedy.TRY_AGAIN, Remedy.GO_ON, Remedy.QUIT);
    }

    @Override
    public String words() {
      return "clock-set-back";
    }

    /// Begun hours.
    @Override
    public long count() {
      return Math.ceilDiv(by.toMinutes(), Duration.ofHours(1).toMinutes());
    }
  }

  /// The store lacked entries the till roll had; they were taken over.
  record EntriesRecovered(long entries) implements Trouble {
    @Override
    public String words() {
      return "entries-recovered";
    }

    @Override
    public long count() {
      return entries;
    }
  }

  /// A backup was put in the store's place, and what came after it was taken over from the till
  /// roll.
  record BackupInPlace(long entries) implements Trouble {
    @Override
    public String words() {
      return "backup-in-place";
    }

    /// It was asked for.
    @Override
    public Tone tone() {
      return Tone.SUCCESS;
    }

    @Override
    public long count() {
      return entries;
    }
  }

  /// The store was built anew from backup and till roll.
  ///
  /// @param entries taken over from the till roll
  record Rebuilt(long entries) implements Trouble {
    @Override
    public String words() {
      return "rebuilt";
    }

    /// It was asked for.
    @Override
    public Tone tone() {
      return Tone.SUCCESS;
    }

    @Override
    public long count() {
      return entries;
    }
  }

  /// Entries are in neither store nor till roll nor any backup.
  record EntriesLost(long entries) implements Trouble {
    @Override
    public String words() {
      return "entries-lost";
    }

    @Override
    public long count() {
      return entries;
    }
  }

  /// Numbers may have been issued that the store does not know; the till issues others from here
  /// on.
  ///
  /// @param first what the next receipts' numbers look like
  record NewNumbers(String first) implements Trouble {
    @Override
    public String words() {
      return "new-numbers";
    }

    /// Nothing is wrong any more.
    @Override
    public Tone tone() {
      return Tone.INFO;
    }

    @Override
    public String example() {
      return first;
    }
  }

  /// What can be done, the best first.
  default List<Remedy> remedies() {
    return List.of(Remedy.GO_ON);
  }

  /// The part of its key that names it in the language bundle.
  String words();

  /// How bad it is.
  default Tone tone() {
    return Tone.WARNING;
  }

  /// The number in its words; zero where there is none.
  default long count() {
    return 0;
  }

  /// What its words show as an example; empty where there is none.
  default String example() {
    return "";
  }

  /// What an opened store has to tell, in the order to be told; mostly nothing.
  static List<Trouble> of(Store.Opening opening) {
    var troubles = new ArrayList<Trouble>();
    if (opening.rollWasDamaged()) {
      troubles.add(
          opening.goesOnFor() == null ? new RollRepaired(opening.appended()) : new RollEndLost());
    }
    if (opening.storeWasOld()) {
      troubles.add(new EntriesRecovered(opening.applied()));
    }
    var lost = opening.lost();
    if (lost != null) {
      troubles.add(new EntriesLost(lost.to() - lost.from() + 1));
    }
    if (opening.setBack().compareTo(NOTICEABLE) > 0) {
      troubles.add(new ClockSetBack(opening.setBack()));
    }
    return List.copyOf(troubles);
  }

  /// Clocks that set themselves by the network step back by seconds every day.
  Duration NOTICEABLE = Duration.ofMinutes(2);

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
