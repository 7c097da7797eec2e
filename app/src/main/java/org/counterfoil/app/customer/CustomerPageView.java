package org.counterfoil.app.customer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.customer.CustomerPageViewModel.Page;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.customer.CustomerQueries.Details;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.kordamp.ikonli.feather.Feather;

/// One customer: who they are, how to reach them, and what they bought.
final class CustomerPageView extends VBox implements Screen {
  private final CustomerPageViewModel model;
  private final Business business;
  private final Optional<Consumer<Details>> edit;
  private final VBox identity = new VBox();
  private final PagedTable<Head> sales;

  /// @param edit opens the form; empty where the role forbids
  CustomerPageView(
      CustomerPageViewModel model,
      Business business,
      ZoneId zone,
      Optional<Consumer<Details>> edit) {
    this.model = model;
    this.business = business;
    this.edit = edit;
    getStyleClass().add("page");
    identity.getStyleClass().add("card");
    sales = sales(zone);
    var card =
        Nodes.card(
            Nodes.row("card-head", Nodes.label("customer.sales", "section-title")),
            Nodes.grow(sales));
    card.getStyleClass().add("flush");
    sales.setPlaceholder(Nodes.label("customer.sales.empty", "muted"));
    getChildren().addAll(identity, Nodes.grow(card));
    model.page().subscribe(this::show);
  }

  private PagedTable<Head> sales(ZoneId zone) {
    return new PagedTable<Head>("customer.sales", _ -> {})
        .column(
            "customer.column.at", 0.26, sale -> Formats.current().dateTime(sale.at(), zone), "num")
        .column("customer.column.document", 0.28, Head::number, "latin", "num")
        .column("customer.column.kind", 0.22, sale -> kind(sale.kind()), "muted")
        .column(
            "customer.column.total",
            0.24,
            sale -> Formats.current().money(sale.totalMoney()),
            "money");
  }

  private static String kind(SaleKind kind) {
    return Texts.of(
        switch (kind) {
          case SALE -> "customer.document.sale";
          case RETURN -> "customer.document.return";
          case VOID -> "customer.document.void";
        });
  }

  private void show(Optional<Page> page) {
    identity
        .getChildren()
        .setAll(page.map(this::identity).orElseGet(() -> List.of(Nodes.text("", "page-title"))));
    sales.setItems(FXCollections.observableArrayList(page.map(Page::sales).orElse(List.of())));
  }

  private List<Node> identity(Page page) {
    var details = page.details();
    var name = Nodes.row("gap-12", Nodes.text(details.name(), "page-title", "wrap"), pill(details));
    var words = Nodes.column("gap-4", name, reach(details));
    var head = Nodes.row("gap-16", Nodes.avatar(details.name(), "large"), Nodes.grow(words));
    edit.ifPresent(
        form ->
            head.getChildren()
                .add(Nodes.secondary("customer.edit", Feather.EDIT_2, () -> form.accept(details))));
    var rows = new ArrayList<Node>(List.of(head, stats(page)));
    var note = details.alertNote();
    if (note != null) {
      var banner =
          Nodes.banner(Tone.WARNING, Texts.bind("customer.alert"), new SimpleStringProperty(note));
      banner.setId("alert-note");
      rows.add(1, banner);
    }
    return rows;
  }

  private static Node pill(Details details) {
    return Nodes.pill(
        Tone.NEUTRAL,
        Texts.bind(
            switch (details.kind()) {
              case INDIVIDUAL -> "customer.kind.individual";
              case ORGANISATION -> "customer.kind.organisation";
            }));
  }

  private Node reach(Details details) {
    var reach = new FlowPane();
    reach.prefWrapLengthProperty().bind(widthProperty());
    reach.getStyleClass().add("gap-16");
    for (var text :
        List.of(
            details.number(),
            CustomerWords.phone(details.phone(), business.country()),
            CustomerWords.plain(details.email()))) {
      if (!text.isEmpty()) {
        var label = Nodes.fit(Nodes.text(text, "muted", "latin"));
        label.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        reach.getChildren().add(label);
      }
    }
    var since = Formats.current().date(details.customerSince());
    reach.getChildren().add(Nodes.fit(Nodes.text(Texts.bind("customer.since", since), "muted")));
    return reach;
  }

  private Node stats(Page page) {
    var currency = business.currency();
    var stats = new FlowPane();
    stats.getStyleClass().add("gap-32");
    stats
        .getChildren()
        .addAll(
            stat("customer.stat.total", Formats.current().moneyWithCode(page.total(currency))),
            stat("customer.stat.visits", Formats.current().count(page.bought().visits())));
    page.perVisit(currency)
        .ifPresent(
            amount ->
                stats
                    .getChildren()
                    .add(stat("customer.stat.per-visit", Formats.current().moneyWithCode(amount))));
    return stats;
  }

  private static Node stat(String name, String value) {
    var stat =
        Nodes.column(
            "gap-2",
            Nodes.fit(Nodes.label(name, "name")),
            Nodes.fit(Nodes.text(value, "value", "num")));
    stat.getStyleClass().addAll("stat", "small");
    return stat;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return edit.isEmpty()
        ? StatusKeys.NONE
        : StatusKeys.of().on(KeyCode.F2, "customer.edit", this::edit).build();
  }

  private void edit() {
    model.page().get().ifPresent(page -> edit.ifPresent(form -> form.accept(page.details())));
  }

  @Override
  public Node firstFocus() {
    return sales;
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
