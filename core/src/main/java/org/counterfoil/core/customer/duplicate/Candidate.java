package org.counterfoil.core.customer.duplicate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.text.Folding;
import org.counterfoil.core.text.PersonName;

/// A person as far as duplicates are concerned. Everything is folded on the way in, so two
/// candidates compare however they were typed.
///
/// @param identities national identity, passport and tax numbers
/// @param places streets and companies
public record Candidate(
    PersonName name,
    Set<String> emails,
    Set<Phone> phones,
    Set<String> identities,
    Optional<LocalDate> birthDate,
    Set<String> places) {
  private static final int REMEMBERED_DIGITS = 7;

  public Candidate {
    name = name.folded();
    emails = mapped(emails, Folding::email);
    phones = Set.copyOf(phones);
    // 63-123456 A 42 and 63123456A42 are one number.
    identities = mapped(identities, number -> Folding.folded(number).replace(" ", ""));
    places = mapped(places, Folding::folded);
  }

  private static Set<String> mapped(Set<String> texts, UnaryOperator<String> fold) {
    return texts.stream()
        .map(fold)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What the two have in common besides their names.
  public Set<Signal> signals(Candidate other) {
    var common = EnumSet.noneOf(Signal.class);
    add(common, Signal.IDENTITY, identities, other.identities);
    add(common, Signal.EMAIL, emails, other.emails);
    add(common, Signal.PHONE, phones, other.phones);
    add(common, Signal.PLACE, places, other.places);
    if (birthDate.isPresent() && birthDate.equals(other.birthDate)) {
      common.add(Signal.BIRTH_DATE);
    }
    return common;
  }

  private static void add(Set<Signal> common, Signal signal, Set<?> mine, Set<?> theirs) {
    if (!Collections.disjoint(mine, theirs)) {
      common.add(signal);
    }
  }

  /// The keys by which a search finds possible duplicates without comparing everybody: two entries
  /// that share none are not worth comparing.
  public Set<String> keys() {
    var keys = new HashSet<String>();
    emails.forEach(email -> keys.add("e:" + email));
    identities.forEach(number -> keys.add("i:" + number));
    for (var phone : phones) {
      keys.add("p:" + phone.e164());
      keys.add("d:" + phone.lastDigits(REMEMBERED_DIGITS));
    }
    addNameKey(keys, name.last(), name.first());
    // Names are often entered the wrong way round.
    addNameKey(keys, name.first(), name.last());
    return keys;
  }

  private static void addNameKey(Set<String> keys, String heard, String initial) {
    var code = Likeness.sound(heard);
    // Arabic letters have no sound code: there the folded word itself is the key.
    var word = code.isEmpty() ? heard : code;
    if (!word.isEmpty()) {
      keys.add("n:" + word + ":" + (initial.isEmpty() ? "" : initial.substring(0, 1)));
    }
  }
}
