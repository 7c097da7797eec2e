package org.counterfoil.app.sell;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.LineTotals;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.TenderInput;
import org.joda.money.Money;
import org.kordamp.ikonli.feather.Feather;

/// The sums of the basket: how many things, before and after discounts, the tax, and what is to
/// pay.
final class TotalsView extends VBox {
  private final BasketModel basket;

  TotalsView(BasketModel basket) {
    this.basket = basket;
    setMinHeight(Region.USE_PREF_SIZE);
    basket.draft().subscribe(_ -> show());
  }

  void show() {
    switch (basket.totals().get()) {
      case Answer.Given<Totals>(var sums, var _) -> getChildren().setAll(foot(sums));
      case Answer.Refused<Totals> why -> getChildren().setAll(trouble(Ending.words(why)));
    }
  }

  private Node foot(Totals sums) {
    var formats = Formats.current();
    var zero = Money.zero(basket.business().currency());
    var before = zero.plus(sums.lines().stream().map(LineTotals::price).toList());
    var off = zero.plus(sums.lines().stream().map(LineTotals::lineDiscount).toList());
    var less = off.plus(sums.discount());
    var parts = new FlowPane();
    parts.getStyleClass().add("gap-24");
    parts.setMinWidth(0);
    parts
        .getChildren()
        .addAll(
            stat("sell.total.items", formats.quantity(count())),
            stat("sell.total.subtotal", formats.money(before)));
    if (!less.isZero()) {
      var shown = stat("sell.total.discount", formats.money(less.negated()));
      ((Label) shown.getChildren().getLast()).getStyleClass().add("text-success");
      parts.getChildren().add(shown);
    }
    if (!sums.tax().isZero()) {
      parts.getChildren().add(stat(taxWords(), formats.money(sums.tax())));
    }
    if (!basket.tenders().isEmpty()) {
      parts.getChildren().add(stat("sell.total.taken", formats.money(taken())));
    }
    var foot = new HBox(Nodes.grow(parts), total(formats, sums.gross()));
    foot.getStyleClass().addAll("card-foot", "gap-24");
    return foot;
  }

  private String taxWords() {
    return basket.business().pricesIncludeTax() ? "sell.total.tax-included" : "sell.total.tax";
  }

  private BigDecimal count() {
    return basket.lines().stream()
        .map(BasketLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// So that nobody asks for it twice while the payment is not open.
  private Money taken() {
    return Money.total(basket.tenders().stream().map(TenderInput::given).toList()).abs();
  }

  private static VBox stat(String words, String value) {
    return Nodes.column(
        "gap-4",
        Nodes.fit(Nodes.text(Texts.of(words), "caption")),
        Nodes.fit(Nodes.text(value, "num", "t-16")));
  }

  private Node total(Formats formats, Money gross) {
    var words = Texts.of("sell.total.total", basket.business().currency().getCode());
    var name = Nodes.fit(Nodes.text(words, "name", "money"));
    var value = Nodes.fit(Nodes.text(formats.money(gross), "value", "money"));
    value.setId("sell-total");
    var total = new VBox(name, value);
    total.getStyleClass().add("total-display");
    return total;
  }

  private static Node trouble(String words) {
    var line = Nodes.text(words, "strong", "wrap");
    line.setMinHeight(Region.USE_PREF_SIZE);
    var strip = new HBox(Nodes.icon(Feather.ALERT_OCTAGON), Nodes.grow(line));
    strip.getStyleClass().addAll("banner", Tone.DANGER.styleClass());
    return strip;
  }
}
