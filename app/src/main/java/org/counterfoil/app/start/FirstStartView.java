package org.counterfoil.app.start;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.start.Answers.Input;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.organisation.DivisionKind;
import org.kordamp.ikonli.feather.Feather;

/// The whole window before there is a shop: a few questions, or a sample shop to look around in.
/// Stands inside [org.counterfoil.app.kit.Layers].
public final class FirstStartView extends StackPane {
  private static final int PIN_LENGTH = 4;

  private final FirstStartViewModel model;
  private final Map<Input, Field> fields;
  private final Field country;
  private final BorderPane page = new BorderPane();

  public FirstStartView(FirstStartViewModel model) {
    this.model = model;
    setId("first-start");
    fields = fields();
    country =
        Choice.many(
            "start.country",
            GroundModel.countries(),
            model.ground().country(),
            StartWords::country);
    fields.forEach((input, field) -> field.error().bind(model.answers().error(input)));
    var body = new HBox(welcome(), questions());
    body.getStyleClass().add("start-body");
    var scroll = new Scroller(body);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    page.setCenter(scroll);
    page.setBottom(new VBox(foot(), keys()));
    page.getStyleClass().add("screen");
    getChildren().add(BusyPane.over(page, model.busy()));
    model
        .samples()
        .subscribe(
            job -> {
              if (job != null) {
                getChildren().setAll(BusyPane.over(page, job));
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Threads.onScreen(this::focusFirst);
              }
            });
  }

  private void focusFirst() {
    Nodes.focus(this, field(Input.BUSINESS).input());
  }

  private Field field(Input input) {
    return Objects.requireNonNull(fields.get(input));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F9) {
      event.consume();
      begin();
    }
  }

  private void begin() {
    model.begin();
    model.answers().firstWrong().ifPresent(input -> field(input).input().requestFocus());
  }

  private Node welcome() {
    var side =
        Nodes.column(
            "gap-20",
            OpeningView.brandMark(),
            Nodes.wrapped("start.title", "t-28", "strong"),
            Nodes.wrapped("start.lead", "lead", "muted"),
            languages(),
            Nodes.card(
                otherWay("start.samples", Feather.EYE, model::lookAround),
                otherWay("start.restore", Feather.ROTATE_CCW, model::restore)));
    side.getStyleClass().add("start-side");
    return side;
  }

  /// What to do instead of founding a shop.
  private static Node otherWay(String key, Feather icon, Runnable action) {
    var button = Nodes.secondary(key + ".action", icon, action);
    button.setWrapText(true);
    button.setMinWidth(0);
    return Nodes.column(
        "gap-8",
        Nodes.wrapped(key + ".question", "section-title"),
        Nodes.wrapped(key + ".words", "t-13", "muted"),
        button);
  }

  private static Node languages() {
    var group = new ToggleGroup();
    var strip = Nodes.segment("start.language");
    for (var language : Language.values()) {
      var toggle = Nodes.toggle("start.language." + language.name().toLowerCase(Locale.ROOT));
      toggle.setToggleGroup(group);
      toggle.setSelected(Texts.language().get() == language);
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            Texts.language().set(language);
          });
      strip.getChildren().add(toggle);
    }
    return strip;
  }

  private Node questions() {
    var currency =
        Choice.many(
            "start.currency",
            GroundModel.currencies(),
            model.ground().currency(),
            StartWords::currency);
    var kind =
        Choice.few("start.kind", List.of(DivisionKind.values()), model.kind(), StartWords::of);
    var names = columns();
    names.addRow(0, field(Input.BUSINESS), kind);
    names.addRow(1, country, currency);
    names.addRow(2, field(Input.STORE), field(Input.OWNER));
    names.addRow(3, field(Input.PIN), field(Input.PIN_AGAIN));
    var card =
        Nodes.card(Nodes.label("start.questions", "card-title"), names, moreToggle(), more());
    return Nodes.grow(card);
  }

  private Node moreToggle() {
    var toggle = Nodes.quiet("start.more", () -> model.more().set(!model.more().get()));
    model
        .more()
        .subscribe(
            open ->
                toggle.setGraphic(Nodes.icon(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN)));
    return toggle;
  }

  private Node more() {
    var ground = model.ground();
    var grid = columns();
    grid.addRow(0, field(Input.TAX_NAME), field(Input.TAX_PERCENT));
    grid.addRow(
        1,
        Choice.few(
            "start.prices", List.of(GroundModel.Prices.values()), ground.prices(), StartWords::of),
        Choice.many(
            "start.time-zone", GroundModel.timeZones(), ground.timeZone(), StartWords::timeZone));
    grid.addRow(
        2,
        field(Input.CASH_UNIT),
        Choice.few(
            "start.cash-mode",
            List.of(CashRounding.Mode.values()),
            ground.cashMode(),
            StartWords::of));
    grid.addRow(
        3,
        Choice.few(
            "start.paper-language",
            List.of(Language.values()),
            ground.paperLanguage(),
            StartWords::of),
        Choice.few(
            "start.sample-size", List.of(SampleSize.values()), model.sampleSize(), StartWords::of));
    grid.visibleProperty().bind(model.more());
    grid.managedProperty().bind(model.more());
    return grid;
  }

  private static GridPane columns() {
    var grid = new GridPane();
    grid.getStyleClass().add("gap-16");
    for (int i = 0; i < 2; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private Map<Input, Field> fields() {
    var all = new EnumMap<Input, Field>(Input.class);
    all.put(Input.BUSINESS, text("start.business", Input.BUSINESS));
    all.put(Input.STORE, text("start.store", Input.STORE));
    all.put(Input.OWNER, text("start.owner", Input.OWNER));
    all.put(Input.PIN, pin("start.pin", Input.PIN));
    all.put(Input.PIN_AGAIN, pin("start.pin-again", Input.PIN_AGAIN));
    all.put(Input.TAX_NAME, text("start.tax-name", Input.TAX_NAME));
    all.put(Input.TAX_PERCENT, text("start.tax-percent", Input.TAX_PERCENT));
    all.put(Input.CASH_UNIT, text("start.cash-unit", Input.CASH_UNIT));
    return all;
  }

  private Field text(String id, Input input) {
    var field = Field.text(id, model.answers().value(input));
    onEnter((TextField) field.input());
    return field;
  }

  private Field pin(String id, Input input) {
    var typed = new PasswordField();
    StringProperty value = model.answers().value(input);
    typed.textProperty().bindBidirectional(value);
    typed
        .textProperty()
        .subscribe(
            text -> {
              if (text.length() > PIN_LENGTH) {
                typed.setText(text.substring(0, PIN_LENGTH));
              }
            });
    onEnter(typed);
    return new Field(id, typed);
  }

  private void onEnter(TextField field) {
    field.setOnAction(_ -> begin());
  }

  private Node foot() {
    var open = Nodes.primary("start.open", Feather.ARROW_RIGHT, this::begin);
    var foot =
        new HBox(
            Nodes.wrapped("start.safe", "t-13", "muted"),
            Nodes.spacer(),
            open,
            Nodes.fit(Nodes.text("F9", "key", "latin")));
    foot.getStyleClass().add("wizard-foot");
    return foot;
  }

  private static Node keys() {
    return StartKeys.bar(
        StartKeys.hint("Tab", "start.key.next"),
        StartKeys.hint("F1", "start.key.help"),
        StartKeys.hint("F9", "start.open"));
  }
}
