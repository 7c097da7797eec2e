package org.counterfoil.core.database;

import org.jspecify.annotations.Nullable;

/// The store cannot be opened, or cannot go on. The window has a screen for each kind that says
/// what is safe and what to do.
public final class StoreTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  public enum Kind {
    /// The key file is not where it should be, or is no key.
    KEY_MISSING,
    /// The store was locked with another key or passphrase.
    WRONG_KEY,
    /// The computer's keystore, which the key file is bound to, does not give what opens it.
    KEYSTORE_SILENT,
    /// The folder or its files cannot be written.
    READ_ONLY,
    /// No room is left on the disk.
    DISK_FULL,
    /// Another program holds the store.
    IN_USE,
    /// The database file does not read.
    DAMAGED,
    /// The till roll does not belong to this store, or one of the two was replaced by an older
    /// copy.
    FORKED,
    /// A migration failed; the store from before it was put back.
    UPGRADE_FAILED,
    /// The store was written by a newer version of the program.
    TOO_NEW,
    /// The last command is safe in the store, but the till roll could not be written, and no other
    /// command begins until it can.
    ROLL_NOT_WRITTEN,
    /// The store needs entries of the till roll that do not read. A backup may hold them: see
    /// `backup.Rebuild`.
    ROLL_DAMAGED
  }

  private final Kind kind;
  private final boolean unsettled;

  public StoreTrouble(Kind kind, @Nullable Throwable cause) {
    this(kind, cause, false);
  }

  private StoreTrouble(Kind kind, @Nullable Throwable cause, boolean unsettled) {
    super("The store is in trouble: " + kind, cause);
    this.kind = kind;
    this.unsettled = unsettled;
  }

  StoreTrouble asUnsettled() {
    return new StoreTrouble(kind, this, true);
  }

  /// Whether the command that failed may still turn out to be done, whole, once the disk answers
  /// again: it is not to be keyed in a second time before somebody has looked.
  public boolean unsettled() {
    return unsettled;
  }

  public Kind kind() {
    return kind;
  }

  /// The trouble behind a failure of H2 or the disk; [Kind#DAMAGED] where it names none.
  public static StoreTrouble of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreTrouble known) {
        return known;
      }
      var kind = Failures.kindOf(cause);
      if (kind != null) {
        return new StoreTrouble(kind, failure);
      }
    }
    return new StoreTrouble(Kind.DAMAGED, failure);
  }
}
