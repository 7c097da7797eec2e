package org.counterfoil.app.kit;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The root of a window: the page, and above it field help, questions and toasts. Everything is
/// inside the window, so nothing hides behind it, and it is mirrored and scaled with it.
public final class Layers extends StackPane {
  private final StackPane page = new StackPane();
  private final Pane floating = new FloatingLayer();
  private final ModalPane modal = new ModalPane();
  private final VBox toasts = new VBox();
  private final StackPane cover = new StackPane();
  private Focus beforePanel = Focus.NOWHERE;
  private Focus beforeCover = Focus.NOWHERE;

  public Layers(Parent content) {
    page.getChildren().add(content);
    floating.setPickOnBounds(false);
    toasts.getStyleClass().addAll("toasts", "gap-8");
    toasts.setPickOnBounds(false);
    cover.setVisible(false);
    // The modal pane puts itself in front of all others.
    cover.setViewOrder(ModalPane.Z_FRONT - 1);
    toasts.setViewOrder(ModalPane.Z_FRONT - 2);
    // A panel and the sign-in screen have fields that can be asked about, too.
    floating.setViewOrder(ModalPane.Z_FRONT - 2);
    sceneProperty().addListener((_, _, scene) -> watchFocus(scene));
    modal.setId("modal");
    // One that fades away would take the next panel, opened meanwhile, with it.
    modal.setInTransitionFactory(null);
    modal.setOutTransitionFactory(null);
    modal.displayProperty().subscribe(this::modalChanged);
    getChildren().addAll(page, floating, cover, toasts);
    addEventHandler(KeyEvent.KEY_PRESSED, this::help);
  }

  /// Puts another page under everything else.
  public void show(Parent content) {
    page.getChildren().setAll(content);
  }

  /// The layers of the window `node` is in.
  ///
  /// @throws IllegalStateException if the window was built without them
  public static Layers around(Node node) {
    return find(node).orElseThrow(() -> new IllegalStateException("A window's root is Layers"));
  }

  private static Optional<Layers> find(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Layers layers) {
        return Optional.of(layers);
      }
    }
    return Optional.empty();
  }

  /// Whether somebody can see `node`: its window is open, and nothing covers it, such as the
  /// sign-in screen. What looks at the store again and again rests by this.
  public static ObservableValue<Boolean> seen(Node node) {
    var window = node.sceneProperty().flatMap(Scene::windowProperty);
    var open = window.flatMap(Window::showingProperty).orElse(false);
    var away =
        window
            .flatMap(it -> it instanceof Stage stage ? stage.iconifiedProperty() : null)
            .orElse(false);
    var shown =
        node.sceneProperty()
            .flatMap(Scene::rootProperty)
            .flatMap(root -> root instanceof Layers layers ? layers.page.visibleProperty() : null)
            .orElse(true);
    return Bindings.createBooleanBinding(
        () -> open.getValue() && shown.getValue() && !away.getValue(), open, shown, away);
  }

  /// Closes the topmost thing over the page; `false` if there is none. What a cover hides stays.
  public boolean stepBack() {
    if (closeHelp()) {
      return true;
    }
    if (modal.isDisplay() && !cover.isVisible()) {
      modal.hide(true);
      return true;
    }
    return false;
  }

  /// Whether a question or panel stands over the page; keys of the page then rest.
  public boolean covered() {
    return modal.isDisplay() || cover.isVisible();
  }

  /// Whether a cover hides the page, with what stands over it.
  public boolean pageHidden() {
    return cover.isVisible();
  }

  /// Covers everything with one node, such as the sign-in screen; what is below stays as it is.
  public void cover(Node over) {
    closeHelp();
    beforeCover = Focus.in(getScene());
    cover.getChildren().setAll(over);
    cover.setVisible(true);
    page.setVisible(false);
    modal.setVisible(false);
    over.requestFocus();
  }

  /// Takes the cover away and gives the focus back.
  public void uncover() {
    cover.getChildren().clear();
    cover.setVisible(false);
    page.setVisible(true);
    modal.setVisible(true); // empty, it hides itself behind the page
    giveBack(beforeCover);
    beforeCover = Focus.NOWHERE;
  }

  /// Shows a panel in the middle, over a shaded page, and keeps the focus inside it.
  public void showModal(Node panel) {
    beforePanel = Focus.in(getScene());
    placeModal();
    modal.show(panel);
    Nodes.focus(modal, panel);
  }

  /// With the first panel: dressing it would keep the program's start waiting.
  private void placeModal() {
    if (modal.getParent() == null) {
      getChildren().add(modal);
      modal.applyCss();
    }
  }

  /// Shows a panel that had to be read first over the page that asked for it: not where that page
  /// was left meanwhile, and not in the place of what was opened meanwhile.
  public static void showLate(Node page, Node panel) {
    find(page).filter(it -> !it.modal.isDisplay()).ifPresent(it -> it.showModal(panel));
  }

  public void closeModal() {
    modal.hide(true);
  }

  /// Shows the help of the focused input, or hides it; `false` if what has the focus has none.
  public boolean toggleHelp() {
    if (closeHelp()) {
      return true;
    }
    var help = Optional.ofNullable(getScene().getFocusOwner()).flatMap(Help::around);
    help.ifPresent(HelpPanel::show);
    return help.isPresent();
  }

  void showHelp(HelpPanel panel) {
    floating.getChildren().setAll(panel);
  }

  boolean closeHelp() {
    boolean open = !floating.getChildren().isEmpty();
    floating.getChildren().clear();
    return open;
  }

  VBox toasts() {
    return toasts;
  }

  private void help(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.F1 && toggleHelp()) {
      pressed.consume();
    }
  }

  private void watchFocus(@Nullable Scene scene) {
    if (scene != null) {
      scene.focusOwnerProperty().addListener((_, _, owner) -> focused(scene, owner));
    }
  }

  private void focused(Scene scene, @Nullable Node owner) {
    if (owner == null) {
      Threads.onScreen(() -> unlessSomebodyTookIt(scene));
    }
    if (owner instanceof Control control && control.getSkin() == null) {
      // Until the next pulse it has none, and hears no keys: what is typed at once would be lost.
      control.applyCss();
    }
    bringBack(owner);
  }

  /// Tab must not wander into a page that is covered.
  private void bringBack(@Nullable Node owner) {
    var front = front();
    if (owner != null && front != page && isInside(owner, page)) {
      front.requestFocus();
    }
  }

  /// What can be worked in: the page, or what stands over it.
  Node front() {
    if (cover.isVisible()) {
      return cover.getChildren().isEmpty() ? cover : cover.getChildren().getFirst();
    }
    var panel = modal.isDisplay() ? modal.getContent() : null;
    return panel == null ? page : panel;
  }

  private static boolean isInside(Node node, Node around) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }

  private void modalChanged(boolean shown) {
    if (!shown) {
      modal.setContent(null); // Esc only hides it, and it would pass for open
      giveBack(beforePanel);
      beforePanel = Focus.NOWHERE;
    }
  }

  private void giveBack(Focus before) {
    if (!before.giveBack(this)) {
      focusFront();
    }
  }

  /// While nobody has the focus no key is heard. Whatever took it away, it goes to what can be
  /// worked in.
  private void focusFront() {
    var front = front();
    var first =
        front == page && !page.getChildren().isEmpty() ? page.getChildren().getFirst() : front;
    first.requestFocus();
  }

  private void unlessSomebodyTookIt(Scene scene) {
    if (scene == getScene() && scene.getFocusOwner() == null) {
      focusFront();
    }
  }

  /// Places the help panel beside its input at every layout.
  private static final class FloatingLayer extends Pane {
    @Override
    protected void layoutChildren() {
      for (var child : getManagedChildren()) {
        ((HelpPanel) child).place(getWidth(), getHeight());
      }
    }
  }
}
