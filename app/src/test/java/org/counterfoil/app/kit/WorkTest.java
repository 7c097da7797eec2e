package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.junit.jupiter.api.Test;

class WorkTest {
  private final Actor rudo = new Actor(new UUID(0, 7), "Rudo", EnumSet.of(Permission.SELL));
  private final List<Exception> unexpected = new ArrayList<>();
  private final List<Object> results = new ArrayList<>();
  private final Work work = new Work(Runnable::run, Runnable::run, () -> rudo, unexpected::add);

  @Test
  void a_command_runs_in_the_name_of_who_is_signed_in() {
    work.run(Actor::current, results::add);
    assertThat(results).containsExactly(rudo);
  }

  @Test
  void a_failure_never_leaves_the_screen_busy() {
    var busy = new SimpleBooleanProperty();
    work.run(
        busy,
        () -> {
          throw new IllegalStateException("disk full");
        },
        results::add);
    assertThat(busy.get()).isFalse();
    assertThat(unexpected).hasSize(1);
    assertThat(results).isEmpty();
  }

  @Test
  void nor_does_an_error_of_java_itself() {
    var busy = new SimpleBooleanProperty();
    work.run(
        busy,
        () -> {
          throw new StackOverflowError();
        },
        results::add);
    assertThat(busy.get()).isFalse();
    assertThat(unexpected)
        .singleElement()
        .satisfies(it -> assertThat(it).hasCauseInstanceOf(StackOverflowError.class));
  }

  @Test
  void a_job_tells_how_far_it_is() {
    var seen = new ArrayList<Double>();
    var job =
        new Job<>(
            progress -> {
              progress.report(1, 4);
              return "done";
            });
    job.fraction().subscribe(fraction -> seen.add(fraction.doubleValue()));
    work.run(job, results::add);
    assertThat(seen).contains(0.25);
    assertThat(results).containsExactly("done");
    assertThat(job.running().get()).isFalse();
  }

  @Test
  void a_cancelled_job_has_no_result_and_is_no_failure() {
    var jobs = new ArrayList<Job<String>>();
    var job =
        new Job<>(
            progress -> {
              jobs.getFirst().cancel();
              progress.report(1, 2);
              return "never";
            });
    jobs.add(job);
    work.run(job, results::add);
    assertThat(results).isEmpty();
    assertThat(unexpected).isEmpty();
    assertThat(job.running().get()).isFalse();
  }
}
