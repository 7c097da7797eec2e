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
