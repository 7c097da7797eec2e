package org.counterfoil.app.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
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
  private Expected compared;

  /// What was counted of every currency when it was handed in: a key pressed too late is no part of
  /// it.
  private List<Optional<Money>> counted = List.of();

  private volatile boolean takenIn;

  CloseViewModel(TillDoors doors, Desk desk, Day day) {
    this.doors = doors;
    this.desk = desk;
    session = day.session();
    counts =
        day.cashCurrencies().stream()
            .map(currency -> new CountViewModel(currency, CountViewModel.Way.PILES))
            .toList();
    compared = day.expected();
    stage.subscribe(now -> takenIn = now == Stage.HANDED_IN);
    day.draft().ifPresent(this::takeOver);
    for (var count : counts) {
      count.total().subscribe(_ -> message.set(""));
      count.piles().forEach(pile -> pile.howMany().addListener(_ -> save()));
      count.sum().addListener(_ -> save());
      count.way().addListener(_ -> save());
    }
    compare(compared);
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
    var totals = totals();
    if (totals.stream().anyMatch(Optional::isEmpty)) {
      message.set(Texts.of("till.count.incomplete"));
      return;
    }
    var content = DraftText.of(counts);
    desk.work()
        .run(
            busy,
            doors::paidInPart,
            paid -> {
              if (paid) {
                message.set(Texts.of("till.count.paid-in-part"));
              } else {
                counted = totals;
                compareNow(content, handedIn);
              }
            });
  }

  private List<Optional<Money>> totals() {
    return counts.stream().map(count -> count.total().get()).toList();
  }

  private void compareNow(DraftText content, Runnable handedIn) {
    takenIn = true;
    desk.work()
        .run(
            busy,
            () -> {
              var expected = Expected.of(doors.tills().queries(), session);
              handOver(new CountDraft(session.id(), content.with(expected), Stage.HANDED_IN));
              return expected;
            },
            expected -> {
              stage.set(Stage.HANDED_IN);
              compare(expected);
              handedIn.run();
            });
  }

  private void handOver(CountDraft draft) {
    try {
      keep(draft);
    } catch (RuntimeException e) {
      takenIn = false;
      throw e;
    }
  }

  /// Shows the comparison once more, as of now, if the drawer is still the one that was counted. If
  /// cash came or went since, it is counted again; whoever counts blind has to ask somebody else
  /// for that, or a count could be made to fit after its difference was seen.
  void compareAgain(Runnable stands, Runnable moved) {
    desk.work()
        .run(
            busy,
            () -> Expected.of(doors.tills().queries(), session),
            now -> {
              if (compared.cash().agreesWith(now.cash())) {
                compare(now);
                stands.run();
              } else if (mayCountAgain()) {
                stage.set(Stage.COUNTING);
                message.set(Texts.of("till.count.moved"));
                save();
                moved.run();
              } else {
                refused("till.close.moved");
              }
            });
  }

  /// Back to the count, for who may see the sums anyway.
  void countAgain() {
    if (mayCountAgain() && !busy.get()) {
      stage.set(Stage.COUNTING);
      save();
    }
  }

  /// Signs the count: the till is closed for good.
  ///
  /// @param moved the drawer is not the one that was counted: it is counted again
  void close(Runnable closed, Runnable moved) {
    if (busy.get()) {
      return;
    }
    var cash = new ArrayList<CloseTill.Count>();
    for (var total : counted) {
      total.ifPresent(money -> cash.add(new CloseTill.Count(TenderKind.CASH, money)));
    }
    var command = new CloseTill.Command(cash, note.get().strip(), compared);
    desk.work()
        .run(
            busy,
            () ->
                doors.paidInPart()
                    ? Optional.<CloseTill.Outcome>empty()
                    : Optional.of(doors.tills().close().close(command)),
            answer ->
                answer.ifPresentOrElse(
                    it -> answered(it, closed, moved), () -> refused("till.close.paid-in-part")));
  }

  private void answered(CloseTill.Outcome outcome, Runnable closed, Runnable moved) {
    switch (outcome) {
      case CloseTill.Outcome.Closed _ -> closed.run();
      case CloseTill.Outcome.NotClosed(var why) -> {
        switch (why) {
          case MOVED_SINCE -> compareAgain(this::lookAgain, moved);
          case TILL_NOT_OPEN -> refused("till.close.not-open");
          case CASH_NOT_COUNTED -> refused("till.close.not-counted");
          case COUNT_BELOW_ZERO -> refused("till.close.below-zero");
          case NOTE_TOO_LONG -> refused("till.text-too-long");
        }
      }
    }
  }

  private void lookAgain() {
    desk.notices().toast(Tone.WARNING, Texts.of("till.compare.again-now"));
  }

  private void refused(String words) {
    desk.notices()
        .problem(
            new Notices.Problem(
                Texts.of("till.close.refused"), Texts.of(words), Texts.of("till.close.next")));
  }

  private void compare(Expected expected) {
    compared = expected;
    if (stage.get() == Stage.HANDED_IN) {
      rows.set(
          expected.lines().stream()
              .map(line -> new Row(line.tender(), line.amount(), counted(line)))
              .toList());
    }
  }

  private Money counted(Expected.Line line) {
    return counted.stream()
        .flatMap(Optional::stream)
        .filter(_ -> line.tender() == TenderKind.CASH)
        .filter(total -> total.getCurrencyUnit().equals(line.amount().getCurrencyUnit()))
        .findFirst()
        .orElse(line.amount());
  }

  private void takeOver(CountDraft draft) {
    var text = new DraftText(draft.content());
    text.into(counts);
    boolean whole = counts.stream().allMatch(count -> count.total().get().isPresent());
    stage.set(whole ? draft.stage() : Stage.COUNTING);
    if (stage.get() == Stage.HANDED_IN) {
      counted = totals();
      compared = text.expected().orElse(compared);
    }
  }

  /// One save at a time, so that an older one never comes last.
  private void save() {
    if (saving.get()) {
      changedSince = true;
      return;
    }
    changedSince = false;
    var draft = new CountDraft(session.id(), DraftText.of(counts).content(), Stage.COUNTING);
    desk.work().run(saving, () -> keep(draft), _ -> saved());
  }

  /// Of two that overtake each other the one that is out of date is dropped.
  private synchronized boolean keep(CountDraft draft) {
    boolean now = (draft.stage() == Stage.HANDED_IN) == takenIn;
    if (now) {
      doors.tills().drafts().keep(draft);
    }
    return now;
  }

  private void saved() {
    if (changedSince) {
      save();
    }
  }
}
