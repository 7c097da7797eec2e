package org.counterfoil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
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
import org.counterfoil.app.start.StartHooks;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.app.start.TroubleHooks;
import org.counterfoil.app.start.TroubleView;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.SystemKeystore;
import org.counterfoil.core.security.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running program: one window, and behind it one open shop or the trouble that keeps it shut.
public final class Program implements StartHooks, TroubleHooks {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private final Look look = new Look();
  private final Stage stage;
  private final Layers layers = new Layers(new StackPane());
  private final WindowNotices notices = new WindowNotices(layers);
  private final Clock clock;
  private final LongSupplier keyTimes;
  private final Keystore keystore;
  private final Work work;
  private Path folder;
  private Runnable deaf = () -> {};
  private @Nullable Core core;
  private @Nullable ShopWindow shop;

  /// @param keyTimes nanoseconds of the keyboard, by which a scanner is told from a person
  private Program(Stage stage, Path folder, Clock clock, LongSupplier keyTimes, Keystore keystore) {
    this.stage = stage;
    this.folder = folder;
    this.clock = clock;
    this.keyTimes = keyTimes;
    this.keystore = keystore;
    this.work = Work.onVirtualThreads(() -> Actor.NOBODY, notices::unexpected);
  }

  /// Opens the window at once and the shop behind it; returns when the toolkit has started.
  static void run(Path folder, SingleInstance instance) {
    Platform.startup(
        () ->
            start(
                folder,
                Clock.systemUTC(),
                System::nanoTime,
                SystemKeystore.ofThisComputer(),
                program -> program.listenTo(instance)));
  }

  /// Shows the window at once and fills it when it is on the screen: fonts and style sheets take
  /// longer than an empty window, and the store longer still. On the JavaFX thread.
  ///
  /// @param keystore that of the computer, or none
  /// @param begun is given the program
  public static Stage start(
      Path folder, Clock clock, LongSupplier keyTimes, Keystore keystore, Consumer<Program> begun) {
    var stage = EmptyWindow.show();
    EmptyWindow.onceDrawn(
        stage,
        () -> {
          Look.loadFonts();
          begun.accept(begin(stage, folder, clock, keyTimes, keystore));
        });
    return stage;
  }

  /// Comes forward whenever somebody starts the program again, until it ends itself.
  void listenTo(SingleInstance instance) {
    deaf = instance::close;
    instance.whenKnocked(() -> Threads.onScreen(this::comeForward));
  }

  /// The same in a toolkit that runs already, and without a second start to listen for: the guided
  /// tour's. It keeps away from the computer's keystore. On the JavaFX thread.
  public static Program begin(Path folder, Clock clock, LongSupplier keyTimes) {
    return begin(EmptyWindow.show(), folder, clock, keyTimes, Keystore.NONE);
  }

  private static Program begin(
      Stage stage, Path folder, Clock clock, LongSupplier keyTimes, Keystore keystore) {
    var program = new Program(stage, folder, clock, keyTimes, keystore);
    program.open(new char[0]);
    program.fill();
    return program;
  }

  private void fill() {
    var scene = stage.getScene();
    look.dressPopups();
    scene.setRoot(layers);
    look.dress(scene);
    ScannerFilter.install(
        scene,
        keyTimes,
        code -> {
          if (shop != null) {
            shop.scanned(code);
          }
        });
    stage.setOnCloseRequest(
        closing -> {
          closing.consume();
          quit();
        });
  }

  private void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void open(char[] passphrase) {
    work.run(() -> opened(passphrase), this::go);
  }

  /// The shop, or what keeps it shut.
  private sealed interface Opened {
    record Open(Core core) implements Opened {}

    record Shut(StoreTrouble.Kind kind) implements Opened {}
  }

  private Unlocking unlocking(char... passphrase) {
    return Unlocking.by(keystore).with(passphrase);
  }

  private Opened opened(char[] passphrase) {
    try {
      return new Opened.Open(Core.open(new StoreFolder(folder), unlocking(passphrase), clock));
    } catch (StoreTrouble e) {
      LOG.error("The store did not open: {}", e.kind(), e);
      return new Opened.Shut(e.kind());
    }
  }

  private void go(Opened opened) {
    switch (opened) {
      case Opened.Open(var found) -> {
        core = found;
        tell(found, Trouble.of(found.store().opening()).iterator());
      }
      case Opened.Shut(var kind) -> cover(new Trouble.NotOpen(kind), () -> {});
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
      beginShop(found);
    }
  }

  private Runnable afterwards = () -> {};

  private void cover(Trouble trouble, Runnable then) {
    afterwards = then;
    layers.cover(new TroubleView(trouble, this));
  }

  private void beginShop(Core found) {
    var guess =
        new FirstStartViewModel.Guess(Locale.getDefault().getCountry(), ZoneId.systemDefault());
    var model = new FirstStartViewModel(found.setUp(), work, notices, this, guess);
    layers.cover(new FirstStartView(model));
  }

  private void enter(Core found) {
    shop = new ShopWindow(found, layers, notices, look, clock, this::restore);
    shop.lock();
    work.run(
        () -> {
          found.store().bindKeyTo(keystore);
          return true;
        },
        _ -> {});
  }

  @Override
  public void founded(UserId owner) {
    if (core != null) {
      enter(core);
    }
  }

  @Override
  public Job<UserId> sampleShop() {
    var found = java.util.Objects.requireNonNull(core);
    return new Job<>(
        progress -> {
          var owner = SampleStart.fill(found, clock, progress);
          Threads.onScreen(() -> notices.toast(Tone.INFO, Texts.of("window.sample-pin")));
          return owner;
        });
  }

  @Override
  public void tryAgain() {
    open(new char[0]);
  }

  @Override
  public void enterPassphrase(char[] passphrase) {
    open(passphrase);
  }

  @Override
  public void rebuild() {
    work.run(
        () -> Core.rebuild(new StoreFolder(folder), unlocking(), clock), _ -> open(new char[0]));
  }

  /// Puts a backup in the store's place: the shop is closed for it and opened again, where whatever
  /// the till roll has and the backup lacks is taken over.
  private void restore(Backup backup) {
    var where = new StoreFolder(folder);
    work.run(
        () -> {
          close();
          return Restore.inPlace(where, backup, unlocking(), clock.instant());
        },
        outcome -> {
          if (outcome instanceof Restore.Refused(var reason)) {
            LOG.error("A backup was not restored: {}", reason);
            notices.toast(Tone.DANGER, Texts.of("window.not-restored"));
          }
          open(new char[0]);
        });
  }

  @Override
  public void otherFolder() {
    var chooser = new DirectoryChooser();
    var chosen = chooser.showDialog(stage);
    if (chosen != null) {
      folder = chosen.toPath();
      open(new char[0]);
    }
  }

  @Override
  public void goOn() {
    afterwards.run();
  }

  /// Closes the shop off the JavaFX thread, and then the program.
  @Override
  public void quit() {
    deaf.run();
    work.run(
        () -> {
          close();
          return true;
        },
        _ -> Platform.exit());
  }

  /// Closes shop and store; not on the JavaFX thread.
  public void close() {
    var open = core;
    core = null;
    if (shop != null) {
      shop.close();
    }
    if (open != null) {
      open.close();
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
    return Optional.ofNullable(core);
  }
}
