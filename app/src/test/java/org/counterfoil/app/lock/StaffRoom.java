package org.counterfoil.app.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.security.SignIn.Means;

/// Six people with the PIN 1234, one of them locked out, two with a password, and a clock that is
/// moved by hand.
public final class StaffRoom implements SignInDoor {
  private static final List<String> NAMES =
      List.of(
          "Tendai Mutasa",
          "Amina Kareem",
          "Callum Reid",
          "Farai Ncube",
          "Zainab Ali",
          "Siobhan Burke");

  /// Of those who have one.
  static final String PASSWORD = "seven green bottles";

  private static final Set<String> WITH_PASSWORD = Set.of("Tendai Mutasa", "Farai Ncube");

  private final List<String> tried = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T07:41:00Z");
  private Instant till = Instant.MIN;
  private int wrong;

  @Override
  public List<Person> people() {
    return NAMES.stream()
        .map(name -> new Person(id(name), name, role(name), WITH_PASSWORD.contains(name)))
        .toList();
  }

  /// One as in the sample shop.
  private static String role(String name) {
    return name.equals("Amina Kareem")
        ? Texts.of(
            "window.sample-pin", Texts.of("window.role.manager"), Formats.current().digits("2222"))
        : "Counter";
  }

  @Override
  public SignIn signIn(UUID person, char[] secret, Means means) {
    var typed = new String(secret);
    tried.add(typed);
    if (person.equals(id("Zainab Ali"))) {
      return new SignIn.Locked();
    }
    if (now.isBefore(till)) {
      return new SignIn.MustWait(Math.toIntExact(Duration.between(now, till).toSeconds()));
    }
    if (!typed.equals(means == Means.PIN ? "1234" : PASSWORD)) {
      wrong++;
      return new SignIn.Wrong(wrong * 5);
    }
    return new SignIn.SignedIn(new Actor(person, "Somebody", EnumSet.of(Permission.SELL)));
  }

  /// Wrong tries at another time make everybody's next one wait.
  void hearsNobodyFor(Duration time) {
    till = now.plus(time);
  }

  public Clock clock() {
    return new MovedClock();
  }

  /// Types letters and digits; four digits are tried as the view does after its pause.
  public void type(LockViewModel model, List<String> keys) {
    for (var key : keys) {
      if (Character.isDigit(key.charAt(0))) {
        model.digit(Integer.parseInt(key));
        if (model.digits().get() == TypedPin.LENGTH) {
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
