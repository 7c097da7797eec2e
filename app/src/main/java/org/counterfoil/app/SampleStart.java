package org.counterfoil.app;

import java.time.Clock;
import java.util.function.Supplier;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.Core;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// Fills an empty store with a shop to look around in.
final class SampleStart {
  private SampleStart() {}

  /// Tells the PIN when the shop stands.
  static Job<UserId> job(Supplier<Core> core, Clock clock, Notices notices) {
    return new Job<>(
        progress -> {
          var owner = fill(core.get(), clock, progress);
          Threads.onScreen(() -> notices.toast(Tone.INFO, Texts.of("window.sample-pin")));
          return owner;
        });
  }

  private static UserId fill(Core core, Clock clock, Job.Progress progress) {
    var outcome =
        SampleShop.fill(
            core,
            Size.demo(DivisionKind.CLOTHING),
            clock,
            done -> progress.report(done.done(), done.of()));
    return switch (outcome) {
      case SampleShop.Outcome.Filled filled -> filled.owner();
      case SampleShop.Outcome.NotEmpty _ ->
          throw new IllegalStateException("A shop is here already");
    };
  }
}
