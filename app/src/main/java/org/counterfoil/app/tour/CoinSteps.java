package org.counterfoil.app.tour;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;

/// A shop whose coins are coarser than its prices (domain-rules 2.1).
final class CoinSteps {
  private static final String NAILS = "9300675001234";

  private final Guide guide;
  private final Hands hands;

  CoinSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("a shop without small coins", this::begin),
        new Step("cash is rounded to the coins there are", this::inCash),
        new Step("a card is not", this::byCard));
  }

  private void begin() {
    guide.starts().elsewhere("coins");
    new BeginningSteps(guide).answer("Fremantle Hardware", "High Street");
    hands.push("start.more");
    hands.into("start.cash-unit", "0.05");
    hands.press(KeyCode.F9);
    guide.signIn("", "2468");
    hands.untilShown("status-bar");
    var goods = new GoodsSteps(guide);
    goods.begin("NAIL-1", "Nails 50 mm, 1 kg", "2.98", "1.10");
    goods.with(NAILS);
    new Counter(guide).open("50.00");
  }

  private void inCash() {
    var counter = new Counter(guide);
    long before = counter.begin();
    counter.scan(NAILS, "2.98");
    counter.payExactly(before);
    guide.check("3.00 was taken", taken().compareTo(new BigDecimal("3.00")) == 0);
    guide.check("0.02 is rounding", rounding().compareTo(new BigDecimal("0.02")) == 0);
  }

  private void byCard() {
    var counter = new Counter(guide);
    long before = counter.begin();
    counter.scan(NAILS, "2.98");
    hands.press(KeyCode.F9);
    hands.push("sell.method.card");
    hands.press(KeyCode.F9);
    counter.untilDone(before);
    guide.check("2.98 was taken", taken().compareTo(new BigDecimal("2.98")) == 0);
    guide.check("nothing is rounded", rounding().signum() == 0);
  }

  private BigDecimal taken() {
    var sale = new Counter(guide).newest();
    return guide.core().sales().queries().tenders(sale.id()).getFirst().amount();
  }

  private BigDecimal rounding() {
    return new Counter(guide).newest().rounding();
  }
}
