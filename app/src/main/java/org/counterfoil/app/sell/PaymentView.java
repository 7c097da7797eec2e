package org.counterfoil.app.sell;

import static javafx.scene.control.ContentDisplay.TEXT_ONLY;
import static javafx.scene.control.ContentDisplay.TOP;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Help;
import org.counterfoil.app.kit.MoneyField;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// Taking the money: what was taken, how the rest is paid, the amount, and finish.
final class PaymentView extends VBox implements CounterView.Focusable {
  /// The amount's letters beside those of the window, as `app.css` has them.
  private static final double AMOUNT_EM = 1.571;

  /// Heights in the window's letters.
  private static final double ROOM_FOR_PAD = 46;

  private static final double LOW = 41;
  private static final double LOWEST = 28;
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass TIGHTEST = PseudoClass.getPseudoClass("tightest");

  private final CounterModel model;
  private final PaymentModel payment;
  private final List<ToggleButton> methods = new ArrayList<>();
  private final Label title = Nodes.label("sell.pay.title", "card-title");
  private final MoneyField amount;
  private final VBox quickColumn = Nodes.column("gap-8");
  private final HBox quickRow = new HBox();
  private final HBox pad;

  PaymentView(CounterModel model) {
    this.model = model;
    payment = model.payment();
    amount = new MoneyField(payment.business().currency());
    amount.textProperty().bindBidirectional(payment.amount());
    amount.getStyleClass().add("amount-field");
    amount.setOnAction(_ -> model.checkout().take());
    payment.offers().subscribe(_ -> amount.selectAll());
    amount.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
    pad = pad();
    quickRow.getStyleClass().addAll("gap-8");
    getStyleClass().addAll("card", "tight", "sell-pay");
    getChildren().addAll(scrolling(), new PaymentFoot(model));
    heightProperty().subscribe(_ -> choosePad());
    payment.state().subscribe(_ -> showQuick());
    payment.method().subscribe(_ -> showQuick());
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return amount;
  }

  private Node scrolling() {
    var field = new Field("sell.amount", amount);
    field.error().bind(payment.problem());
    var reference = Field.text("sell.reference", payment.reference());
    ((TextField) reference.input()).setOnAction(_ -> model.checkout().take());
    var noCash = payment.method().isNotEqualTo(TenderKind.CASH);
    reference.visibleProperty().bind(noCash);
    reference.managedProperty().bind(noCash);
    var body =
        Nodes.column(
            "gap-12",
            title,
            new DuePanel(payment),
            new TenderList(payment),
            methods(),
            field,
            reference,
            quickRow,
            pad);
    body.getStyleClass().add("sell-pay-body");
    var scroll = new Scroller(body);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return Nodes.grow(scroll);
  }

  private Node methods() {
    var group = new ToggleGroup();
    var row = Help.give("sell.method", new HBox());
    row.getStyleClass().add("gap-8");
    for (var kind : PaymentModel.METHODS) {
      row.getChildren().add(Nodes.grow(method(kind, group)));
    }
    return row;
  }

  private ToggleButton method(TenderKind kind, ToggleGroup group) {
    var toggle = Nodes.toggle(TenderWords.key(kind), "method");
    toggle.setGraphic(Nodes.icon(TenderWords.icon(kind)));
    toggle.setContentDisplay(TOP);
    toggle.setToggleGroup(group);
    methods.add(toggle);
    toggle.setFocusTraversable(false);
    toggle.setOnAction(
        _ -> {
          toggle.setSelected(true);
          payment.method().set(kind);
          amount.requestFocus();
          amount.selectAll();
        });
    payment.method().subscribe(now -> toggle.setSelected(now == kind));
    return toggle;
  }

  /// Up and down go through the ways to pay without leaving the amount.
  private void arrows(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      event.consume();
      int at = PaymentModel.METHODS.indexOf(payment.method().get()) + step;
      payment
          .method()
          .set(PaymentModel.METHODS.get(Math.floorMod(at, PaymentModel.METHODS.size())));
      amount.selectAll();
    }
  }

  private HBox pad() {
    var keys =
        new PayPad(
            payment.business().currency().getDecimalPlaces(),
            text -> {
              amount.requestFocus();
              amount.replaceSelection(text);
            },
            () -> {
              amount.requestFocus();
              if (!amount.deletePreviousChar()) {
                amount.clear();
              }
            });
    quickColumn.getStyleClass().add("sell-quick");
    var pad = new HBox(Nodes.grow(keys), quickColumn);
    pad.getStyleClass().add("gap-8");
    return pad;
  }

  /// The pad is for fingers; where the window is low it gives its place to what the keys need.
  private void choosePad() {
    double em = amount.getFont().getSize() / AMOUNT_EM;
    boolean roomy = getHeight() > em * ROOM_FOR_PAD;
    boolean low = getHeight() < em * LOW;
    title.setVisible(!low);
    title.setManaged(!low);
    pseudoClassStateChanged(TIGHT, low);
    pseudoClassStateChanged(TIGHTEST, getHeight() < em * LOWEST);
    methods.forEach(it -> it.setContentDisplay(low ? TEXT_ONLY : TOP));
    pad.setVisible(roomy);
    pad.setManaged(roomy);
    quickRow.setVisible(!roomy);
    quickRow.setManaged(!roomy);
  }

  private void showQuick() {
    var exact = payment.rest();
    quickColumn.getChildren().setAll(quick(exact, payment.quickAmounts()));
    quickRow.getChildren().setAll(quick(exact, payment.quickAmounts()));
    quickRow.getChildren().forEach(Nodes::grow);
    quickColumn.getChildren().forEach(Nodes::grow);
  }

  private List<Node> quick(Money exact, List<Money> above) {
    var all = new ArrayList<Node>();
    var first = new Button(Texts.of("sell.pay.exact", Formats.current().money(exact)));
    first.setOnAction(_ -> key(exact));
    all.add(first);
    for (var money : above) {
      var button = new Button(note(money));
      button.setOnAction(_ -> key(money));
      all.add(button);
    }
    for (var node : all) {
      node.getStyleClass().addAll("quick-amount", "num");
      node.setFocusTraversable(false);
    }
    return all;
  }

  /// As it stands on a note, `5`; coins with all their decimals, `0.50`.
  private static String note(Money money) {
    var whole = money.getAmount().stripTrailingZeros().scale() <= 0;
    return whole ? Formats.current().quantity(money.getAmount()) : Formats.current().money(money);
  }

  private void key(Money money) {
    amount.show(money);
    amount.requestFocus();
    amount.selectAll();
  }
}
