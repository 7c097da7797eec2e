package org.counterfoil.app.lock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.app.lock.SignInDoor.SignIn;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.security.SignIn.Means;

/// Who is picked, how many digits of the PIN are typed, or the password instead, and what became of
/// the last try.
public final class LockViewModel {
  /// What the screen says below the dots.
  enum Message {
    NO_NAME,
    ENTER_PIN,
    ENTER_PASSWORD,
    CHECKING,
    WRONG_PIN,
    WRONG_PASSWORD,
    MUST_WAIT,
    LOCKED;

    /// Whether the last try came to nothing.
    boolean isBad() {
      return this == WRONG_PIN || this == WRONG_PASSWORD || this == MUST_WAIT || this == LOCKED;
    }
  }

  private final SignInDoor door;
  private final Work work;
  private final Consumer<Actor> onSignedIn;
  private final ObjectProperty<List<Person>> people = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Person>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NO_NAME);
  private final ReadOnlyObjectWrapper<Means> means = new ReadOnlyObjectWrapper<>(Means.PIN);
  private final StringProperty password = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper namesRead = new ReadOnlyBooleanWrapper();
  private final TypedPin pin = new TypedPin();
  private final List<Runnable> keysAhead = new ArrayList<>();
  private final FirstLetters letters = new FirstLetters();
  private final Wait wait;

  /// @param onSignedIn told who signed in; the screen is ready for the next one at once
  public LockViewModel(SignInDoor door, Work work, Clock clock, Consumer<Actor> onSignedIn) {
    this.door = door;
    this.work = work;
    wait = new Wait(clock);
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
    return pin.digits();
  }

  ReadOnlyIntegerProperty secondsToWait() {
    return wait.seconds();
  }

  /// By what the chosen person signs in; by PIN unless [#usePassword] was wished.
  ReadOnlyObjectProperty<Means> means() {
    return means.getReadOnlyProperty();
  }

  BooleanBinding byPin() {
    return means.isEqualTo(Means.PIN);
  }

  BooleanBinding byPassword() {
    return means.isEqualTo(Means.PASSWORD);
  }

  /// Whether the chosen person could sign in by a password instead of the PIN.
  BooleanBinding offersPassword() {
    return Bindings.createBooleanBinding(
        () -> means.get() == Means.PIN && chosen.get().filter(Person::hasPassword).isPresent(),
        means,
        chosen);
  }

  StringProperty password() {
    return password;
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
    usePin();
    letters.forget();
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
    letters.forget();
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
    pin.forget();
    letters.next(letter, people.get(), chosen.get()).ifPresent(it -> choose(Optional.of(it)));
  }

  /// A digit of the PIN; with the last one [#digits] reaches [TypedPin#LENGTH], and [#submit] is
  /// due.
  void digit(int digit) {
    onceNamesAreRead(() -> append(digit));
  }

  private void append(int digit) {
    letters.forget();
    if (chosen.get().isPresent() && !busy.get() && !wait.lasts()) {
      pin.add(digit);
    }
  }

  void erase() {
    onceNamesAreRead(pin::erase);
  }

  /// Tries the PIN, if it is a whole one.
  void submit() {
    var typed = pin.take();
    if (!busy.get()) {
      typed.ifPresent(it -> chosen.get().ifPresent(person -> attempt(person, it)));
    }
  }

  /// Asks for the password of the chosen person, where there is one.
  void usePassword() {
    if (chosen.get().filter(Person::hasPassword).isPresent() && !busy.get()) {
      pin.forget();
      means.set(Means.PASSWORD);
      invite();
    }
  }

  /// Goes back to the PIN.
  void usePin() {
    pin.forget();
    password.set("");
    means.set(Means.PIN);
    invite();
  }

  /// Tries the password; nothing happens while there is still time to wait.
  void submitPassword() {
    if (!password.get().isEmpty() && !busy.get() && !wait.lasts()) {
      var typed = password.get().toCharArray();
      chosen.get().ifPresent(person -> attempt(person, typed));
    }
  }

  /// Counts down; to be called a few times a second.
  void tick() {
    boolean waited = secondsToWait().get() > 0;
    wait.count();
    if (waited && secondsToWait().get() == 0) {
      invite();
    }
  }

  private void invite() {
    if (wait.lasts()) {
      if (message.get() != Message.WRONG_PASSWORD && message.get() != Message.MUST_WAIT) {
        message.set(Message.WRONG_PIN);
      }
      return; // these words count the seconds
    }
    var asked = means.get() == Means.PIN ? Message.ENTER_PIN : Message.ENTER_PASSWORD;
    message.set(chosen.get().isPresent() ? asked : Message.NO_NAME);
  }

  private void attempt(Person person, char[] typed) {
    message.set(Message.CHECKING);
    var by = means.get();
    work.run(
        busy, () -> door.signIn(person.id(), typed, by), outcome -> tried(person, by, outcome));
  }

  private void tried(Person person, Means by, SignIn outcome) {
    password.set("");
    switch (outcome) {
      case SignIn.SignedIn(var actor) -> {
        usePin();
        onSignedIn.accept(actor);
      }
      case SignIn.Wrong(int seconds) -> {
        wait.begin(person.id(), seconds);
        tell(person, by == Means.PIN ? Message.WRONG_PIN : Message.WRONG_PASSWORD);
      }
      case SignIn.MustWait(int seconds) -> {
        wait.begin(person.id(), seconds);
        tell(person, Message.MUST_WAIT);
      }
      case SignIn.Locked() -> tell(person, Message.LOCKED);
    }
  }

  /// Not below another's name, where one was picked meanwhile.
  private void tell(Person person, Message ended) {
    if (chosen.get().map(Person::id).equals(Optional.of(person.id()))) {
      message.set(ended);
    } else {
      invite();
    }
  }

  private void choose(Optional<Person> person) {
    boolean another = !person.map(Person::id).equals(chosen.get().map(Person::id));
    chosen.set(person);
    wait.of(person.map(Person::id));
    if (another) {
      usePin();
    } else {
      invite();
    }
  }
}
