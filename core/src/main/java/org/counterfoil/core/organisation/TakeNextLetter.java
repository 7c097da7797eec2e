package org.counterfoil.core.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.number.Numbers;

/// Goes on with a register as another installation, under the next letter, where numbers may have
/// been issued that the store does not know: a shop brought to another machine, or a till roll
/// whose end is lost. Customers hold those numbers on paper, so each series begins again beside
/// them (PEO-09).
public final class TakeNextLetter {
  private static final CommandName NAME =
      CommandName.of("organisation.take-next-letter", Permission.MANAGE_SETTINGS);

  /// A letter the register has used, as somebody besides the store knows it.
  public record Taken(RegisterId register, String letter) {}

  /// @param before who did the last thing in the journal
  /// @param now who goes on with it
  /// @param elsewhere what the store may not know, being an old one
  public record Command(InstallationId before, InstallationId now, List<Taken> elsewhere) {
    public Command {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  public sealed interface Outcome {
    record Taken(Installation installation) implements Outcome {}

    /// Nothing was set up before, so no number was issued either.
    record NothingSetUp() implements Outcome {}
  }

  private final Database database;
  private final OrganisationMapper organisation;
  private final Numbers numbers;
  private final Clock clock;

  TakeNextLetter(Database database, OrganisationMapper organisation, Numbers numbers, Clock clock) {
    this.database = database;
    this.organisation = organisation;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Outcome take(Command command) {
    return database.write(
        NAME,
        () ->
            organisation
                .installation(command.before())
                .<Outcome>map(before -> new Outcome.Taken(goOn(before.registerId(), command)))
                .orElseGet(Outcome.NothingSetUp::new));
  }

  private Installation goOn(RegisterId register, Command command) {
    var taken = new ArrayList<>(organisation.lettersOf(register));
    command.elsewhere().stream()
        .filter(it -> it.register().equals(register))
        .map(Taken::letter)
        .forEach(taken::add);
    var letter = Installation.letterAfter(taken);
    var installation = new Installation(command.now(), register, letter, clock.instant());
    organisation.insertInstallation(installation);
    numbers.beginAnew();
    return installation;
  }
}
