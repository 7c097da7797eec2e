package org.counterfoil.core.organisation;

import java.util.Optional;
import java.util.Set;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.journal.Entry;
import org.jspecify.annotations.Nullable;

/// Where this till stands, remembered until something about it changes: every sale asks.
public final class Whereabouts {
  private static final Set<String> TABLES =
      Set.of("business", "division", "division_switch", "store", "register", "installation");

  private final OrganisationQueries queries;
  private final InstallationId installation;
  private volatile @Nullable Here known;
  private volatile int changes;

  public Whereabouts(Database database, OrganisationQueries queries, InstallationId installation) {
    this.queries = queries;
    this.installation = installation;
    database.onCommitted(this::forget);
  }

  private void forget(Entry entry) {
    if (entry.changes().stream().anyMatch(change -> TABLES.contains(change.table()))) {
      change();
    }
  }

  private synchronized void change() {
    changes++;
    known = null;
  }

  /// Nothing before the business was set up.
  public Optional<Here> ask() {
    var here = known;
    return here != null ? Optional.of(here) : read();
  }

  private Optional<Here> read() {
    int before = changes;
    var read = queries.installation(installation).flatMap(this::around);
    read.ifPresent(here -> remember(here, before));
    return read;
  }

  /// Not if something changed while it was read.
  private synchronized void remember(Here here, int before) {
    if (changes == before) {
      known = here;
    }
  }

  private Optional<Here> around(Installation installed) {
    var register = queries.register(installed.registerId());
    var shop = queries.shop(register.storeId());
    var division = queries.division(shop.divisionId());
    var features = queries.features(division.id());
    return queries
        .business()
        .map(business -> new Here(business, division, shop, register, installed, features));
  }

  /// @throws IllegalStateException before the business was set up
  public Here here() {
    return ask().orElseThrow(() -> new IllegalStateException("No business is set up here yet"));
  }
}
