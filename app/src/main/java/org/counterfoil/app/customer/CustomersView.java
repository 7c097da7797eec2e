package org.counterfoil.app.customer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.SearchedList;
import org.counterfoil.app.kit.SearchedPage;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.kordamp.ikonli.feather.Feather;

/// All customers, found as one types.
final class CustomersView implements Screen {
  /// What the page can lead to.
  ///
  /// @param create opens the form, beginning with what was searched; empty where the role forbids
  record Ways(Consumer<CustomerId> open, Optional<Consumer<String>> create) {}

  private final SearchedList<Line> list;
  private final Ways ways;
  private final SearchedPage<Line> page;

  CustomersView(SearchedList<Line> list, String country, Ways ways) {
    this.list = list;
    this.ways = ways;
    page =
        new SearchedPage<>(
            "customer", list, table(country), Feather.USERS, ways.create().map(_ -> this::create));
    ways.create()
        .ifPresent(
            create ->
                page.add(
                    Nodes.primary("customer.new", Feather.USER_PLUS, () -> create.accept(""))));
  }

  private PagedTable<Line> table(String country) {
    return new PagedTable<Line>("customer.title", this::open)
        .column("customer.column.number", 0.18, Line::number, "latin", "num", "muted")
        .column("customer.column.name", 0.34, Line::name, "medium")
        .column(
            "customer.column.phone",
            0.2,
            line -> CustomerWords.phone(line.phone(), country),
            "latin",
            "num")
        .column("customer.column.email", 0.28, line -> CustomerWords.plain(line.email()), "latin");
  }

  private void open(Line line) {
    if (list.isRead(line)) {
      ways.open().accept(line.id());
    }
  }

  /// What was typed last begins the new customer.
  private void create() {
    ways.create().ifPresent(create -> create.accept(list.typed()));
  }

  @Override
  public Parent content() {
    return page;
  }

  @Override
  public StatusKeys keys() {
    return ways.create().isPresent()
        ? StatusKeys.of().on(KeyCode.F2, "customer.new", this::create).build()
        : StatusKeys.NONE;
  }

  @Override
  public Node firstFocus() {
    return page.search();
  }

  @Override
  public void shown() {
    list.refresh();
  }
}
