package org.counterfoil.app.tour;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.SaleQueries;

/// The counter: what a shop assistant does all day.
final class CounterSteps {
  static final String BLAZER = "6009702140127";
  static final String SHIRT = "6009702140233";

  private final Guide guide;
  private final Hands hands;

  CounterSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("scanned item, exact cash", this::exactCash),
        new Step("sale with two tenders", this::twoTenders),
        new Step("known customer by last four digits", this::knownCustomer),
        new Step("discount of the whole sale", this::discount),
        new Step("hold and recall", this::hold),
        new Step("half-keyed basket after a restart", this::restart),
        new Step("return without a receipt", this::returnGoods));
  }

  private void sell() {
    guide.go(new Place.Home(Section.SELL));
    hands.untilShown("sell-total");
  }

  private void scan(String code, String total) {
    hands.scan(code);
    hands.untilText("sell-total", text -> text.contains(total));
  }

  private long sales() {
    return guide.core().sales().queries().count();
  }

  private SaleQueries.Head newest() {
    return guide.core().sales().queries().recent(1).getFirst();
  }

  private void untilSold(long before) {
    hands.untilShown("sell-done-number");
    guide.check("one more document is stored", sales() == before + 1);
  }

  private void exactCash() {
    sell();
    long before = sales();
    scan(BLAZER, "45.00");
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
    guide.check("it is paid", newest().total().compareTo(new BigDecimal("45.00")) == 0);
  }

  private void twoTenders() {
    sell();
    long before = sales();
    scan(BLAZER, "45.00");
    scan(SHIRT, "59.50");
    hands.press(KeyCode.F9);
    hands.push("sell.method.card");
    hands.straightInto("sell.amount", "20.00");
    hands.press(KeyCode.ENTER);
    hands.push("sell.method.cash");
    hands.straightInto("sell.amount", "40.00");
    hands.press(KeyCode.ENTER);
    untilSold(before);
    hands.untilText("sell-done-change", text -> text.contains("0.50"));
    guide.check(
        "card and cash are stored",
        guide.core().sales().queries().tenders(newest().id()).size() == 2);
  }

  private void knownCustomer() {
    sell();
    long before = sales();
    scan(SHIRT, "14.50");
    hands.press(KeyCode.F2);
    hands.type("8830");
    hands.press(KeyCode.ENTER);
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
    guide.check("the customer is on the sale", newest().customerId() != null);
  }

  private void discount() {
    sell();
    long before = sales();
    scan(BLAZER, "45.00");
    hands.press(KeyCode.F8);
    hands.push("sell.discount.sale");
    hands.straightInto("sell.discount", "10");
    hands.press(KeyCode.ENTER);
    hands.untilText("sell-total", text -> text.contains("40.50"));
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
    guide.check("4.50 was given", newest().discount().compareTo(new BigDecimal("4.50")) == 0);
  }

  private void hold() {
    sell();
    scan(SHIRT, "14.50");
    hands.press(KeyCode.F4);
    hands.until("one sale on hold", () -> guide.core().sales().baskets().held().size() == 1);
    hands.push("sell.held.open");
    hands.untilShown("held-rows");
    hands.press(KeyCode.ENTER);
    hands.untilText("sell-total", text -> text.contains("14.50"));
    long before = sales();
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
  }

  private void restart() {
    sell();
    long before = sales();
    scan(BLAZER, "45.00");
    scan(BLAZER, "90.00");
    hands.until("the basket is kept", () -> guide.core().sales().baskets().current().isPresent());
    guide.startAgain().run();
    guide.signIn("t", "2468");
    sell();
    hands.untilText("sell-total", text -> text.contains("90.00"));
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
  }

  private void returnGoods() {
    sell();
    long before = sales();
    hands.press(KeyCode.F7);
    scan(SHIRT, "14.50");
    hands.into("sell.reason", "too small");
    hands.press(KeyCode.F9);
    hands.press(KeyCode.F9);
    untilSold(before);
    guide.check("a credit note is stored", newest().kind() == SaleKind.RETURN);
  }
}
