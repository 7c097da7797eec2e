package org.counterfoil.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.counterfoil.app.StoreKeeper.Opened;
import org.counterfoil.app.backup.BackupHooks;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.ScannerFilter;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.WindowNotices;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.start.FirstStartView;
import org.counterfoil.app.start.FirstStartViewModel;
import org.counterfoil.app.start.OpeningView;
import org.counterfoil.app.start.StartHooks;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.app.start.TroubleHooks;
import org.counterfoil.app.start.TroubleView;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.PermittedRestore;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.UserId;
import org.jspecify.annotations.Nullable;

/// The running program: one window, and behind it one open shop or the trouble that keeps it shut.
public final class Program implements StartHooks, TroubleHooks, BackupHooks {
  private final Look look = new Look();
  private final Stage stage;
  private final Layers layers = new Layers(new StackPane());
  private final WindowNotices notices = new WindowNotices(layers);
  private final Surroundings surroundings;
  private final Work work;
  private final StoreKeeper keeper;
  private final WaysBack waysBack;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private volatile Optional<SingleInstance> instance = Optional.empty();
  private Runnable afterwards = () -> {};
  private Node front = new StackPane();
  private @Nullable LockScreen early;
  private @Nullable ShopWindow shop;

  Program(Stage stage, StoreKeeper keeper, Surroundings surroundings) {
    this.stage = stage;
    this.surroundings = surroundings;
    this.work = Work.onVirtualThreads(() -> Actor.NOBODY, notices::unexpected);
    this.keeper = keeper;
    var ground = new WaysBack.Ground(layers, notices, surroundings.files());
    this.waysBack = new WaysBack(keeper, ground, work, busy, this::tryAgain);
  }

  /// Comes forward whenever somebody starts the program again, until it ends itself.
  void listenTo(SingleInstance claimed) {
    instance = Optional.of(claimed);
    claimed.whenKnocked(() -> Threads.onScreen(this::comeForward));
  }

  /// Once: later the socket may be another program's.
  private void stopListening() {
    var claimed = instance;
    instance = Optional.empty();
    claimed.ifPresent(SingleInstance::close);
  }

  /// Puts the program's own look and layers into the empty window.
  void fill() {
    var scene = stage.getScene();
    look.dressPopups();
    scene.setRoot(layers);
    look.dress(scene);
    ScannerFilter.install(
        scene,
        surroundings.keyTimes(),
        code -> {
          if (shop != null) {
            shop.scanned(code);
          }
        });
    coverOpening();
    stage.setOnCloseRequest(
        closing -> {
          closing.consume();
          quit();
        });
  }

  /// Where there is a shop, its sign-in screen is there before it can be read.
  private void coverOpening() {
    if (keeper.foundStore()) {
      early = lockScreen();
      early.show(layers);
    } else {
      layers.cover(new OpeningView());
    }
  }

  private LockScreen lockScreen() {
    return new LockScreen(notices, surroundings.clock());
  }

  private void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void open(Callable<Opened> opening) {
    if (!busy.get()) {
      work.run(busy, opening, this::go);
    }
  }

  private void go(Opened opened) {
    switch (opened) {
      case Opened.Open(var found, var troubles) -> tell(found, troubles.iterator());
      case Opened.Shut(var trouble) -> cover(trouble, () -> {});
    }
  }

  /// What was found at opening, one thing after the other, and then the shop.
  private void tell(Core found, Iterator<Trouble> troubles) {
    if (troubles.hasNext()) {
      cover(troubles.next(), () -> tell(found, troubles));
      return;
    }
    if (found.whereabouts().ask().isPresent()) {
      enter(found);
    } else {
      beginShop();
    }
  }

  private void cover(Trouble trouble, Runnable then) {
    afterwards = then;
    cover(new TroubleView(trouble, this));
  }

  private void cover(Node page) {
    early = null; // what was typed into it was meant for a shop that is not there
    front = BusyPane.over(page, busy);
    layers.cover(front);
  }

  private void beginShop() {
    var guess = FirstStartViewModel.Guess.ofComputer();
    var model = new FirstStartViewModel(() -> emptyShop().setUp(), work, notices, this, guess);
    cover(new FirstStartView(model));
  }

  private Core emptyShop() {
    return keeper.core().orElseThrow();
  }

  private void enter(Core found) {
    var lock = early == null ? lockScreen() : early;
    early = null;
    var frame = new ShopWindow.Frame(layers, notices, look);
    shop = new ShopWindow(found, frame, lock, surroundings, this);
    shop.lock();
    lock.onceReady(() -> EmptyWindow.onceDrawn(stage, this::whatCanWait));
  }

  /// Nobody has to wait for it who wants to sign in.
  private void whatCanWait() {
    if (shop != null) {
      shop.prepare();
    }
    work.run(
        () -> {
          keeper.bindKey();
          return true;
        },
        _ -> {});
  }

  @Override
  public void founded(UserId owner) {
    keeper.core().ifPresent(this::enter);
  }

  @Override
  public Job<UserId> sampleShop(Size size) {
    return new SampleStart(this::emptyShop, surroundings.clock()).job(size);
  }

  @Override
  public void restoreBackup() {
    waysBack.askForBackup(front);
  }

  @Override
  public void useRecoveryCode() {
    waysBack.askForCode(front);
  }

  @Override
  public void tryAgain() {
    open(keeper::open);
  }

  @Override
  public void enterPassphrase(char[] passphrase) {
    open(() -> keeper.unlock(passphrase));
  }

  @Override
  public void passphraseIs(char[] now) {
    keeper.passphraseIs(now);
  }

  @Override
  public void rebuild() {
    open(keeper::rebuild);
  }

  /// Puts a backup in the store's place: the shop is closed for it and opened again, where whatever
  /// the till roll has and the backup lacks is taken over.
  @Override
  public void restore(PermittedRestore permitted) {
    layers.cover(new OpeningView());
    open(
        () -> {
          closeShop();
          if (!keeper.restore(permitted)) {
            Threads.onScreen(() -> notices.toast(Tone.DANGER, Texts.of("window.not-restored")));
          }
          return keeper.open();
        });
  }

  @Override
  public void otherFolder() {
    surroundings.files().folder(layers).ifPresent(other -> open(() -> openIn(other)));
  }

  /// Where another program has that folder, it comes forward, and this one says so.
  private Opened openIn(Path other) {
    stopListening();
    SingleInstance.claim(other.toAbsolutePath()).ifPresent(this::listenTo);
    return keeper.openIn(other);
  }

  @Override
  public void goOn() {
    afterwards.run();
  }

  /// Closes the shop off the JavaFX thread, and then the program.
  @Override
  public void quit() {
    stopListening();
    work.run(
        () -> {
          close();
          return true;
        },
        _ -> Platform.exit());
  }

  /// Closes shop and store; not on the JavaFX thread.
  public void close() {
    stopListening();
    closeShop();
    keeper.close();
  }

  private void closeShop() {
    if (shop != null) {
      shop.close();
    }
  }

  public Stage stage() {
    return stage;
  }

  public Look look() {
    return look;
  }

  /// Where the window is in the shop; nothing before somebody could sign in.
  public Optional<Navigation> navigation() {
    return Optional.ofNullable(shop).map(ShopWindow::navigation);
  }

  public Optional<Core> core() {
    return keeper.core();
  }
}
