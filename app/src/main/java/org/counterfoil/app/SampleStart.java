package org.counterfoil.app;

import java.time.Clock;
import java.util.function.Supplier;
import org.counterfoil.app.kit.Job;
import org.counterfoil.core.Core;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// Fills an empty store with a shop to look around in.
record SampleStart(Supplier<Core> core, Clock clock) {
  Job<UserId> job(Size size) {
    return new Job<>(progress -> fill(size, progress));
  }

  private UserId fill(Size size, Job.Progress progress) {
    core.get().finder().begin(); // follows while the shop fills
    var outcome =
        SampleShop.fill(core.get(), size, clock, done -> progress.report(done.done(), done.of()));
    return switch (outcome) {
      case SampleShop.Outcome.Filled filled -> filled.owner();
      case SampleShop.Outcome.NotEmpty _ ->
          throw new IllegalStateException("A shop is here already");
    };
  }
}
