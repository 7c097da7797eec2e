package org.counterfoil.app.people;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.people.PeopleViewModel.Page;
import org.counterfoil.app.people.PeopleViewModel.Role;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SignIn.Means;
import org.kordamp.ikonli.feather.Feather;

/// Users with what may be done about them, and below the roles with their rights.
final class PeopleView extends VBox implements Screen {
  /// What the page can lead to.
  ///
  /// @param create for a new person
  /// @param reset gives somebody a new PIN or password
  /// @param own changes one's own
  record Ways(Runnable create, BiConsumer<Line, Means> reset, Consumer<Means> own) {}

  private final PeopleViewModel model;
  private final Ways ways;
  private final VBox people = new VBox();
  private final VBox roles = new VBox();
  private final Node add;

  PeopleView(PeopleViewModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    getStyleClass().add("page");
    var button = Nodes.primary("people.new", Feather.USER_PLUS, ways.create());
    button.setId("people-new");
    add = button;
    var pin = own("people.own-pin", Means.PIN);
    var password = own("people.own-password", Means.PASSWORD);
    people.getStyleClass().addAll("card", "flush");
    people.setId("people");
    roles.getStyleClass().add("gap-12");
    var all = Nodes.column("gap-16", people, Nodes.label("people.roles", "card-title"), roles);
    var scroll = new Scroller(all);
    getChildren()
        .addAll(
            Nodes.row(
                "gap-12",
                Nodes.label("people.title", "page-title"),
                Nodes.spacer(),
                pin,
                password,
                button),
            Nodes.grow(scroll));
    model.page().subscribe(this::show);
  }

  private void show(Page page) {
    people.getChildren().setAll(page.people().stream().map(this::row).toList());
    roles.getChildren().setAll(page.roles().stream().map(PeopleView::role).toList());
  }

  private Node row(Line line) {
    var name = Nodes.text(line.name(), "strong", "wrap");
    var words = Nodes.column("gap-2", name, Nodes.text(PeopleWords.role(line.role()), "muted"));
    var row = Nodes.row("list-row", Nodes.avatar(line.name()), Nodes.grow(words));
    if (!line.active()) {
      row.getChildren().add(Nodes.pill(Tone.NEUTRAL, Texts.bind("people.is-off")));
    }
    if (!model.isSelf(line)) {
      if (line.active()) {
        row.getChildren()
            .addAll(
                reset("people.reset", line, Means.PIN),
                reset(PeopleWords.passwordKey(line), line, Means.PASSWORD));
      }
      row.getChildren()
          .add(
              Nodes.secondary(
                  line.active() ? "people.off" : "people.on",
                  Feather.POWER,
                  () -> model.toggle(line)));
    }
    return row;
  }

  private Node own(String key, Means means) {
    return Nodes.secondary(key, Feather.LOCK, () -> ways.own().accept(means));
  }

  private Node reset(String key, Line line, Means means) {
    return Nodes.secondary(key, Feather.KEY, () -> ways.reset().accept(line, means));
  }

  private static Node role(Role role) {
    var rights = new FlowPane();
    rights.getStyleClass().add("gap-4");
    role.rights()
        .forEach(
            right -> rights.getChildren().add(Nodes.pill(Tone.NEUTRAL, PeopleWords.right(right))));
    var line = role.line();
    var head =
        Nodes.row(
            "gap-12",
            Nodes.fit(Nodes.text(PeopleWords.role(line.code()), "section-title")),
            Nodes.fit(Nodes.text(Texts.count("people.role-users", line.users()), "muted")),
            Nodes.spacer(),
            Nodes.fit(
                Nodes.text(
                    Texts.of("people.max-discount", Formats.current().percent(line.maxDiscount())),
                    "muted")));
    var card = Nodes.card(head, rights);
    card.getStyleClass().add("tight");
    return card;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return StatusKeys.of().on(KeyCode.F2, "people.new", ways.create()).build();
  }

  @Override
  public Node firstFocus() {
    return add;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void languageChanged() {
    show(model.page().get());
  }
}
