package org.counterfoil.app.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;

/// Six people with the PIN 1234, one of them locked out, and a clock that is moved by hand.
public final class StaffRoom implements SignInDoor {
  private static final List<String> NAMES =
      List.of(
          "Tendai Mutasa",
          "Amina Kareem",
          "Callum Reid",
          "Farai Ncube",
          "Zainab Ali",
          "Siobhan Burke");

  private final List<String> tried = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T07:41:00Z");
  private int wrong;

  @Override
  public List<Person> people() {
    return NAMES.stream().map(name -> new Person(id(name), name, "Counter")).toList();
  }

  @Override
  public SignIn signIn(UUID person, String pin) {
    tried.add(pin);
    if (person.equals(id("Zainab Ali"))) {
      return new SignIn.Locked();
    }
    if (!pin.equals("1234")) {
      wrong++;
      return new SignIn.WrongPin(wrong * 5);
    }
    return new SignIn.SignedIn(new Actor(person, "Somebody", EnumSet.of(Permission.SELL)));
  }

  public Clock clock() {
    return new MovedClock();
  }

  /// Types letters and digits; four digits are tried as the view does after its pause.
  public void type(LockViewModel model, List<String> keys) {
    for (var key : keys) {
      if (Character.isDigit(key.charAt(0))) {
        model.digit(Integer.parseInt(key));
        if (model.digits().get() == LockViewModel.PIN_LENGTH) {
          model.submit();
        }
      } else {
        model.letter(key);
      }
    }
  }

  List<String> tried() {
    return tried;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
