package org.counterfoil.core.organisation;

import java.time.ZoneId;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Adds another line of trade to the business, with its first store. Its tills are set up where
/// they stand.
public final class AddDivision {
  private static final CommandName NAME =
      CommandName.of("organisation.add-division", Permission.MANAGE_SETTINGS);
  private static final int LONGEST_NAME = 255;

  /// @param timeZone of its store
  public record Command(DivisionKind kind, String name, String storeName, ZoneId timeZone) {}

  public sealed interface Outcome {
    record Added(DivisionId id) implements Outcome {}

    record NotAdded(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NAME_MISSING,
    TOO_LONG,
    /// One division of a kind: its letters begin the numbers of its accounts (DIV-01).
    KIND_THERE_ALREADY,
    NO_BUSINESS
  }

  private final Database database;
  private final OrganisationQueries queries;
  private final Divisions divisions;

  AddDivision(Database database, Divisions divisions) {
    this.database = database;
    this.divisions = divisions;
    queries = database.queries(OrganisationQueries.class);
  }

  public Outcome add(Command command) {
    if (command.name().isBlank() || command.storeName().isBlank()) {
      return new Outcome.NotAdded(Refusal.NAME_MISSING);
    }
    if (command.name().length() > LONGEST_NAME || command.storeName().length() > LONGEST_NAME) {
      return new Outcome.NotAdded(Refusal.TOO_LONG);
    }
    return database.write(NAME, () -> within(command));
  }

  private Outcome within(Command command) {
    var business = queries.business();
    if (business.isEmpty()) {
      return new Outcome.NotAdded(Refusal.NO_BUSINESS);
    }
    if (queries.divisions().stream().anyMatch(it -> it.kind() == command.kind())) {
      return new Outcome.NotAdded(Refusal.KIND_THERE_ALREADY);
    }
    var shop =
        divisions.lay(
            business.get().id(),
            command.kind(),
            command.name().strip(),
            command.storeName().strip(),
            command.timeZone());
    return new Outcome.Added(shop.divisionId());
  }
}
