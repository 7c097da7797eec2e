package org.counterfoil.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;
import org.counterfoil.app.backup.BackupHooks;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.Session;
import org.counterfoil.app.shell.ShellHooks;
import org.counterfoil.app.shell.ShellView;
import org.counterfoil.app.shell.ShellViewModel;
import org.counterfoil.app.shell.UniversalViewModel;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.jspecify.annotations.Nullable;

/// The window on an open shop: the sign-in screen, and the frame with the screens of whoever signed
/// in.
final class ShopWindow implements ShellHooks {
  private final Core core;
  private final Layers layers;
  private final Look look;
  private final Session session = new Session();
  private final Work work;
  private final Desk desk;
  private final LockScreen lock;
  private final ShellViewModel model = new ShellViewModel();
  private final LeftAlone leftAlone;
  private final ShopScreens screens;
  private final Printing printing;
  private final Chores chores;
  private final EventHandler<InputEvent> touched = _ -> touched();
  private final Subscription language;
  private @Nullable ShellView shell;
  private boolean locked = true;
  private volatile boolean closed;

  ShopWindow(
      Core core, Frame frame, LockScreen lock, Surroundings surroundings, BackupHooks hooks) {
    this.core = core;
    this.lock = lock;
    var clock = surroundings.clock();
    layers = frame.layers();
    look = frame.look();
    var notices = frame.notices();
    work = Work.onVirtualThreads(() -> session.actor().get(), notices::unexpected);
    var navigation = new Navigation(new Place.Home(Section.TODAY));
    desk = new Desk(work, notices, navigation, session, clock);
    Bindings.bindContent(lock.alerts(), model.alerts());
    lock.open(new CoreSignIn(core), this::signedIn);
    screens =
        new ShopScreens(
            core, desk, new ShopScreens.Around(look, surroundings.files(), hooks, this::lock));
    printing = new Printing(core);
    chores = new Chores(core, clock, printing, alerts -> Threads.onScreen(() -> show(alerts)));
    core.store().database().onCommitted(_ -> Threads.onScreen(this::refreshPills));
    language = Texts.language().subscribe(this::refreshPills);
    leftAlone = new LeftAlone(surroundings.lockAfter(), () -> Threads.onScreen(this::lockIfOpen));
    layers.addEventFilter(InputEvent.ANY, touched);
    leftAlone.begin();
    chores.begin();
  }

  /// What a shop is shown in.
  record Frame(Layers layers, Notices notices, Look look) {}

  /// Begins what nobody needs before somebody has signed in.
  void prepare() {
    if (closed) {
      return;
    }
    core.finder().begin();
    printing.nudge();
    work.run(this::prepareQuietly, _ -> {});
  }

  private boolean prepareQuietly() {
    try {
      screens.prepare();
      core.store().database().prepare();
    } catch (RuntimeException e) {
      if (!closed) {
        throw e;
      }
      // The store was closed under it, and nobody needs it any more.
    }
    return true;
  }

  private void touched() {
    leftAlone.touched();
    chores.touched();
  }

  private void show(List<Alert> alerts) {
    if (!model.alerts().equals(alerts)) {
      model.alerts().setAll(alerts);
    }
  }

  private void signedIn(Actor actor) {
    boolean another = !actor.user().equals(session.actor().get().user());
    session.begin(actor);
    if (shell == null) {
      build();
    } else if (another) {
      layers.closeModal(); // what the one before was about to do
      shell.startAgain();
    }
    model.user().set(actor.name());
    model.sections().setAll(sections());
    refreshPills();
    screens.wearOwnLook();
    layers.uncover();
    locked = false;
  }

  private void build() {
    var universal = new UniversalViewModel(work, screens.sources());
    var parts =
        new ShellView.Parts(model, universal, desk.navigation(), screens, this, StatusKeys.NONE);
    var built = new ShellView(parts, look);
    shell = built;
    layers.show(built);
  }

  /// What a user may not use is absent, not grey.
  private List<Section> sections() {
    return Stream.of(Section.values()).filter(new PlaceRights(session)::mayOpen).toList();
  }

  private void refreshPills() {
    if (closed) {
      return;
    }
    work.run(this::pills, this::show);
  }

  private record Pills(ShellViewModel.State till, String store) {}

  private Pills pills() {
    var here = core.whereabouts().here();
    var register = here.register();
    var formats = Formats.current();
    var till =
        core.tills()
            .queries()
            .open(register.id())
            .map(
                open ->
                    new ShellViewModel.State(
                        Tone.NEUTRAL,
                        Texts.of(
                            "window.till-open",
                            register.name(),
                            formats.time(
                                open.openedAt().atZone(here.shop().timeZone()).toLocalTime()))))
            .orElseGet(
                () ->
                    new ShellViewModel.State(
                        Tone.WARNING, Texts.of("window.till-closed", register.name())));
    return new Pills(till, here.shop().name());
  }

  private void show(Pills pills) {
    model.till().set(pills.till());
    model.store().set(pills.store());
    model.sync().set(new ShellViewModel.State(Tone.NEUTRAL, Texts.of("window.not-connected")));
    lock.line().set(pills.store() + " · " + pills.till().words());
  }

  void scanned(String code) {
    if (shell != null) {
      shell.scanned(code);
    }
  }

  /// Shows the sign-in screen over everything; the work stays as it is.
  @Override
  public void lock() {
    locked = true;
    lock.show(layers);
    refreshPills();
  }

  private void lockIfOpen() {
    if (!locked && !closed) {
      lock();
    }
  }

  Navigation navigation() {
    return desk.navigation();
  }

  /// The store is about to close: nothing is asked of it any more. Waits for what the till does by
  /// itself; not on the JavaFX thread.
  void close() {
    closed = true;
    Threads.onScreen(this::letGo);
    core.store().database().windUp();
    printing.close();
    leftAlone.close();
    chores.close();
  }

  /// The window goes on with another shop, or ends: this one no longer locks it.
  private void letGo() {
    layers.removeEventFilter(InputEvent.ANY, touched);
    language.unsubscribe();
  }
}
