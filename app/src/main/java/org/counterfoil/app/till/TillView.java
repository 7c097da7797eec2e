package org.counterfoil.app.till;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.till.TillViewModel.Page;
import org.counterfoil.core.command.Permission;
import org.kordamp.ikonli.feather.Feather;

/// The till's day, one page at a time; F9 goes on, Esc goes back and loses nothing.
final class TillView extends StackPane implements Screen {
  private final TillViewModel model;
  private final ClosePages closing;
  private final BorderPane page = new BorderPane();

  /// Kept, for a binding that only others listen to is let go.
  private final BooleanBinding working;

  private Optional<DayPage> dayPage = Optional.empty();
  private Node first = page;

  TillView(TillViewModel model) {
    this.model = model;
    closing = new ClosePages(model);
    setId("till");
    working = model.busy().or(model.drawing());
    getChildren().add(BusyPane.over(page, working));
    model.page().subscribe(this::rebuild);
    model.day().subscribe(this::showDay);
    model.paper().subscribe(this::showDay);
  }

  TillViewModel model() {
    return model;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return StatusKeys.of().on(KeyCode.F9, "till.key.next", this::goOn).build();
  }

  @Override
  public Node firstFocus() {
    return first;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public boolean stepBack() {
    return model.stepBack();
  }

  @Override
  public void languageChanged() {
    rebuild();
  }

  private void goOn() {
    switch (model.page().get()) {
      case LOADING -> {}
      case CLOSED -> onlyWith(Permission.OPEN_TILL, model::open);
      case DAY -> onlyWith(Permission.CLOSE_TILL, model::beginCount);
      case COUNT -> model.handIn();
      case COMPARE -> model.sign();
      case DONE -> model.finish();
    }
  }

  private void onlyWith(Permission right, Runnable action) {
    if (model.may(right)) {
      action.run();
    }
  }

  /// Whoever is keying a movement goes on keying it.
  private void showDay() {
    if (model.page().get() == Page.DAY) {
      var focused = getScene() == null ? null : getScene().getFocusOwner();
      dayPage.ifPresent(it -> model.day().get().ifPresent(it::show));
      if (focused != null && focused.getScene() == null) {
        Nodes.focus(page, first); // what was pressed is there no more
      }
    }
  }

  private void rebuild() {
    first = page;
    switch (model.page().get()) {
      case LOADING -> fill(new Region(), new Region());
      case CLOSED -> closed();
      case DAY ->
          model
              .day()
              .get()
              .ifPresent(
                  day -> {
                    var open = new DayPage(model);
                    open.show(day);
                    dayPage = Optional.of(open);
                    fill(open.body(), open.foot());
                  });
      case COUNT ->
          model.day().get().ifPresent(day -> fill(closing.count(day), closing.countFoot()));
      case COMPARE -> fill(closing.compare(), closing.compareFoot());
      case DONE -> fill(closing.done(), closing.doneFoot(model::finish));
    }
    if (page.getScene() != null && model.page().get() != Page.LOADING) {
      // What scrolls is in the window only once its skin is made.
      Nodes.focus(page, first);
    }
  }

  private void fill(Node body, Node foot) {
    page.setTop(head());
    page.setCenter(Parts.scroll(body));
    page.setBottom(foot);
    var input = body.lookup(".text-field");
    var button = foot.lookup(".primary");
    first =
        input != null && model.page().get() != Page.DAY ? input : button != null ? button : page;
  }

  private Node head() {
    var name = model.page().get() == Page.LOADING ? "" : model.tillName();
    var head = new HBox(Nodes.text(Texts.of("till.title", name), "page-title"), Nodes.spacer());
    head.getStyleClass().add("wizard-head");
    switch (model.page().get()) {
      case LOADING -> {}
      case CLOSED ->
          head.getChildren().add(Nodes.pill(Tone.NEUTRAL, Texts.bind("till.state.closed")));
      case DAY -> head.getChildren().add(Nodes.pill(Tone.SUCCESS, Texts.bind("till.state.open")));
      case COUNT -> head.getChildren().add(steps(1));
      case COMPARE -> head.getChildren().add(steps(2));
      case DONE -> head.getChildren().add(steps(3));
    }
    return head;
  }

  private static Node steps(int now) {
    var steps = new HBox();
    steps.getStyleClass().add("steps");
    for (int step = 1; step <= 3; step++) {
      var mark =
          new HBox(
              step < now
                  ? Nodes.icon(Feather.CHECK)
                  : Nodes.text(org.counterfoil.app.kit.Formats.current().number(step)));
      mark.getStyleClass().addAll("mark", "center");
      var node = new HBox(mark, Nodes.fit(Nodes.label("till.step." + step)));
      node.getStyleClass().add("step");
      node.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), step == now);
      if (step < now) {
        node.getStyleClass().add("done");
      }
      if (step > 1) {
        var line = new Region();
        line.getStyleClass().add("step-line");
        steps.getChildren().add(line);
      }
      steps.getChildren().add(node);
    }
    return steps;
  }

  private void closed() {
    if (!model.may(Permission.OPEN_TILL)) {
      var words =
          Nodes.card(
              Nodes.iconTile(Feather.LOCK, Tone.NEUTRAL, "large"),
              Nodes.wrapped("till.open.ask.title", "card-title"),
              Nodes.wrapped("till.open.ask.words", "muted"));
      var body = new HBox(words);
      body.getStyleClass().add("wizard-body");
      fill(body, new Region());
      return;
    }
    var count = new CountCard(model.startingFloat(), Texts.of("till.open.title"), "till.float");
    var message = Nodes.text(model.message(), "text-danger", "wrap");
    var help =
        Nodes.banner(
            Tone.INFO, Texts.bind("till.open.help.title"), Texts.bind("till.open.help.words"));
    var side = Nodes.column("gap-16", help);
    side.getStyleClass().add("w-20");
    var body = new HBox(Nodes.grow(count), side);
    body.getStyleClass().add("wizard-body");
    fill(
        body,
        Parts.foot(
            Nodes.grow(message),
            Nodes.spacer(),
            Nodes.primary("till.open.action", Feather.UNLOCK, model::open),
            Parts.keyCap("F9")));
  }
}
