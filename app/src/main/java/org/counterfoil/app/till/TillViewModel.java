package org.counterfoil.app.till;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.SlipImage;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.till.CountDraft;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.SessionId;
import org.jspecify.annotations.Nullable;

/// Where the till's day stands, and the way through it.
final class TillViewModel {
  /// What the screen shows.
  enum Page {
    LOADING,
    /// Nobody has opened the till yet.
    CLOSED,
    DAY,
    COUNT,
    COMPARE,
    /// Closed just now: the Z report.
    DONE
  }

  private final TillDoors doors;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Day>> day =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BufferedImage>> paper =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty message = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty drawing = new SimpleBooleanProperty();
  private @Nullable CountViewModel startingFloat;
  private @Nullable CloseViewModel closing;
  private @Nullable CashViewModel cash;
  private @Nullable SessionId closed;

  TillViewModel(TillDoors doors, Desk desk) {
    this.doors = doors;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<Page> page() {
    return page.getReadOnlyProperty();
  }

  /// The open till; empty while it is closed.
  ReadOnlyObjectProperty<Optional<Day>> day() {
    return day.getReadOnlyProperty();
  }

  /// The X or Z report as it comes out of the printer; empty while none was asked for.
  ReadOnlyObjectProperty<Optional<BufferedImage>> paper() {
    return paper.getReadOnlyProperty();
  }

  /// What stands in the way of opening; empty while nothing does.
  StringProperty message() {
    return message;
  }

  BooleanProperty busy() {
    return busy;
  }

  /// While a report is being drawn, which nothing has to wait for.
  BooleanProperty drawing() {
    return drawing;
  }

  String tillName() {
    return doors.whereabouts().here().register().name();
  }

  boolean may(Permission permission) {
    return desk.session().may(permission);
  }

  /// The float being counted; kept until the till is open.
  CountViewModel startingFloat() {
    var count = startingFloat;
    if (count == null) {
      var currency = doors.whereabouts().here().business().currency();
      count = new CountViewModel(currency, CountViewModel.Way.SUM);
      count.total().subscribe(_ -> message.set(""));
      startingFloat = count;
    }
    return count;
  }

  /// The count of the open session; kept until the till is closed.
  CloseViewModel closing() {
    var open = day.get().orElseThrow();
    var count = closing;
    if (count == null || !count.session().equals(open.session())) {
      count = new CloseViewModel(doors, desk, open);
      closing = count;
    }
    return count;
  }

  /// The movement being keyed; kept until the till is closed.
  CashViewModel cash() {
    var keyed = cash;
    if (keyed == null) {
      var currency = day.get().orElseThrow().session().currency();
      keyed = new CashViewModel(doors.tills().moveCash(), desk, currency, this::refresh);
      cash = keyed;
    }
    return keyed;
  }

  void refresh() {
    if (page.get() != Page.DONE) {
      desk.work().run(() -> Day.read(doors), this::found);
    }
  }

  private void found(Optional<Day> now) {
    if (page.get() == Page.DONE) {
      return; // it was closed since, and its Z report is being looked at
    }
    day.set(now);
    if (now.isEmpty()) {
      cash = null;
      page.set(Page.CLOSED);
    } else if (page.get() == Page.LOADING || page.get() == Page.CLOSED) {
      page.set(Page.DAY);
    }
  }

  void open() {
    var amount = startingFloat().total().get();
    if (amount.isEmpty()) {
      message.set(Texts.of("till.open.float-missing"));
    } else if (!busy.get()) {
      var command = new OpenTill.Command(amount.get());
      desk.work().run(busy, () -> doors.tills().open().open(command), this::opened);
    }
  }

  private void opened(OpenTill.Outcome outcome) {
    switch (outcome) {
      case OpenTill.Outcome.Opened _ -> {
        startingFloat = null;
        closed = null;
        desk.notices().toast(Tone.SUCCESS, Texts.of("till.open.done"));
        refresh();
        if (may(Permission.SELL)) {
          desk.navigation().go(new Place.Home(Section.SELL)); // what it was opened for
        }
      }
      case OpenTill.Outcome.NotOpened(var why) ->
          message.set(
              Texts.of(
                  switch (why) {
                    case OPEN_ALREADY -> "till.open.already";
                    case FLOAT_BELOW_ZERO -> "till.open.below-zero";
                    case WRONG_CURRENCY -> "till.open.wrong-currency";
                  }));
    }
  }

  /// On to the count, or to the comparison if the count was handed in already.
  void beginCount() {
    paper.set(Optional.empty());
    if (closing().stage().get() == CountDraft.Stage.HANDED_IN) {
      closing().compareAgain(() -> page.set(Page.COMPARE), () -> page.set(Page.COUNT));
    } else {
      page.set(Page.COUNT);
    }
  }

  void handIn() {
    closing().handIn(() -> page.set(Page.COMPARE));
  }

  void countAgain() {
    closing().countAgain();
    if (closing().stage().get() == CountDraft.Stage.COUNTING) {
      page.set(Page.COUNT);
    }
  }

  void sign() {
    var session = day.get().orElseThrow().session().id();
    closing().close(() -> signed(session), () -> page.set(Page.COUNT));
  }

  private void signed(SessionId session) {
    closing = null;
    cash = null;
    closed = session;
    day.set(Optional.empty());
    page.set(Page.DONE);
    showReport(session);
  }

  /// The X report of the running session, for who may see its sums.
  void showReport() {
    day.get().ifPresent(open -> showReport(open.session().id()));
  }

  void hideReport() {
    paper.set(Optional.empty());
  }

  private void showReport(SessionId session) {
    var asked = page.get();
    desk.work()
        .run(
            drawing,
            () -> SlipImage.preview(doors.papers().report(session), PaperWidth.MM80),
            picture -> {
              if (session.equals(atHand()) && page.get() == asked) {
                paper.set(Optional.of(picture));
              }
            });
  }

  /// The session whose report is, or may be, on the page.
  private @Nullable SessionId atHand() {
    return closed != null ? closed : day.get().map(it -> it.session().id()).orElse(null);
  }

  /// Prints the report that is shown.
  void print() {
    var session = Objects.requireNonNull(atHand());
    desk.work()
        .run(
            busy,
            () -> {
              doors.printJobs().reprint(PrintJobs.Kind.REPORT, session.value());
              return session;
            },
            _ -> desk.notices().toast(Tone.SUCCESS, Texts.of("till.report.queued")));
  }

  /// One step back; `false` at the first.
  boolean stepBack() {
    if (page.get() == Page.DONE) {
      finish();
      return false;
    }
    if (paper.get().isPresent()) {
      hideReport();
      return true;
    }
    if (page.get() == Page.COUNT || page.get() == Page.COMPARE) {
      page.set(Page.DAY);
      return true;
    }
    return false;
  }

  /// Leaves the Z report.
  void finish() {
    if (page.get() == Page.DONE) {
      closed = null;
      paper.set(Optional.empty());
      page.set(Page.LOADING);
      refresh();
    }
  }
}
