package org.counterfoil.core.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerForm.Read;
import org.counterfoil.core.customer.duplicate.Candidate;
import org.counterfoil.core.customer.duplicate.Duplicates;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.text.OrganisationName;
import org.counterfoil.core.text.PersonName;
import org.jspecify.annotations.Nullable;

/// Finds customers who may be the one being entered (DUP-01), for the card beside the form and for
/// the look before a new one is saved.
public final class LookAlikes {
  private static final int SHOWN = 5;
  private static final int LONGEST_KEY = 260;

  private final AlikeMapper mapper;
  private final Whereabouts whereabouts;

  LookAlikes(Database database, Whereabouts whereabouts) {
    this.mapper = database.queries(AlikeMapper.class);
    this.whereabouts = whereabouts;
  }

  /// The most alike first, a few at most; nobody while the form cannot be read.
  public List<Alike> to(CustomerForm form) {
    Actor.current().needs(Permission.SEE_CUSTOMERS);
    return switch (form.read(whereabouts.here().business().country())) {
      case Read.Bad _ -> List.of();
      case Read.Good good -> to(form.kind(), good);
    };
  }

  List<Alike> to(CustomerKind kind, Read.Good good) {
    var parts = good.parts();
    var turned = new PersonName(/* first= */ parts.last(), /* last= */ parts.first());
    var key = nameKey(kind, good.name(), parts);
    return mapper
        .candidates(good.phone(), good.email(), key, nameKey(kind, good.name(), turned))
        .stream()
        .map(row -> alike(row, kind, good))
        .filter(it -> it.score() >= Alike.SHOWN_FROM)
        .sorted(Comparator.comparingInt(Alike::score).reversed())
        .limit(SHOWN)
        .toList();
  }

  /// By which possible duplicates are found: the folded last name and the first letter, or the
  /// folded name of an organisation.
  static @Nullable String nameKey(CustomerKind kind, String full, PersonName name) {
    var key =
        switch (kind) {
          case INDIVIDUAL -> {
            var folded = name.folded();
            yield folded.last() + ":" + folded.first().substring(0, firstLetter(folded.first()));
          }
          case ORGANISATION -> "=" + OrganisationName.folded(full);
        };
    // Folding may make a name longer than the store keeps.
    return key.length() == 1 ? null : key.substring(0, Math.min(key.length(), LONGEST_KEY));
  }

  private static int firstLetter(String name) {
    return name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
  }

  private static Alike alike(AlikeMapper.Row row, CustomerKind kind, Read.Good good) {
    var line =
        new CustomerQueries.Line(
            row.id(), row.number(), row.name(), row.phone(), row.email(), row.alertNote());
    var signals = candidate(row.name(), row.phone(), row.email()).signals(candidate(good));
    // The name of a business beside its owner's tells nothing about either.
    var answer =
        kind == CustomerKind.ORGANISATION && row.kind() == kind
            ? Duplicates.scoreOrganisations(row.name(), good.name(), signals)
            : Duplicates.score(PersonName.split(row.name()), good.parts(), signals);
    return new Alike(line, value(answer));
  }

  private static int value(Answer<Duplicates.Score> answer) {
    return switch (answer) {
      case Answer.Given<Duplicates.Score>(var score, var _) -> score.value();
      case Answer.Refused<Duplicates.Score> _ -> 0;
    };
  }

  private static Candidate candidate(Read.Good good) {
    return candidate(good.name(), good.phone(), good.email());
  }

  private static Candidate candidate(String name, @Nullable String phone, @Nullable String email) {
    return new Candidate(
        PersonName.split(name),
        email == null ? Set.of() : Set.of(email),
        phone == null ? Set.of() : Set.of(new Phone(phone)),
        Set.of(),
        Optional.empty(),
        Set.of());
  }
}
