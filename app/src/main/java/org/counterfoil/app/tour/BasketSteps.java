package org.counterfoil.app.tour;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.core.sale.SaleQueries;

/// The lines of a basket: found by name, weighed or measured, at another price, with a note.
final class BasketSteps {
  private final Guide guide;
  private final Hands hands;
  private final Counter counter;

  BasketSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
    this.counter = new Counter(guide);
  }

  List<Step> all() {
    return List.of(
        new Step("item found by a part of its name", this::found),
        new Step("goods by the metre", this::measured),
        new Step("another price, and a note on the line", this::priceAndNote),
        new Step("discount of one line", this::lineDiscount));
  }

  private SaleQueries.LineRow line(int at) {
    return guide.core().sales().queries().lines(counter.newest().id()).get(at);
  }

  private static boolean is(BigDecimal amount, String wanted) {
    return amount.compareTo(new BigDecimal(wanted)) == 0;
  }

  private void found() {
    long before = counter.begin();
    hands.type("striped");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("7.50");
    counter.payExactly(before);
    guide.check("it is the tie", line(0).description().equals("School tie, striped"));
  }

  private void measured() {
    long before = counter.begin();
    counter.scan(GoodsSteps.CLOTH, "6.20");
    hands.press(KeyCode.ENTER);
    hands.straightInto("sell.quantity", "2.375");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("14.73");
    counter.payExactly(before);
    guide.check("2.375 m were sold", is(line(0).quantity(), "2.375"));
    guide.check("14.725 is 14.73", is(line(0).total(), "14.73"));
  }

  private void priceAndNote() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    hands.press(KeyCode.ENTER);
    hands.untilShown("sell.quantity");
    hands.tabInto("sell.price", "40.00");
    hands.tabInto("sell.note", "button missing");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("40.00");
    counter.payExactly(before);
    guide.check("40 for 45", is(line(0).unitPrice(), "40") && is(line(0).listPrice(), "45"));
    guide.check("the note is on the line", "button missing".equals(line(0).note()));
  }

  private void lineDiscount() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    counter.scan(GoodsSteps.SHIRT, "59.50");
    hands.press(KeyCode.F8);
    hands.push("sell.discount.line");
    hands.straightInto("sell.discount", "50");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("52.25");
    counter.payExactly(before);
    guide.check("only the shirt", is(line(0).discount(), "0") && is(line(1).discount(), "7.25"));
  }
}
