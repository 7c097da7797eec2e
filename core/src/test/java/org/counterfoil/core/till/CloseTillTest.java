package org.counterfoil.core.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.TestShop.line;

import java.util.List;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloseTillTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_till_is_not_closed_over_a_comparison_that_something_was_sold_after() {
    shop.openTill("100.00");
    var shown = expected();
    var shirt = shop.aProduct("SHT-12", "White school shirt", "14.50");
    shop.sell(shop.basket(List.of(line(shirt, "1")), shop.card("14.50")));
    assertThat(closed(shown))
        .isEqualTo(new CloseTill.Outcome.NotClosed(CloseTill.Refusal.MOVED_SINCE));
    assertThat(closed(expected())).isInstanceOf(CloseTill.Outcome.Closed.class);
  }

  private Expected expected() {
    var queries = shop.core().tills().queries();
    var register = shop.core().whereabouts().here().register().id();
    return Expected.of(queries, queries.open(register).orElseThrow());
  }

  private CloseTill.Outcome closed(Expected shown) {
    var cash = new CloseTill.Count(TenderKind.CASH, shop.money("100.00"));
    var command = new CloseTill.Command(List.of(cash), "", shown);
    return shop.byOwner(() -> shop.core().tills().close().close(command));
  }
}
