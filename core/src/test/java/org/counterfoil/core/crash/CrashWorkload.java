package org.counterfoil.core.crash;

import java.util.Collection;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;

/// What a till does while it is killed. It has a public constructor without parameters: the killed
/// process makes it by name.
public interface CrashWorkload {
  /// What is wrong after a crash.
  ///
  /// @param lost acknowledged documents that are not there
  /// @param torn documents, or rows, of which only a part is there
  record Verdict(long lost, long torn) {}

  /// The workload of this class name.
  static CrashWorkload named(String type) throws ReflectiveOperationException {
    return Class.forName(type)
        .asSubclass(CrashWorkload.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  Mappers mappers();

  /// Sets up a fresh store.
  void prepare(Store store);

  /// Runs one command on several tables.
  ///
  /// @return the document it wrote; acknowledged the moment this returns
  UUID run(Store store, Random random);

  /// Rebuilds the local sums from the facts, after entries were taken over from the roll.
  void rebuildSums(Store store);

  /// Looks for the acknowledged documents, and for halves.
  Verdict judge(Store store, Collection<UUID> acknowledged);
}
