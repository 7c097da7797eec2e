package org.counterfoil.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// A real store with no shop in it yet, and what the program was told.
final class EmptyStore implements StartHooks, Notices, AutoCloseable {
  private final Path folder = temporaryFolder();
  private final Core core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC());
  final List<UserId> owners = new ArrayList<>();
  final List<Size> samples = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("counterfoil-empty");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FirstStartViewModel model(String country) {
    return model(country, Fx.inline());
  }

  FirstStartViewModel model(String country, Work work) {
    return new FirstStartViewModel(
        core::setUp,
        work,
        this,
        this,
        new FirstStartViewModel.Guess(country, ZoneId.of("Europe/Berlin")));
  }

  Core core() {
    return core;
  }

  @Override
  public void founded(UserId owner) {
    owners.add(owner);
  }

  @Override
  public Job<UserId> sampleShop(Size size) {
    samples.add(size);
    return new Job<>(_ -> new UserId(new java.util.UUID(0, 7)));
  }

  @Override
  public void restoreBackup() {}

  @Override
  public void toast(Tone tone, String words) {}

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void ask(Question question, Consumer<Boolean> answer) {}

  @Override
  public void unexpected(Exception failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void close() {
    core.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
