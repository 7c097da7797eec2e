package org.counterfoil.app;

import java.time.Clock;
import org.counterfoil.app.kit.Job;
import org.counterfoil.core.Core;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;

/// Fills an empty store with a shop to look around in.
final class SampleStart {
  private SampleStart() {}

  static UserId fill(Core core, Clock clock, Job.Progress progress) {
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
