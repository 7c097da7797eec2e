package org.counterfoil.core.id;

import java.util.UUID;

/// A typed identity: a record around the UUIDv7 its row carries at every till and at head office.
public interface Id {
  UUID value();
}
