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

  public Whereabouts(Database database, OrganisationQueries queries, InstallationId installation) {
    this.queries = queries;
    this.installation = installation;
    database.onCommitted(this::forget);
  }

  private void forget(Entry entry) {
    if (entry.changes().stream().anyMatch(change -> TABLES.contains(change.table()))) {
      known = null;
    }
  }

  /// Nothing before the business was set up.
  public Optional<Here> ask() {
    var here = known;
    if (here == null) {
      here = queries.here(installation).orElse(null);
      known = here;
    }
    return Optional.ofNullable(here);
  }

  /// @throws IllegalStateException before the business was set up
  public Here here() {
    return ask().orElseThrow(() -> new IllegalStateException("No business is set up here yet"));
  }
}
