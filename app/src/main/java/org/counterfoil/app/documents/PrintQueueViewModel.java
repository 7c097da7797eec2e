package org.counterfoil.app.documents;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;

/// The papers that wait for the printer, and those it refused.
final class PrintQueueViewModel {
  private final DocumentDoors doors;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<List<Waiting>> papers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private boolean looking;
  private boolean told;

  PrintQueueViewModel(DocumentDoors doors, Desk desk) {
    this.doors = doors;
    this.desk = desk;
  }

  /// Oldest first.
  ReadOnlyObjectProperty<List<Waiting>> papers() {
    return papers.getReadOnlyProperty();
  }

  BooleanProperty busy() {
    return busy;
  }

  /// How long it has been asked for.
  Duration age(Waiting paper) {
    return Duration.between(paper.job().createdAt(), desk.clock().instant());
  }

  void refresh() {
    desk.work().run(() -> Waiting.all(doors), papers::set);
  }

  /// What a look brought.
  private sealed interface Look {
    record Papers(List<Waiting> papers) implements Look {}

    record Failed(RuntimeException why) implements Look {}
  }

  /// Looks again without being asked. A trouble that lasts is told once and not at every look.
  void lookAgain() {
    if (!looking) {
      looking = true;
      desk.work().run(this::look, this::looked);
    }
  }

  private Look look() {
    try {
      return new Look.Papers(Waiting.all(doors));
    } catch (RuntimeException e) {
      return new Look.Failed(e);
    }
  }

  private void looked(Look look) {
    looking = false;
    switch (look) {
      case Look.Papers(var now) -> {
        told = false;
        papers.set(now);
      }
      case Look.Failed(var why) when !told -> {
        told = true;
        desk.notices().unexpected(why);
      }
      case Look.Failed _ -> {}
    }
  }

  boolean anyFailed() {
    return papers.get().stream().anyMatch(Waiting::failed);
  }

  /// Puts one back into the queue.
  void again(Waiting paper) {
    change(List.of(paper));
  }

  /// Puts all that failed back into the queue.
  void allAgain() {
    change(papers.get().stream().filter(Waiting::failed).toList());
  }

  private void change(List<Waiting> failed) {
    desk.work()
        .run(
            busy,
            () -> {
              failed.forEach(paper -> doors.printJobs().again(paper.job()));
              return Waiting.all(doors);
            },
            now -> {
              papers.set(now);
              desk.notices().toast(Tone.SUCCESS, Texts.of("documents.queue.trying"));
            });
  }

  /// Takes a paper out of the queue; what it is about stays as it is.
  void drop(Waiting paper) {
    desk.notices()
        .ask(
            new Notices.Question(
                Texts.of("documents.queue.drop-ask", DocumentWords.name(paper)),
                Texts.of("documents.queue.drop-consequence"),
                Texts.of("documents.queue.drop-yes"),
                Texts.of("documents.queue.drop-no"),
                Tone.WARNING),
            yes -> {
              if (yes) {
                dropNow(paper);
              }
            });
  }

  private void dropNow(Waiting paper) {
    desk.work()
        .run(
            busy,
            () -> {
              doors.printJobs().drop(paper.job());
              return Waiting.all(doors);
            },
            papers::set);
  }

  void documents() {
    desk.navigation().go(new Place.Documents());
  }
}
