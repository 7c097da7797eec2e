package org.counterfoil.core.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.tax.AddTaxRate;
import org.counterfoil.core.tax.FoundTaxes;
import org.junit.jupiter.api.Test;

/// Sales on either side of the day a rate changes, with the tax inside the price and on top of it.
class TaxOfTheDayTest {
  @Test
  void a_sale_is_taxed_at_the_rate_of_its_day() {
    try (var shop = new TestShop("ZW")) {
      shop.openTill("0.00");
      var shirt = shop.aProduct("S1", "Shirt", "115.50");
      rate(shop, shop.today().plusDays(1), "16.5");
      assertTaxed(shop, shirt, "15.5", "100.00", "15.50", "115.50");
      shop.clock().forward(Duration.ofDays(1));
      var tomorrow =
          shop.core().products().queries().forSale(shirt.id(), shop.today()).orElseThrow();
      assertTaxed(shop, tomorrow, "16.5", "99.14", "16.36", "115.50");
    }
  }

  @Test
  void where_prices_are_without_tax_it_comes_on_top() {
    try (var shop = new TestShop("US")) {
      rate(shop, shop.today(), "8.25");
      shop.openTill("0.00");
      var shirt = shop.aProduct("S1", "Shirt", "20.00");
      assertTaxed(shop, shirt, "8.25", "20.00", "1.65", "21.65");
    }
  }

  private static void rate(TestShop shop, LocalDate from, String percent) {
    var standard = shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var command = new AddTaxRate.Command(standard, from, new BigDecimal(percent));
    assertThat(shop.byOwner(() -> shop.core().taxes().addRate().add(command)))
        .isEqualTo(new AddTaxRate.Outcome.Added());
  }

  private static void assertTaxed(
      TestShop shop, ForSale product, String percent, String net, String tax, String total) {
    var basket = shop.basket(List.of(TestShop.line(product, "1")), shop.cash(total));
    assertThat(shop.sell(basket)).isInstanceOf(CompleteSale.Outcome.Sold.class);
    assertThat(shop.core().sales().queries().taxes(basket.id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.percent()).isEqualByComparingTo(percent);
              assertThat(row.net()).isEqualByComparingTo(net);
              assertThat(row.tax()).isEqualByComparingTo(tax);
            });
    var sale = shop.core().sales().queries().find(basket.id()).orElseThrow();
    assertThat(sale.total()).isEqualByComparingTo(total);
  }

  @Test
  void goods_by_the_metre_leave_the_stock_to_the_millimetre() {
    try (var shop = new TestShop()) {
      shop.openTill("0.00");
      var cloth = shop.aProduct("C1", "Cloth", "6.20");
      var basket = shop.basket(List.of(TestShop.line(cloth, "2.375")), shop.cash("14.73"));
      assertThat(shop.sell(basket)).isInstanceOf(CompleteSale.Outcome.Sold.class);
      var store = shop.core().whereabouts().here().shop().id();
      assertThat(shop.core().stock().queries().onHand(cloth.id(), store))
          .isEqualByComparingTo("-2.375");
      assertThat(shop.core().stock().queries().disagreeing()).isEmpty();
    }
  }
}
