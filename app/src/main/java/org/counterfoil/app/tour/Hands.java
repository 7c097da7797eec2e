package org.counterfoil.app.tour;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Threads;
import org.jspecify.annotations.Nullable;

/// What a person does at the window: looks until something is there, types, presses, chooses.
final class Hands {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long LOOK_MILLIS = 25;
  private static final long SETTLED_MILLIS = 400;
  private static final int FIELDS = 10;
  private static final int CHOICES = 12;

  private final Callable<Scene> scene;
  private final Keyboard keyboard;

  /// @param scene the window's, asked anew for every key
  Hands(Callable<Scene> scene) {
    this.scene = scene;
    this.keyboard = new Keyboard(scene);
  }

  void type(String text) {
    keyboard.type(text);
  }

  /// As a scanner does: fast, and with Enter at the end.
  void scan(String code) {
    keyboard.scan(code);
  }

  void press(KeyCode code) {
    keyboard.press(code);
  }

  void pressWithControl(KeyCode code) {
    keyboard.pressWithControl(code);
  }

  /// The time that passes while keys are typed, in nanoseconds.
  LongSupplier keyTimes() {
    return keyboard;
  }

  /// Types into the field a page puts the cursor into by itself.
  void straightInto(String id, String text) {
    until("the cursor in " + id, () -> holdsCursor(id));
    type(text);
    until(id + " to hold what was typed", () -> holds(id, text));
  }

  /// Goes on by Tab to a field further down, and types into it.
  void tabInto(String id, String text) {
    for (int tabs = 0; tabs < FIELDS && !onScreen(() -> holdsCursor(id)); tabs++) {
      press(KeyCode.TAB);
    }
    straightInto(id, text);
  }

  /// A field shows this, typed or not.
  void untilHolds(String id, String text) {
    until(text + " in " + id, () -> holds(id, text));
  }

  /// On the JavaFX thread.
  boolean holdsCursor(String id) throws Exception {
    var focused = scene.call().getFocusOwner();
    return focused != null && id.equals(focused.getId());
  }

  private boolean holds(String id, String text) throws Exception {
    return find(id) instanceof TextInputControl field && field.getText().equals(text);
  }

  /// Puts the cursor into a field, as the mouse would, replaces what is in it, and types. A page
  /// that is still being read may put a fresh field in its place, so a look follows, as a person's
  /// would.
  void into(String id, String text) {
    for (int tries = 0; tries < 3; tries++) {
      until("field " + id, () -> find(id) instanceof TextInputControl);
      onScreen(
          () -> {
            var field = (TextInputControl) Objects.requireNonNull(find(id));
            field.requestFocus();
            field.selectAll();
            return true;
          });
      type(text);
      settle();
      if (onScreen(() -> holds(id, text))) {
        return;
      }
    }
    throw new IllegalStateException("field " + id + " does not keep what is typed");
  }

  /// Presses a button, as the space bar or a click would.
  void push(String id) {
    until("button " + id, () -> find(id) instanceof ButtonBase button && !button.isDisabled());
    onScreen(
        () -> {
          ((ButtonBase) Objects.requireNonNull(find(id))).fire();
          return true;
        });
  }

  /// Goes to a card or tile and presses Enter on it.
  void open(String id) {
    focus(id);
    press(KeyCode.ENTER);
  }

  /// Chooses from a list of a few values by the arrow keys.
  ///
  /// @param words as the list shows the value
  void choose(String id, String words) {
    focus(id);
    look(KeyCode.DOWN, id, words);
    look(KeyCode.UP, id, words);
    until(words + " in " + id, () -> shows(id, words));
  }

  private void look(KeyCode arrow, String id, String words) {
    for (int i = 0; i < CHOICES && !onScreen(() -> shows(id, words)); i++) {
      press(arrow);
    }
  }

  private void focus(String id) {
    until(id + " in the window", () -> find(id) != null);
    onScreen(
        () -> {
          Objects.requireNonNull(find(id)).requestFocus();
          return true;
        });
    until("the cursor in " + id, () -> holdsCursor(id));
  }

  private boolean shows(String id, String words) throws Exception {
    return find(id) instanceof ComboBox<?> box && words.equals(chosen(box));
  }

  private static <T> String chosen(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }

  /// Whether a button cannot be pressed.
  boolean isOff(String id) {
    return onScreen(() -> find(id) instanceof ButtonBase button && button.isDisabled());
  }

  /// Words in the window; empty while they are not there.
  String read(String id) {
    return onScreen(() -> find(id) instanceof Labeled label ? label.getText() : "");
  }

  /// These words stand somewhere in the window.
  void untilSeen(String words) {
    until(
        words,
        () ->
            scene.call().getRoot().lookupAll(".label").stream()
                .filter(Hands::isShown)
                .anyMatch(it -> it instanceof Labeled label && words.equals(label.getText())));
  }

  /// A list shows a row with these words.
  void untilListed(String words) {
    until(
        "a row with " + words,
        () ->
            scene.call().getRoot().lookupAll(".table-cell").stream()
                .filter(Hands::isShown)
                .anyMatch(it -> it instanceof Labeled cell && words.equals(cell.getText())));
  }

  /// By id, anywhere in the window. Not by CSS selector: a dot in an id would be read as a class.
  private @Nullable Node find(String id) throws Exception {
    return find(scene.call().getRoot(), id);
  }

  private static @Nullable Node find(Node at, String id) {
    if (id.equals(at.getId()) && isShown(at)) {
      return at;
    }
    if (at instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        var found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isShown(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// On the JavaFX thread.
  boolean isOnScreenNow(String id) throws Exception {
    return find(id) != null;
  }

  boolean isOnScreen(String id) {
    return onScreen(() -> find(id) != null);
  }

  void untilShown(String id) {
    until(id + " on the screen", () -> find(id) != null);
  }

  void untilText(String id, Predicate<String> wanted) {
    until(
        id + " says what is expected",
        () -> find(id) instanceof Labeled label && wanted.test(label.getText()));
  }

  /// Looks at the screen until the condition holds.
  ///
  /// @throws IllegalStateException when patience runs out
  void until(String what, Callable<Boolean> condition) {
    long looks = PATIENCE_MILLIS / LOOK_MILLIS;
    for (long i = 0; i < looks; i++) {
      if (onScreen(condition)) {
        return;
      }
      pause(LOOK_MILLIS);
    }
    throw new IllegalStateException("waited in vain for " + what);
  }

  /// Waits as long as a person looks: lists have been read then, and what fades away has gone.
  static void settle() {
    pause(SETTLED_MILLIS);
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The tour was interrupted", e);
    }
  }

  /// Runs on the JavaFX thread and waits for it.
  static <T> T onScreen(Callable<T> task) {
    var done = new CompletableFuture<T>();
    Threads.onScreen(
        () -> {
          try {
            done.complete(task.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The screen did not answer", e);
    }
  }
}
