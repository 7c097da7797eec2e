package org.counterfoil.app.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.app.lock.SignInDoor.SignIn;
import org.counterfoil.core.command.Actor;

/// Who is picked, how many digits are typed, and what became of the last try.
public final class LockViewModel {
  static final int PIN_LENGTH = 4;

  /// What the screen says below the dots.
  enum Message {
    NO_NAME,
    ENTER_PIN,
    CHECKING,
    WRONG_PIN,
    LOCKED
  }

  private final SignInDoor door;
  private final Work work;
  private final Clock clock;
  private final Consumer<Actor> onSignedIn;
  private final ObjectProperty<List<Person>> people = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Person>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NO_NAME);
  private final ReadOnlyIntegerWrapper digits = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper secondsToWait = new ReadOnlyIntegerWrapper();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper namesRead = new ReadOnlyBooleanWrapper();
  private final StringBuilder pin = new StringBuilder();
  private final List<Runnable> keysAhead = new ArrayList<>();
  private String letters = "";
  private Instant open = Instant.MIN;

  /// @param onSignedIn told who signed in; the screen is ready for the next one at once
  public LockViewModel(SignInDoor door, Work work, Clock clock, Consumer<Actor> onSignedIn) {
    this.door = door;
    this.work = work;
    this.clock = clock;
    this.onSignedIn = onSignedIn;
  }

  ObjectProperty<List<Person>> people() {
    return people;
  }

  ObjectProperty<Optional<Person>> chosen() {
    return chosen;
  }

  ObjectProperty<Message> message() {
    return message;
  }

  ReadOnlyIntegerProperty digits() {
    return digits.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty secondsToWait() {
    return secondsToWait.getReadOnlyProperty();
  }

  /// Whether there were ever names to pick from.
  public ReadOnlyBooleanProperty namesRead() {
    return namesRead.getReadOnlyProperty();
  }

  BooleanProperty busy() {
    return busy;
  }

  /// Reads the list of people; to be called whenever the screen is shown. Whom somebody picks while
  /// it is being read stays picked, and what is typed before it was ever read counts once it is.
  public void refresh() {
    keysAhead.clear();
    forgetPin();
    letters = "";
    choose(only(people.get()));
    work.run(door::people, this::arrived);
  }

  private void arrived(List<Person> found) {
    people.set(found);
    var picked = chosen.get().map(Person::id);
    var still = found.stream().filter(it -> picked.equals(Optional.of(it.id()))).findFirst();
    choose(still.or(() -> only(found)));
    namesRead.set(true);
    keysAhead.forEach(Runnable::run);
    keysAhead.clear();
  }

  private void onceNamesAreRead(Runnable key) {
    if (namesRead.get()) {
      key.run();
    } else {
      keysAhead.add(key);
    }
  }

  private static Optional<Person> only(List<Person> all) {
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  void choose(Person person) {
    letters = "";
    choose(Optional.of(person));
  }

  /// Moves the choice, stopping at both ends. Before there is one, what was typed is forgotten:
  /// what follows is meant for somebody else.
  void move(int steps) {
    var all = people.get();
    keysAhead.clear();
    if (!all.isEmpty()) {
      int now = chosen.get().map(all::indexOf).orElse(steps > 0 ? -1 : all.size());
      choose(all.get(Math.clamp(now + steps, 0, all.size() - 1)));
    }
  }

  /// Picks by the first letters of any word of the name; a letter that fits nobody begins anew, and
  /// the same letter again goes to the next one who has it.
  void letter(String letter) {
    onceNamesAreRead(() -> pick(letter));
  }

  private void pick(String letter) {
    forgetPin();
    var next = letters + letter.toLowerCase(Locale.ROOT);
    var fits = fitting(next);
    if (!fits.isEmpty()) {
      letters = next;
      choose(Optional.of(fits.getFirst()));
      return;
    }
    letters = letter.toLowerCase(Locale.ROOT);
    var again = fitting(letters);
    if (!again.isEmpty()) {
      int at = chosen.get().map(again::indexOf).orElse(-1);
      choose(Optional.of(again.get((at + 1) % again.size())));
    }
  }

  /// A digit of the PIN; with the last one [#digits] reaches [#PIN_LENGTH], and [#submit] is due.
  void digit(int digit) {
    onceNamesAreRead(() -> append(digit));
  }

  private void append(int digit) {
    letters = "";
    if (chosen.get().isPresent() && !busy.get() && !mustWait()) {
      pin.append(digit);
      digits.set(Math.min(pin.length(), PIN_LENGTH));
    }
  }

  void erase() {
    onceNamesAreRead(this::eraseLast);
  }

  private void eraseLast() {
    if (!pin.isEmpty()) {
      pin.setLength(pin.length() - 1);
      digits.set(Math.min(pin.length(), PIN_LENGTH));
    }
  }

  /// Tries the PIN. More than four digits were no person's typing and are thrown away.
  void submit() {
    boolean complete = pin.length() == PIN_LENGTH;
    var typed = pin.toString();
    forgetPin();
    if (complete && !busy.get()) {
      chosen.get().ifPresent(person -> tryPin(person, typed));
    }
  }

  /// Counts down; to be called a few times a second.
  void tick() {
    var left = Duration.between(clock.instant(), open);
    boolean waited = secondsToWait.get() > 0;
    secondsToWait.set(mustWait() ? (int) Math.ceilDiv(left.toMillis(), 1000L) : 0);
    if (waited && secondsToWait.get() == 0) {
      invite();
    }
  }

  private void invite() {
    message.set(chosen.get().isPresent() ? Message.ENTER_PIN : Message.NO_NAME);
  }

  private void tryPin(Person person, String typed) {
    message.set(Message.CHECKING);
    work.run(busy, () -> door.signIn(person.id(), typed), this::tried);
  }

  private void tried(SignIn outcome) {
    switch (outcome) {
      case SignIn.SignedIn(var actor) -> {
        message.set(Message.ENTER_PIN);
        onSignedIn.accept(actor);
      }
      case SignIn.WrongPin(int seconds) -> {
        message.set(Message.WRONG_PIN);
        open = clock.instant().plusSeconds(seconds);
        tick();
      }
      case SignIn.Locked() -> message.set(Message.LOCKED);
    }
  }

  private void choose(Optional<Person> person) {
    if (!person.equals(chosen.get())) {
      forgetPin();
    }
    chosen.set(person);
    if (!mustWait()) {
      invite();
    }
  }

  private List<Person> fitting(String start) {
    return people.get().stream().filter(person -> fits(person.name(), start)).toList();
  }

  private static boolean fits(String name, String start) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(start) || lower.contains(" " + start);
  }

  private boolean mustWait() {
    return clock.instant().isBefore(open);
  }

  private void forgetPin() {
    pin.setLength(0);
    digits.set(0);
  }
}
