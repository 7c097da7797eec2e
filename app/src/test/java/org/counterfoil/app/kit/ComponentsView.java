package org.counterfoil.app.kit;

import java.math.BigDecimal;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kordamp.ikonli.feather.Feather;

/// Every part of the kit on one page, for the gallery and for looking at by eye.
public final class ComponentsView extends VBox implements Screen {
  private final Field name = Field.text("components.name", new SimpleStringProperty("Rudo Moyo"));
  private int back;

  public ComponentsView() {
    getStyleClass().add("page");
    var cards = new Columns(22, buttons(), forms(), banners(), pills(), numbers(), empty());
    var scroll = new javafx.scene.control.ScrollPane(cards);
    scroll.setFitToWidth(true);
    getChildren()
        .addAll(
            Nodes.row(
                "gap-12",
                Nodes.label("components.title", "page-title"),
                Nodes.label("components.how", "muted")),
            Nodes.grow(scroll));
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return StatusKeys.of()
        .on(KeyCode.F4, "components.key.hold", () -> {})
        .on(KeyCode.F9, "components.key.pay", () -> back++)
        .build();
  }

  @Override
  public Node firstFocus() {
    return name.input();
  }

  int paid() {
    return back;
  }

  private static Node buttons() {
    var card =
        Nodes.card(
            Nodes.label("components.buttons", "section-title"),
            Nodes.row(
                "gap-8",
                Nodes.primary("components.save", Feather.CHECK, () -> {}),
                Nodes.secondary("components.back", Feather.CORNER_UP_LEFT, () -> {})),
            Nodes.row(
                "gap-8",
                Nodes.danger("components.delete", Feather.TRASH_2, () -> {}),
                Nodes.quiet("components.more", () -> {}),
                Nodes.iconButton("components.print", Feather.PRINTER, () -> {})),
            segment());
    card.getStyleClass().add("tight");
    return card;
  }

  private static Node segment() {
    var segment =
        Nodes.segment(
            "components.period",
            Nodes.toggle("components.day"),
            Nodes.toggle("components.week"),
            Nodes.toggle("components.month"));
    var group = new ToggleGroup();
    segment
        .getChildren()
        .forEach(t -> ((javafx.scene.control.ToggleButton) t).setToggleGroup(group));
    group.selectToggle(group.getToggles().get(1));
    return segment;
  }

  private static Node pills() {
    var pills = new javafx.scene.layout.FlowPane(8, 8);
    for (var tone : Tone.values()) {
      pills.getChildren().add(Nodes.pill(tone, Formats.current().percent(new BigDecimal("12.5"))));
    }
    pills.getChildren().addAll(Nodes.avatar("Rudo Moyo"), Nodes.avatar("ليلى حداد"));
    pills.getChildren().add(Nodes.iconTile(Feather.PHONE, Tone.SUCCESS));
    var card = Nodes.card(Nodes.label("components.pills", "section-title"), pills);
    card.getStyleClass().add("tight");
    return card;
  }

  private static Node numbers() {
    var card = Nodes.card(Nodes.label("components.numbers", "section-title"));
    card.getStyleClass().add("tight");
    for (var amount : new String[] {"1111.11", "988.80", "-12.05", "2087.86"}) {
      var money = Money.of(CurrencyUnit.USD, new BigDecimal(amount));
      card.getChildren().add(Nodes.text(Formats.current().money(money), "money"));
    }
    return card;
  }

  private Node forms() {
    var phone = Field.text("components.phone", new SimpleStringProperty("0774"));
    phone.error().set(Texts.of("kit.typed.unclear-comma"));
    var amount = new MoneyField(CurrencyUnit.USD);
    amount.show(Money.of(CurrencyUnit.USD, new BigDecimal("1234.5")));
    var card =
        Nodes.card(
            Nodes.label("components.forms", "section-title"),
            new SearchField("components.search", _ -> {}),
            name,
            phone,
            Field.money("components.amount", amount));
    card.getStyleClass().add("tight");
    return card;
  }

  private static Node banners() {
    var card = Nodes.card(Nodes.label("components.banners", "section-title"));
    card.getStyleClass().add("tight");
    for (var tone : new Tone[] {Tone.INFO, Tone.SUCCESS, Tone.WARNING, Tone.DANGER}) {
      card.getChildren()
          .add(
              Nodes.banner(
                  tone, Texts.bind("components.info.title"), Texts.bind("components.info.body")));
    }
    return card;
  }

  private static Node empty() {
    return Nodes.card(new EmptyState(Feather.CALENDAR, "components.empty", () -> {}));
  }
}
