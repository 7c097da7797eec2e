package org.counterfoil.app.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.PagedList;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.SlipPdf;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.SaleQueries.DocumentLine;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.counterfoil.core.sale.SaleQueries.Standing;
import org.joda.money.CurrencyUnit;

/// The documents of one business day, newest first, and the one that is looked at.
final class DocumentsViewModel {
  private static final DocumentLine NOT_READ_YET =
      new DocumentLine(
          new SaleId(new UUID(0, 0)),
          "",
          SaleKind.SALE,
          Instant.EPOCH,
          CurrencyUnit.USD,
          BigDecimal.ZERO,
          "",
          "",
          false);

  private final DocumentDoors doors;
  private final Desk desk;
  private final PagedList<DocumentLine> lines;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<SaleId>> wanted =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectBinding<Optional<Detail>> atHand =
      Bindings.createObjectBinding(this::shownAndWanted, detail, wanted);
  private final VoidModel voids;
  private final Optional<SaleId> first;
  private final ObjectProperty<Optional<Row>> row = new SimpleObjectProperty<>(Optional.empty());

  /// Where the document asked for stands in the list.
  record Row(SaleId id, int index) {}

  /// The day whose documents are listed; read by the list's own work.
  private volatile LocalDate listed;

  /// @param first what is looked at whenever somebody comes here; empty for whatever is new
  DocumentsViewModel(DocumentDoors doors, Desk desk, Optional<SaleId> first) {
    this.doors = doors;
    this.desk = desk;
    this.first = first;
    listed = today();
    day = new ReadOnlyObjectWrapper<>(listed);
    lines =
        new PagedList<>(
            desk.work(),
            page -> doors.sales().ofDay(listed, page.from(), page.count()),
            NOT_READ_YET);
    voids = new VoidModel(doors.voidSale(), desk, this::voided);
  }

  /// The day at the store.
  LocalDate today() {
    return doors.whereabouts().here().dateOf(desk.clock().instant());
  }

  java.time.ZoneId zone() {
    return doors.whereabouts().here().shop().timeZone();
  }

  PagedList<DocumentLine> lines() {
    return lines;
  }

  ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  /// Empty where no certain one was asked for, or none has been found yet.
  ObjectProperty<Optional<Row>> row() {
    return row;
  }

  /// How many documents the day has.
  IntegerProperty count() {
    return count;
  }

  ReadOnlyObjectProperty<Optional<Detail>> detail() {
    return detail.getReadOnlyProperty();
  }

  /// The document that is shown, unless another was chosen and is on its way: by then nobody can
  /// mean the one that is still on the screen.
  ObservableObjectValue<Optional<Detail>> atHand() {
    return atHand;
  }

  private Optional<Detail> shownAndWanted() {
    return detail.get().filter(it -> wanted.get().equals(Optional.of(it.head().id())));
  }

  /// The sale that is about to be voided.
  VoidModel voids() {
    return voids;
  }

  BooleanProperty busy() {
    return busy;
  }

  /// Somebody came to this page.
  void shown() {
    first.ifPresentOrElse(this::show, this::refresh);
  }

  private void show(SaleId id) {
    desk.work().run(() -> doors.sales().standing(id), found -> found.ifPresent(it -> show(id, it)));
  }

  private void show(SaleId id, Standing standing) {
    day.set(standing.businessDate());
    row.set(Optional.empty());
    open(id);
    desk.work()
        .run(
            () -> doors.sales().countOfDay(standing.businessDate()),
            rows -> {
              list(standing.businessDate(), rows);
              row.set(Optional.of(new Row(id, standing.newer())));
            });
  }

  void refresh() {
    var wantedDay = day.get();
    desk.work().run(() -> doors.sales().countOfDay(wantedDay), rows -> list(wantedDay, rows));
  }

  /// Not where another day was gone to meanwhile: its count is on the way.
  private void list(LocalDate counted, int rows) {
    if (counted.equals(day.get())) {
      listed = counted;
      count.set(rows);
      lines.reload(rows);
    }
  }

  /// Goes some days on; never beyond today.
  void moveDay(int days) {
    var to = day.get().plusDays(days);
    if (!to.isAfter(today())) {
      day.set(to);
      close();
      refresh();
    }
  }

  void open(SaleId id) {
    if (id.equals(NOT_READ_YET.id()) || wanted.get().equals(Optional.of(id))) {
      return;
    }
    wanted.set(Optional.of(id));
    voids.end();
    read(id);
  }

  private void read(SaleId id) {
    desk.work().run(() -> Detail.read(doors, id), this::show);
  }

  private void show(Detail read) {
    // A slow paper must not replace the one chosen after it.
    if (wanted.get().equals(Optional.of(read.head().id()))) {
      detail.set(Optional.of(read));
    }
  }

  void close() {
    wanted.set(Optional.empty());
    detail.set(Optional.empty());
    voids.end();
  }

  /// Prints the receipt once more, marked as a copy.
  void printAgain() {
    atHand.get().ifPresent(it -> printAgain(it.head().id()));
  }

  private void printAgain(SaleId id) {
    desk.work()
        .run(
            busy,
            () -> {
              doors.printJobs().reprint(PrintJobs.Kind.RECEIPT, id.value());
              return id;
            },
            _ -> toast("documents.printing"));
  }

  /// A file name for a document; its number without what file systems refuse.
  static String fileName(Head document) {
    return document.number().replaceAll("[^\\w-]", "-") + ".pdf";
  }

  /// Saves the receipt of a document, marked as a copy.
  void save(Head document, Path file) {
    desk.work().run(busy, () -> write(document.id(), file), this::saved);
  }

  private boolean write(SaleId id, Path file) {
    var slip = doors.papers().receipt(id, Receipt.Issue.COPY);
    try {
      Files.write(file, SlipPdf.pdf(slip, PaperWidth.MM80));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private void saved(boolean written) {
    if (written) {
      toast("documents.saved");
    } else {
      desk.notices()
          .problem(
              new Notices.Problem(
                  Texts.of("documents.save-failed.title"),
                  Texts.of("documents.save-failed.saved"),
                  Texts.of("documents.save-failed.next")));
    }
  }

  boolean mayVoid() {
    return desk.session().may(Permission.VOID_SALE)
        && atHand.get().map(Detail::voidable).orElse(false);
  }

  /// Asks why the document at hand is to be voided.
  void beginVoid() {
    if (mayVoid()) {
      atHand.get().map(Detail::head).ifPresent(voids::begin);
    }
  }

  private void voided(SaleId id) {
    refresh();
    read(id);
  }

  void sell() {
    desk.navigation().go(new Place.Home(Section.SELL));
  }

  void printQueue() {
    desk.navigation().go(new Place.PrintQueue());
  }

  private void toast(String key) {
    desk.notices().toast(Tone.SUCCESS, Texts.of(key));
  }
}
