package org.counterfoil.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.counterfoil.app.Beginning;
import org.counterfoil.app.Program;
import org.counterfoil.app.Surroundings;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.sample.SampleShop;

/// From a key press in the universal field to the pulse that laid out the last of its results.
final class ScreenBench {
  private static final int WARM_UP = 60;

  /// Longer than between the parts of any answer: what comes later is not waited for.
  private static final long SETTLED_MILLIS = 120;

  private static final List<String> WORDS =
      List.of("moyo", "tendai", "chikafu", "rudo", "sugar", "ncube", "farai", "milk", "amina");

  private final Program program;
  private final Keys keys;
  private volatile boolean changed;
  private volatile long laidOut;

  private ScreenBench(Program program, Keys keys) {
    this.program = program;
    this.keys = keys;
  }

  static List<String> rows(Path shop, String customers) throws InterruptedException {
    var keyboard = new AtomicReference<Keys>();
    var program =
        Fx.get(
            () ->
                Beginning.begin(
                    shop,
                    new Surroundings(
                        Clock.systemUTC(),
                        () -> Objects.requireNonNull(keyboard.get()).getAsLong(),
                        Keystore.NONE,
                        new NoFiles(),
                        Surroundings.LOCK_AFTER)));
    keyboard.set(new Keys(program.stage().getScene()));
    var bench = new ScreenBench(program, Objects.requireNonNull(keyboard.get()));
    bench.signIn();
    var nanos = bench.measure();
    program.close();
    return List.of(
        String.format(
            Locale.ROOT,
            "key press to new list on screen among %s customers p50,%.1f,ms,,,",
            customers,
            AppBench.median(nanos)));
  }

  private Scene scene() {
    return program.stage().getScene();
  }

  private boolean isShown(String id) {
    return scene().lookup("#" + id) != null;
  }

  private void signIn() {
    Until.onScreen("the lock is shown", () -> isShown("lock"));
    Fx.run(() -> keys.type(SampleShop.CASHIER.substring(0, 1) + SampleShop.CASHIER_PIN));
    Until.onScreen("the lock opens", () -> !isShown("lock"));
  }

  private List<Long> measure() throws InterruptedException {
    Fx.run(() -> keys.pressWithControl(KeyCode.K));
    Fx.run(this::watch);
    var nanos = new ArrayList<Long>();
    for (int round = 0; round < 10; round++) {
      for (var word : WORDS) {
        for (int i = 0; i < word.length(); i++) {
          nanos.add(key(word.charAt(i)));
        }
        Fx.run(() -> keys.press(KeyCode.ESCAPE));
      }
    }
    return nanos.subList(WARM_UP, nanos.size());
  }

  private void watch() {
    var results = (ScrollPane) scene().lookup("#universal-results");
    var rows = (VBox) results.getContent();
    rows.getChildren().addListener((InvalidationListener) _ -> changed = true);
    scene()
        .addPostLayoutPulseListener(
            () -> {
              if (changed) {
                changed = false;
                laidOut = System.nanoTime();
              }
            });
  }

  private long key(char letter) throws InterruptedException {
    long pressed =
        Fx.get(
            () -> {
              changed = false;
              long now = System.nanoTime();
              keys.type(String.valueOf(letter));
              return now;
            });
    Until.holds("the list changes for a key", () -> laidOut > pressed);
    TimeUnit.MILLISECONDS.sleep(SETTLED_MILLIS);
    return laidOut - pressed;
  }
}
