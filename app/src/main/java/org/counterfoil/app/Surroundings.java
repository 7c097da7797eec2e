package org.counterfoil.app;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.SystemKeystore;

/// What the program asks of the computer it runs on and of the people at it; the guided tour and
/// tests bring their own.
///
/// @param keyTimes nanoseconds of the keyboard, by which a scanner is told from a person
/// @param keystore that of the computer, or none
/// @param files the windows in which files are chosen
/// @param lockAfter how long a till is left alone until it locks itself
public record Surroundings(
    Clock clock, LongSupplier keyTimes, Keystore keystore, FileChoice files, Duration lockAfter) {
  /// Long enough for a customer who thinks it over, short enough for an empty shop.
  public static final Duration LOCK_AFTER = Duration.ofMinutes(10);

  static Surroundings ofThisComputer() {
    return new Surroundings(
        Clock.systemUTC(),
        System::nanoTime,
        SystemKeystore.ofThisComputer(),
        FileChoice.ofSystem(),
        LOCK_AFTER);
  }
}
