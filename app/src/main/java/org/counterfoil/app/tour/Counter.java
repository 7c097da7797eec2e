package org.counterfoil.app.tour;

import javafx.scene.input.KeyCode;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.sale.SaleQueries;

/// What every step at the counter does.
record Counter(Guide guide) {
  /// Stands at the counter.
  ///
  /// @return how many documents there are
  long begin() {
    guide.go(new Place.Home(Section.SELL));
    guide.hands().untilShown("sell-total");
    return documents();
  }

  /// Opens the till from the page that says it is closed, and stands at the counter then.
  void open(String startingFloat) {
    guide.go(new Place.Home(Section.SELL));
    guide.hands().push("sell.closed.action");
    guide.hands().straightInto("till.float", startingFloat);
    guide.hands().press(KeyCode.F9);
    guide.hands().untilShown("sell-total");
    guide.check("the till is open", guide.openSession().isPresent());
  }

  private long documents() {
    return guide.core().sales().queries().count();
  }

  /// Scans an item, and sees the total.
  void scan(String code, String total) {
    guide.hands().scan(code);
    untilTotal(total);
  }

  void untilTotal(String total) {
    guide.hands().untilText("sell-total", text -> text.contains(total));
  }

  /// Takes exactly what is due, in cash: two keys.
  void payExactly(long before) {
    guide.hands().press(KeyCode.F9);
    guide.hands().press(KeyCode.F9);
    untilDone(before);
  }

  /// One more document than `before` is stored.
  void untilDone(long before) {
    guide.hands().untilShown("sell-done-number");
    guide.check("one more document is stored", documents() == before + 1);
  }

  SaleQueries.Head newest() {
    return guide.core().sales().queries().recent(1).getFirst();
  }
}
