package org.counterfoil.app.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.CountDraft;
import org.counterfoil.core.till.CountDraft.Stage;
import org.counterfoil.core.till.Expected;
import org.counterfoil.core.till.TenderKind;
import org.counterfoil.core.till.TillSession;
import org.joda.money.Money;

/// The count of one session, from the first note to the signature. It is saved as one goes, and
/// once handed in it stands: whoever counts blind cannot count to fit.
final class CloseViewModel {
  /// One line of the comparison; what nobody counts by hand is counted as expected.
  record Row(TenderKind tender, Money expected, Money counted) {
    Money difference() {
      return counted.minus(expected);
    }
  }

  private final TillDoors doors;
  private final Desk desk;
  private final TillSession session;
  private final List<CountViewModel> counts;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.COUNTING);
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty message = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private boolean changedSince;

  CloseViewModel(TillDoors doors, Desk desk, Day day) {
    this.doors = doors;
    this.desk = desk;
    session = day.session();
    counts =
        day.cashCurrencies().stream()
            .map(currency -> new CountViewModel(currency, CountViewModel.Way.PILES))
            .toList();
    day.draft().ifPresent(this::takeOver);
    for (var count : counts) {
      count.total().subscribe(_ -> message.set(""));
      count.piles().forEach(pile -> pile.howMany().addListener(_ -> save()));
      count.sum().addListener(_ -> save());
      count.way().addListener(_ -> save());
    }
    compare(day.expected());
  }

  List<CountViewModel> counts() {
    return counts;
  }

  TillSession session() {
    return session;
  }

  ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  /// Expected and counted of every tender; empty before the count was handed in.
  ReadOnlyObjectProperty<List<Row>> rows() {
    return rows.getReadOnlyProperty();
  }

  StringProperty note() {
    return note;
  }

  /// What stands in the way; empty while nothing does.
  StringProperty message() {
    return message;
  }

  BooleanProperty busy() {
    return busy;
  }

  boolean mayCountAgain() {
    return desk.session().may(Permission.SEE_EXPECTED_CASH);
  }

  boolean differs() {
    return rows.get().stream().anyMatch(row -> !row.difference().isZero());
  }

  /// Ends the count and shows it against what should be there. Not while money lies in the drawer
  /// for a sale that is not finished: no sum knows of it yet.
  void handIn(Runnable handedIn) {
    if (busy.get()) {
      return;
    }
    if (counts.stream().anyMatch(count -> count.total().get().isEmpty())) {
      message.set(Texts.of("till.count.incomplete"));
      return;
    }
    desk.work()
        .run(
            busy,
            doors::paidInPart,
            paid -> {
              if (paid) {
                message.set(Texts.of("till.count.paid-in-part"));
              } else {
                compareNow();
                handedIn.run();
              }
            });
  }

  private void compareNow() {
    stage.set(Stage.HANDED_IN);
    var draft = draft();
    desk.work()
        .run(
            busy,
            () -> {
              doors.tills().drafts().keep(draft);
              return Expected.of(doors.tills().queries(), session);
            },
            this::compare);
  }

  /// Back to the count, for who may see the sums anyway.
  void countAgain() {
    if (mayCountAgain()) {
      stage.set(Stage.COUNTING);
      save();
    }
  }

  /// Signs the count: the till is closed for good.
  void close(Runnable closed) {
    if (busy.get()) {
      return;
    }
    var counted = new ArrayList<CloseTill.Count>();
    for (var count : counts) {
      count
          .total()
          .get()
          .ifPresent(money -> counted.add(new CloseTill.Count(TenderKind.CASH, money)));
    }
    var command = new CloseTill.Command(counted, note.get().strip());
    desk.work().run(busy, () -> doors.tills().close().close(command), it -> answered(it, closed));
  }

  private void answered(CloseTill.Outcome outcome, Runnable closed) {
    switch (outcome) {
      case CloseTill.Outcome.Closed _ -> closed.run();
      case CloseTill.Outcome.NotClosed(var why) ->
          desk.notices()
              .problem(
                  new Notices.Problem(
                      Texts.of("till.close.refused"),
                      Texts.of(
                          switch (why) {
                            case TILL_NOT_OPEN -> "till.close.not-open";
                            case CASH_NOT_COUNTED -> "till.close.not-counted";
                            case COUNT_BELOW_ZERO -> "till.close.below-zero";
                            case NOTE_TOO_LONG -> "till.text-too-long";
                          }),
                      Texts.of("till.close.next")));
    }
  }

  private void compare(Expected expected) {
    if (stage.get() == Stage.HANDED_IN) {
      rows.set(
          expected.lines().stream()
              .map(line -> new Row(line.tender(), line.amount(), counted(line)))
              .toList());
    }
  }

  private Money counted(Expected.Line line) {
    return counts.stream()
        .filter(_ -> line.tender() == TenderKind.CASH)
        .filter(count -> count.currency().equals(line.amount().getCurrencyUnit()))
        .findFirst()
        .flatMap(count -> count.total().get())
        .orElse(line.amount());
  }

  private void takeOver(CountDraft draft) {
    for (var line : draft.content().split("\n", -1)) {
      counts.forEach(count -> count.read(line));
    }
    boolean whole = counts.stream().allMatch(count -> count.total().get().isPresent());
    stage.set(whole ? draft.stage() : Stage.COUNTING);
  }

  private CountDraft draft() {
    var content = counts.stream().map(CountViewModel::write).collect(Collectors.joining("\n"));
    return new CountDraft(session.id(), content, stage.get());
  }

  /// One save at a time, so that an older one never comes last.
  private void save() {
    if (saving.get()) {
      changedSince = true;
      return;
    }
    changedSince = false;
    var draft = draft();
    desk.work().run(saving, () -> keep(draft), this::saved);
  }

  private Optional<CountDraft> keep(CountDraft draft) {
    doors.tills().drafts().keep(draft);
    return Optional.of(draft);
  }

  private void saved(Optional<CountDraft> kept) {
    if (changedSince) {
      save();
    }
  }
}
