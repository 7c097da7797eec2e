package org.counterfoil.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoodsTest {
  private static final PriceLevel DOLLARS =
      new PriceLevel(CurrencyUnit.USD, BigDecimal.ONE, new BigDecimal("0.05"));
  private static final PriceLevel DINARS =
      new PriceLevel(CurrencyUnit.of("IQD"), new BigDecimal(1310), new BigDecimal(250));

  @ParameterizedTest
  @EnumSource(Division.class)
  void a_division_has_fifty_thousand_different_products(Division division) {
    assertThat(Goods.most(division)).isGreaterThanOrEqualTo(50_000);
    assertThat(Goods.categories(division)).hasSizeGreaterThan(10);
  }

  @Test
  void a_quarter_of_a_million_products_share_no_name_code_or_barcode() {
    var names = new HashSet<String>();
    var codes = new HashSet<String>();
    var barcodes = new HashSet<String>();
    new Goods(3, DOLLARS)
        .catalogue(250_000)
        .forEach(
            product -> {
              names.add(product.division() + product.name());
              codes.add(product.sku());
              barcodes.add(product.barcode());
            });
    assertThat(names).hasSize(250_000);
    assertThat(codes).hasSize(250_000);
    assertThat(barcodes).hasSize(250_000).allMatch(code -> code.matches("952[0-9]{10}"));
  }

  @ParameterizedTest
  @CsvSource({"400638133393, 1", "978020137962, 4", "952123456789, 9", "000000000000, 0"})
  void check_digits_are_those_of_the_standard(String twelve, String check) {
    assertThat(Goods.ean13(twelve)).isEqualTo(twelve + check);
  }

  @Test
  void prices_are_shelf_prices_above_cost() {
    new Goods(4, DOLLARS)
        .catalogue(20_000)
        .forEach(
            product -> {
              var price = product.price().price();
              assertThat(price.getAmount().remainder(DOLLARS.step())).isZero();
              assertThat(product.price().cost()).isLessThan(price);
              assertThat(product.price().cost().isPositive()).isTrue();
            });
    assertThat(new Goods(4, DINARS).catalogue(2_000))
        .allMatch(
            product -> product.price().price().getAmount().remainder(DINARS.step()).signum() == 0);
  }

  @Test
  void the_same_seed_makes_the_same_goods_and_another_seed_others() {
    var goods = new Goods(5, DOLLARS).catalogue(300).toList();
    assertThat(new Goods(5, DOLLARS).catalogue(300)).isEqualTo(goods);
    assertThat(new Goods(6, DOLLARS).catalogue(300)).isNotEqualTo(goods);
  }

  @Test
  void basic_food_is_zero_rated_and_a_product_too_many_is_refused() {
    assertThat(new Goods(7, DOLLARS).catalogue(5_000))
        .filteredOn(product -> product.categories().contains("Bread"))
        .isNotEmpty()
        .allMatch(product -> product.taxClass() == TaxClass.ZERO_RATED);
    var goods = new Goods(7, DOLLARS);
    int most = Goods.most(Division.GROCERY);
    assertThatThrownBy(() -> goods.product(Division.GROCERY, most))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
