package org.counterfoil.app.tour;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.TenderKind;
import org.counterfoil.core.till.TillQueries;
import org.joda.money.Money;

/// The till's day around the sales: open, cash, the window itself, count and Z report.
final class DaySteps {
  /// Reckoned by hand: the float of 100.00, 348.48 of eleven sales after the change, 14.50 and
  /// 40.50 given back for goods and a void, 20.00 put in and 12.00 taken out.
  private static final String IN_DRAWER = "401.48";

  private final Guide guide;
  private final Hands hands;

  DaySteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> morning() {
    return List.of(new Step("open the till with a float", this::open));
  }

  List<Step> evening() {
    return List.of(
        new Step("cash in with a reason", this::cashIn),
        new Step("cash out with a reason", this::cashOut),
        new Step("lock and switch user", this::switchUser),
        new Step("a discount beyond the cashier's limit is refused", this::tooMuch),
        new Step("too many wrong pins have to wait", this::wrongPins),
        new Step("universal field", this::universal),
        new Step("universal field: an item into the basket", this::universalItem),
        new Step("universal field: a document by its number", this::universalDocument),
        new Step("help of a field", this::help),
        new Step("dark", this::dark),
        new Step("larger text", this::larger),
        new Step("arabic", this::arabic),
        new Step("count, close, z report", this::close),
        new Step("store and till roll agree", guide::checkStore));
  }

  private void open() {
    new Counter(guide).open("100.00");
  }

  private void cashIn() {
    move("in", CashKind.IN, "20.00", "small change from the bank");
  }

  private void cashOut() {
    move("out", CashKind.OUT, "12.00", "milk and tea");
  }

  private void move(String way, CashKind kind, String amount, String reason) {
    guide.go(new Place.Till());
    if (hands.isOnScreen("till.report.hide")) {
      hands.push("till.report.hide");
    }
    hands.push("till.cash.kind." + way);
    hands.into("till.cash-amount", amount);
    hands.press(KeyCode.ENTER);
    hands.straightInto("till.cash-reason", reason);
    hands.press(KeyCode.ENTER);
    hands.until(
        "it is stored",
        () ->
            guide.core().tills().queries().cash(guide.session().id()).stream()
                .anyMatch(cash -> cash.kind() == kind && cash.reason().equals(reason)));
  }

  private void switchUser() {
    hands.press(KeyCode.F12);
    guide.signIn("a", "4321");
    hands.press(KeyCode.F12);
    guide.signIn("t", "2468");
  }

  private void universal() {
    hands.pressWithControl(KeyCode.K);
    hands.straightInto("universal", "8830");
    hands.untilShown("universal-results");
    Hands.settle();
    hands.press(KeyCode.ENTER);
    hands.until("the customer's page", () -> guide.navigation().place().get().equals(rudo()));
  }

  /// Nothing may stay in the basket: what is in the drawer was reckoned without it.
  private void universalItem() {
    hands.pressWithControl(KeyCode.K);
    hands.straightInto("universal", "striped");
    hands.untilShown("universal-results");
    Hands.settle();
    hands.press(KeyCode.ENTER);
    new Counter(guide).untilTotal("7.50");
    hands.until("the cursor is at the counter", () -> hands.holdsCursor("sell.entry"));
    hands.press(KeyCode.DELETE);
    new Counter(guide).untilTotal("0.00");
  }

  private void universalDocument() {
    hands.pressWithControl(KeyCode.K);
    hands.straightInto("universal", CounterSteps.DISCOUNTED);
    hands.press(KeyCode.ENTER);
    hands.untilText("documents-number", CounterSteps.DISCOUNTED::equals);
  }

  private void tooMuch() {
    hands.press(KeyCode.F12);
    guide.signIn("a", "4321");
    var counter = new Counter(guide);
    counter.begin();
    counter.scan(GoodsSteps.BLAZER, "45.00");
    hands.press(KeyCode.F8);
    hands.straightInto("sell.discount", "50");
    hands.press(KeyCode.ENTER);
    hands.untilSeen(Texts.of("sell.refused.discount-above-your-limit"));
    hands.press(KeyCode.ESCAPE);
    hands.until("the cursor is at the counter", () -> hands.holdsCursor("sell.entry"));
    counter.untilTotal("45.00");
    hands.press(KeyCode.DELETE);
    counter.untilTotal("0.00");
    hands.press(KeyCode.F12);
    guide.signIn("t", "2468");
  }

  /// Who was wrong three times waits five seconds, sees them go by, and signs in.
  private void wrongPins() {
    hands.press(KeyCode.F12);
    hands.untilShown("lock");
    for (int tries = 1; tries <= 3; tries++) {
      hands.type("t");
      hands.untilText("lock-message", Texts.of("lock.enter-pin")::equals);
      hands.type("9999");
      hands.untilText("lock-message", tries < 3 ? this::isWrong : this::mustWait);
      hands.type(tries < 3 ? "a" : "");
    }
    hands.untilText("lock-message", Texts.of("lock.enter-pin")::equals);
    hands.type("2468");
    hands.until("the lock to open", () -> !hands.isOnScreenNow("lock"));
  }

  private boolean isWrong(String said) {
    return said.equals(Texts.of("lock.wrong"));
  }

  private boolean mustWait(String said) {
    return said.equals(Texts.count("lock.wrong-wait", 5))
        || said.equals(Texts.count("lock.wrong-wait", 4));
  }

  private Place rudo() {
    return new Place.Customer(guide.core().customers().queries().page("", 1).getFirst().id());
  }

  private void help() {
    guide.go(new Place.Till());
    hands.into("till.cash-amount", "5");
    hands.press(KeyCode.F1);
    hands.untilShown("field-help");
  }

  private void dark() {
    hands.press(KeyCode.ESCAPE);
    guide.settings("settings-look", "settings.language");
    hands.choose("settings.theme", "Dark");
    guide.check("it is dark", look().theme().get() == Look.Theme.DARK);
  }

  private Look look() {
    return guide.program().get().look();
  }

  private void larger() {
    hands.choose("settings.theme", "Light");
    hands.choose("settings.text", "Large");
    guide.check("it is larger", look().textScale().get() == Look.TextScale.P150);
  }

  private void arabic() {
    hands.choose("settings.text", "Normal");
    hands.choose("settings.language", "العربية");
    hands.until("it is Arabic", () -> Texts.language().get() == Language.ARABIC);
    hands.push("kit.close");
    guide.go(new Place.Home(Section.SELL));
    hands.untilShown("sell-total");
  }

  private void close() throws IOException {
    guide.settings("settings-look", "settings.language");
    hands.choose("settings.language", "English");
    hands.push("kit.close");
    var open = guide.session();
    guide.go(new Place.Till());
    hands.push("till.close.begin");
    if (!hands.isOnScreen("till.cash-sum")) {
      hands.push("till.count.by-sum");
    }
    hands.straightInto("till.cash-sum", IN_DRAWER);
    hands.push("till.count.hand-in");
    hands.push("till.compare.sign");
    hands.until(
        "the till is closed", () -> guide.core().tills().queries().close(open.id()).isPresent());
    guide.check(
        "what was counted is what should be there",
        guide.core().tills().queries().counts(open.id()).stream()
            .filter(it -> it.tender() == TenderKind.CASH)
            .map(TillQueries.CountLine::difference)
            .toList()
            .equals(List.of(Money.zero(open.currency()))));
    guide.check("the ledger balances", guide.core().ledger().queries().unbalanced().isEmpty());
    guide.leaveReport("z-report.pdf", open.id());
  }
}
