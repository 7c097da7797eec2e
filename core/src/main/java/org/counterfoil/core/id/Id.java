package org.counterfoil.core.id;

import java.util.UUID;

/// A typed identity: a record around the UUIDv7 its row carries at every till and at head office.
public interface Id {
  UUID value();

  /// That of [#value]. Java works out a record's own when it is first called; those that the
  /// program's start asks by say it, or the start would wait for that.
  @Override
  int hashCode();
}
