package org.counterfoil.app;

import java.time.Clock;
import java.util.function.Supplier;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.Core;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// Fills an empty store with a shop to look around in.
record SampleStart(Supplier<Core> core, Clock clock, Notices notices) {
  /// Tells the PIN when the shop stands.
  Job<UserId> job(Size size) {
    return new Job<>(
        progress -> {
          var owner = fill(size, progress);
          Threads.onScreen(() -> notices.toast(Tone.INFO, Texts.of("window.sample-pin")));
          return owner;
        });
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
