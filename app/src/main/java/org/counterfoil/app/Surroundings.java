package org.counterfoil.app;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.SystemKeystore;

/// What the program asks of the computer it runs on; the guided tour and tests bring their own.
///
/// @param keyTimes nanoseconds of the keyboard, by which a scanner is told from a person
/// @param keystore that of the computer, or none
/// @param files the windows in which files are chosen
public record Surroundings(
    Clock clock, LongSupplier keyTimes, Keystore keystore, FileChoice files) {
  static Surroundings ofThisComputer() {
    return new Surroundings(
        Clock.systemUTC(),
        System::nanoTime,
        SystemKeystore.ofThisComputer(),
        FileChoice.ofSystem());
  }
}
