package org.counterfoil.app.today;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Permission;
import org.kordamp.ikonli.feather.Feather;

/// How the shop stands, what to do next, and the places most wanted; only what the user may.
final class TodayViewModel {
  private static final Duration BACKUP_EVERY = Duration.ofDays(1);
  private static final int NOON = 12;
  private static final int EVENING = 17;

  /// A place most wanted.
  ///
  /// @param key of its name
  record Quick(String key, Feather icon, Place place) {}

  private final TodayDoors doors;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Optional<Facts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  TodayViewModel(TodayDoors doors, Desk desk) {
    this.doors = doors;
    this.desk = desk;
  }

  /// Empty before they were read for the first time.
  ReadOnlyObjectProperty<Optional<Facts>> facts() {
    return facts.getReadOnlyProperty();
  }

  void refresh() {
    desk.work().run(() -> Facts.read(doors), read -> facts.set(Optional.of(read)));
  }

  String userName() {
    return desk.session().actor().get().name();
  }

  java.time.Instant now() {
    return desk.clock().instant();
  }

  /// The key of the greeting of this hour.
  String greeting(Facts now) {
    int hour = LocalTime.ofInstant(now(), now.zone()).getHour();
    if (hour < NOON) {
      return "today.morning";
    }
    return hour < EVENING ? "today.afternoon" : "today.evening";
  }

  /// Whoever counts the drawer blind sees how many sales there were, but no sums.
  boolean seesSums() {
    return may(Permission.SEE_EXPECTED_CASH) || may(Permission.SEE_REPORTS);
  }

  void go(Place place) {
    desk.navigation().go(place);
  }

  /// The most pressing first; never more than fit on the page.
  List<Task> tasks(Facts now) {
    var tasks = new ArrayList<Task>();
    if (!now.goods() && may(Permission.EDIT_PRODUCTS)) {
      tasks.add(task("today.task.goods", 0, Tone.INFO, Feather.PACKAGE, new Place.Products()));
    }
    if (now.session().isEmpty() && may(Permission.OPEN_TILL)) {
      tasks.add(task("today.task.open-till", 0, Tone.INFO, Feather.UNLOCK, new Place.Till()));
    }
    if (now.failed() > 0) {
      tasks.add(
          task(
              "today.task.failed",
              now.failed(),
              Tone.DANGER,
              Feather.PRINTER,
              new Place.PrintQueue()));
    }
    if (now.session().isPresent() && !sameDay(now) && may(Permission.CLOSE_TILL)) {
      tasks.add(task("today.task.close-till", 0, Tone.WARNING, Feather.ARCHIVE, new Place.Till()));
    }
    if (now.held() > 0 && may(Permission.SELL)) {
      var sell = new Place.Home(Section.SELL);
      tasks.add(task("today.task.held", now.held(), Tone.WARNING, Feather.PAUSE_CIRCLE, sell));
    }
    if (backupIsDue(now) && may(Permission.MANAGE_BACKUP)) {
      tasks.add(task("today.task.backup", 0, Tone.WARNING, Feather.SAVE, new Place.Backup()));
    }
    if (now.session().isPresent() && now.goods() && may(Permission.SELL)) {
      var sell = new Place.Home(Section.SELL);
      tasks.add(task("today.task.sell", 0, Tone.SUCCESS, Feather.SHOPPING_CART, sell));
    }
    return List.copyOf(tasks);
  }

  private static Task task(String key, long number, Tone tone, Feather icon, Place place) {
    return new Task(key, number, tone, icon, place);
  }

  private boolean sameDay(Facts now) {
    var today = now.here().dateOf(now());
    return now.session().map(it -> it.businessDate().equals(today)).orElse(true);
  }

  private boolean backupIsDue(Facts now) {
    return now.lastBackup().map(at -> at.plus(BACKUP_EVERY).isBefore(now())).orElse(true);
  }

  List<Quick> quick() {
    var all = new ArrayList<Quick>();
    if (may(Permission.SELL)) {
      all.add(new Quick("today.quick.sell", Feather.SHOPPING_CART, new Place.Home(Section.SELL)));
    }
    if (may(Permission.OPEN_TILL) || may(Permission.CLOSE_TILL)) {
      all.add(new Quick("today.quick.till", Feather.INBOX, new Place.Till()));
    }
    if (may(Permission.SELL) || may(Permission.SEE_REPORTS)) {
      all.add(new Quick("today.quick.documents", Feather.FILE_TEXT, new Place.Documents()));
      all.add(new Quick("today.quick.print-queue", Feather.PRINTER, new Place.PrintQueue()));
    }
    if (may(Permission.SEE_CUSTOMERS)) {
      var customers = new Place.Home(Section.CUSTOMERS);
      all.add(new Quick("today.quick.customers", Feather.USERS, customers));
    }
    if (may(Permission.EDIT_PRODUCTS)) {
      all.add(new Quick("today.quick.products", Feather.PACKAGE, new Place.Products()));
    }
    return List.copyOf(all);
  }

  private boolean may(Permission permission) {
    return desk.session().may(permission);
  }
}
