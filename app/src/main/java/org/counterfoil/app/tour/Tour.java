package org.counterfoil.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.counterfoil.app.Beginning;
import org.counterfoil.app.Program;
import org.counterfoil.app.Surroundings;
import org.counterfoil.app.kit.Look;
import org.counterfoil.core.keystore.Keystore;
import org.slf4j.LoggerFactory;

/// Takes the tour: prints a line for each step, leaves a picture of the window after each in
/// `target/tour`, and says how it went.
public final class Tour {
  private static final Path PICTURES = Path.of("target", "tour");

  private final Path home;
  private final Score score;
  private final Hands hands;
  private final PointedAt files = new PointedAt();
  private Path folder;
  private Duration lockAfter = Surroundings.LOCK_AFTER;
  private Program program;

  /// @param home an empty folder for the stores
  private Tour(Path home, Score score) {
    this.home = home;
    this.score = score;
    this.folder = home.resolve("till");
    this.hands = new Hands(() -> program().stage().getScene());
    this.program = Hands.onScreen(this::begin);
  }

  private Program begin() {
    var surroundings =
        new Surroundings(
            Clock.systemUTC(), () -> hands.keyTimes().getAsLong(), Keystore.NONE, files, lockAfter);
    return Beginning.begin(folder, surroundings);
  }

  private Program program() {
    return program;
  }

  /// Ends with its last line also where it cannot begin or breaks off: the toolkit's threads would
  /// go on, and whoever waits for the verdict would wait for ever.
  ///
  /// @return the program's exit code: 0 where every step went well
  public static int take() {
    var score = new Score();
    try {
      take(score);
    } catch (Throwable e) {
      LoggerFactory.getLogger(Tour.class).error("The tour broke off", e);
      say("tour: the tour itself … " + score.failed(e));
    }
    say(score.line());
    return score.exitCode();
  }

  private static void take(Score score) throws IOException {
    if (Files.exists(PICTURES)) {
      delete(PICTURES); // of the tour before
    }
    Files.createDirectories(PICTURES);
    var folder = Files.createTempDirectory("counterfoil-tour");
    startToolkit();
    var tour = new Tour(folder, score);
    try {
      tour.steps().forEach(tour::walk);
    } finally {
      tour.program.close();
      delete(folder);
    }
  }

  private static void startToolkit() {
    var started = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Look.loadFonts();
          started.countDown();
        });
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The tour was interrupted", e);
    }
  }

  private List<Step> steps() {
    var guide = new Guide(hands, files, this::program, new Starts(), PICTURES);
    var day = new DaySteps(guide);
    var steps = new ArrayList<Step>();
    steps.addAll(new BeginningSteps(guide).all());
    steps.addAll(new GoodsSteps(guide).all());
    steps.addAll(new BookSteps(guide).all());
    steps.addAll(new SettingsSteps(guide).all());
    steps.addAll(new PeopleSteps(guide).all());
    steps.addAll(day.morning());
    steps.addAll(new CounterSteps(guide).all());
    steps.addAll(new BasketSteps(guide).all());
    steps.addAll(new PaperSteps(guide).all());
    steps.addAll(day.evening());
    steps.addAll(new RescueSteps(guide).all());
    steps.addAll(new SampleSteps(guide).all());
    steps.addAll(new CoinSteps(guide).all());
    return steps;
  }

  /// Ends the program and starts it once more.
  private final class Starts implements Guide.Starts {
    @Override
    public void again(Runnable between) {
      program.close();
      Hands.onScreen(
          () -> {
            program.stage().close();
            return true;
          });
      between.run();
      program = Hands.onScreen(Tour.this::begin);
    }

    @Override
    public void lockingAfter(Duration alone) {
      lockAfter = alone;
      again(() -> {});
      lockAfter = Surroundings.LOCK_AFTER;
    }

    @Override
    public void twice() {
      Beginning.run(folder);
    }

    @Override
    public void elsewhere(String name) {
      folder = home.resolve(name);
      again(() -> {});
    }
  }

  private void walk(Step step) {
    var verdict = score.take(step);
    picture(step);
    say("tour: " + step.name() + " … " + verdict);
  }

  private void picture(Step step) {
    Hands.settle();
    var file =
        PICTURES.resolve(
            String.format(
                Locale.ROOT,
                "%02d-%s.png",
                score.taken(),
                step.name().replaceAll("[^a-z0-9]+", "-")));
    Hands.onScreen(
        () -> {
          var image = program.stage().getScene().snapshot(null);
          return ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        });
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) {
    System.out.println(line);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
