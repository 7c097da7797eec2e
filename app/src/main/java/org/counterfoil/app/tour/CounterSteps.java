package org.counterfoil.app.tour;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.till.TenderKind;

/// The counter: what a shop assistant does all day.
final class CounterSteps {
  /// The number of the sale with a discount, which is voided later.
  static final String DISCOUNTED = "S-000004";

  private final Guide guide;
  private final Hands hands;
  private final Counter counter;

  CounterSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
    this.counter = new Counter(guide);
  }

  List<Step> all() {
    return List.of(
        new Step("scanned item, exact cash", this::exactCash),
        new Step("sale with two tenders", this::twoTenders),
        new Step("known customer by last four digits", this::knownCustomer),
        new Step("discount of the whole sale", this::discount),
        new Step("cash, card and mobile money in one sale", this::threeTenders),
        new Step("hold and recall", this::hold),
        new Step("half-keyed basket, paid in part, after a restart", this::restart),
        new Step("return without a receipt", this::returnGoods));
  }

  private void exactCash() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    counter.payExactly(before);
    guide.check("it is paid", counter.newest().total().compareTo(new BigDecimal("45.00")) == 0);
  }

  private void twoTenders() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    counter.scan(GoodsSteps.SHIRT, "59.50");
    hands.press(KeyCode.F9);
    take("card", "20.00");
    take("cash", "40.00");
    counter.untilDone(before);
    hands.untilText("sell-done-change", text -> text.contains("0.50"));
    guide.check("card and cash are stored", tenders() == 2);
  }

  private boolean paidInPart() {
    return guide.core().sales().baskets().current().stream()
        .anyMatch(it -> !it.tenders().isEmpty());
  }

  private void take(String method, String amount) {
    hands.push("sell.method." + method);
    hands.straightInto("sell.amount", amount);
    hands.press(KeyCode.ENTER);
  }

  private int tenders() {
    return guide.core().sales().queries().tenders(counter.newest().id()).size();
  }

  private void knownCustomer() {
    long before = counter.begin();
    counter.scan(GoodsSteps.SHIRT, "14.50");
    hands.press(KeyCode.F2);
    hands.type("8830");
    hands.press(KeyCode.ENTER);
    counter.payExactly(before);
    guide.check("the customer is on the sale", counter.newest().customerId() != null);
  }

  private void discount() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    hands.press(KeyCode.F8);
    hands.push("sell.discount.sale");
    hands.straightInto("sell.discount", "10");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("40.50");
    counter.payExactly(before);
    var sale = counter.newest();
    guide.check("4.50 was given", sale.discount().compareTo(new BigDecimal("4.50")) == 0);
    guide.check("it is " + DISCOUNTED, sale.number().equals(DISCOUNTED));
  }

  private void threeTenders() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    hands.press(KeyCode.F9);
    take("card", "20.00");
    hands.push("sell.method.mobile-money");
    hands.straightInto("sell.amount", "15.00");
    hands.tabInto("sell.reference", "MP2611.1804");
    hands.press(KeyCode.ENTER);
    take("cash", "10.00");
    counter.untilDone(before);
    guide.check("three tenders are stored", tenders() == 3);
    guide.check(
        "the mobile payment with its reference",
        guide.core().sales().queries().tenders(counter.newest().id()).stream()
            .anyMatch(
                it ->
                    it.kind() == TenderKind.MOBILE_MONEY && "MP2611.1804".equals(it.reference())));
  }

  private void hold() {
    long before = counter.begin();
    counter.scan(GoodsSteps.SHIRT, "14.50");
    hands.press(KeyCode.F4);
    hands.until("one sale on hold", () -> guide.core().sales().baskets().held().size() == 1);
    hands.push("sell.held.open");
    hands.untilShown("held-rows");
    hands.press(KeyCode.ENTER);
    counter.untilTotal("14.50");
    counter.payExactly(before);
  }

  private void restart() {
    long before = counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    counter.scan(GoodsSteps.BLAZER, "90.00");
    hands.press(KeyCode.F9);
    take("card", "20.00");
    hands.until("the card is kept with the basket", this::paidInPart);
    guide.starts().again(() -> {});
    guide.signIn("t", "2468");
    counter.begin();
    counter.untilTotal("90.00");
    hands.press(KeyCode.F9);
    counter.untilDone(before);
    guide.check("20.00 by card and the rest in cash", tenders() == 2);
  }

  private void returnGoods() {
    long before = counter.begin();
    hands.press(KeyCode.F7);
    counter.scan(GoodsSteps.SHIRT, "14.50");
    hands.into("sell.reason", "too small");
    counter.payExactly(before);
    guide.check("a credit note is stored", counter.newest().kind() == SaleKind.RETURN);
  }
}
