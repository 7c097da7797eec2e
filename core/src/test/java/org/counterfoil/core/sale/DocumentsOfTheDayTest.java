package org.counterfoil.core.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsOfTheDayTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void documents_of_a_day_come_newest_first_in_pages() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "Shirt", "25.00");
    for (int i = 0; i < 3; i++) {
      shop.clock().forward(Duration.ofMinutes(1));
      shop.sell(shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00")));
    }
    var queries = shop.core().sales().queries();
    assertThat(queries.countOfDay(shop.today())).isEqualTo(3);
    var all = queries.ofDay(shop.today(), 0, 10);
    assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    assertThat(queries.ofDay(shop.today(), 1, 1)).containsExactly(all.get(1));
    assertThat(queries.countOfDay(shop.today().minusDays(1))).isZero();
  }

  @Test
  void a_voided_sale_says_so() {
    shop.openTill("100.00");
    var shirt = shop.aProduct("S1", "Shirt", "25.00");
    var sold = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00"));
    shop.sell(sold);
    var command = new VoidSale.Command(sold.id(), "Wrong size");
    shop.byOwner(() -> shop.core().sales().voidSale().takeBack(command));
    var lines = shop.core().sales().queries().ofDay(shop.today(), 0, 10);
    assertThat(lines)
        .extracting(SaleQueries.DocumentLine::kind)
        .containsExactlyInAnyOrder(SaleKind.VOID, SaleKind.SALE);
    assertThat(lines)
        .filteredOn(line -> line.kind() == SaleKind.SALE)
        .allMatch(SaleQueries.DocumentLine::reversed);
  }
}
