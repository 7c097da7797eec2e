package org.counterfoil.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.TestShop.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.tax.AddTaxRate;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.MoveCash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final TestShop shop = new TestShop();
  private final ForSale blazer = shop.aProduct("BLZ-40", "Blazer", "45.00");
  private final ForSale shirt = shop.aProduct("SHT-12", "White school shirt", "14.50");

  @BeforeEach
  void openTill() {
    shop.openTill("100.00");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_cashier_cannot_change_a_price_nor_give_more_than_five_percent() {
    var cashier = cashier();
    var cheap = line(blazer, "1").withUnitPrice(new BigDecimal("40.00"));
    var off = line(blazer, "1").withDiscount(new Discount.Percent(new BigDecimal("5.01")));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(() -> complete(cheap, "40.00")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.PRICE_NOT_YOURS_TO_CHANGE));
    assertThat(cashier.<CompleteSale.Outcome, RuntimeException>during(() -> complete(off, "42.75")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.DISCOUNT_ABOVE_YOUR_LIMIT));
  }

  @Test
  void a_cashier_does_not_sell_at_a_price_that_the_product_does_not_have() {
    var cashier = cashier();
    var cheap = listedAt(line(blazer, "1"), "40.00");
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(() -> complete(cheap, "40.00")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.PRICE_CHANGED_MEANWHILE));
    assertThat(shop.byOwner(() -> complete(cheap, "40.00")))
        .as("who may give another price gives it knowingly, against the price of today")
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.PRICE_CHANGED_MEANWHILE));
    var given = line(blazer, "1").withUnitPrice(new BigDecimal("40.00"));
    assertThat(shop.byOwner(() -> complete(given, "40.00")))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  @Test
  void goods_that_moved_to_another_tax_class_are_not_sold_with_the_tax_they_had() {
    var before = line(blazer, "1");
    var zero = shop.core().taxes().queries().byCode(FoundTaxes.ZERO).orElseThrow();
    var moved =
        new SaveProduct.Command(
            "BLZ-40",
            "Blazer",
            List.of("Clothing"),
            zero,
            blazer.price(),
            blazer.cost(),
            "each",
            true,
            List.of());
    shop.byOwner(() -> shop.core().products().save().save(moved));
    assertThat(shop.byOwner(() -> complete(before, "45.00")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.TAX_CHANGED_MEANWHILE));
  }

  private static BasketLine listedAt(BasketLine line, String price) {
    return new BasketLine(
        line.product(),
        line.description(),
        line.quantity(),
        new BigDecimal(price),
        new BigDecimal(price),
        line.discount(),
        line.taxClass(),
        line.taxPercent(),
        line.cost(),
        line.keptInStock(),
        line.note());
  }

  @Test
  void discounts_of_a_line_and_of_the_whole_sale_count_together() {
    var cashier = cashier();
    var line = line(blazer, "1").withDiscount(percent("3"));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line, percent("3"))))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.DISCOUNT_ABOVE_YOUR_LIMIT));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line, percent("2"))))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  @Test
  void five_percent_as_an_amount_is_five_percent() {
    var cashier = cashier();
    var five = new Discount.Amount(shop.money("2.25"));
    var more = new Discount.Amount(shop.money("2.26"));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line(blazer, "1"), more)))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.DISCOUNT_ABOVE_YOUR_LIMIT));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line(blazer, "1").withDiscount(five), Discount.NONE)))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line(blazer, "1"), five)))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  @Test
  void five_percent_rounded_to_the_cent_is_five_percent() {
    var tie = shop.aProduct("TIE-1", "Tie", "9.99");
    var cashier = cashier();
    var half = new Discount.Amount(shop.money("0.50"));
    var more = new Discount.Amount(shop.money("0.51"));
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line(tie, "1").withDiscount(half), Discount.NONE)))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
    assertThat(
            cashier.<CompleteSale.Outcome, RuntimeException>during(
                () -> complete(line(tie, "1").withDiscount(more), Discount.NONE)))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.DISCOUNT_ABOVE_YOUR_LIMIT));
  }

  @Test
  void a_basket_older_than_the_tax_rate_is_not_sold_at_the_old_one() {
    var kept = line(blazer, "1");
    var standard = shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var tomorrow = shop.today().plusDays(1);
    shop.byOwner(
        () ->
            shop.core()
                .taxes()
                .addRate()
                .add(new AddTaxRate.Command(standard, tomorrow, new BigDecimal("20"))));
    shop.clock().forward(Duration.ofDays(1));
    assertThat(shop.byOwner(() -> complete(kept, "45.00")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.TAX_CHANGED_MEANWHILE));
    var fresh = shop.core().products().queries().bySku("BLZ-40", shop.today()).orElseThrow();
    assertThat(shop.byOwner(() -> complete(line(fresh, "1"), "45.00")))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  @Test
  void a_text_the_store_cannot_keep_is_refused_in_words() {
    var longest = "x".repeat(300);
    assertThat(shop.byOwner(() -> complete(line(shirt, "1").withNote(longest), "14.50")))
        .isInstanceOf(CompleteSale.Outcome.Sold.class);
    assertThat(shop.byOwner(() -> complete(line(shirt, "1").withNote(longest + "x"), "14.50")))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.TEXT_TOO_LONG));
    var sale = shop.core().sales().queries().recent(1).getFirst().id();
    assertThat(
            shop.byOwner(
                () ->
                    shop.core()
                        .sales()
                        .voidSale()
                        .takeBack(new VoidSale.Command(sale, longest + "x"))))
        .isEqualTo(new VoidSale.Outcome.NotVoided(Refusal.TEXT_TOO_LONG));
    assertThat(
            shop.byOwner(
                () ->
                    shop.core()
                        .tills()
                        .moveCash()
                        .move(
                            new MoveCash.Command(CashKind.IN, shop.money("1.00"), longest + "x"))))
        .isEqualTo(new MoveCash.Outcome.NotMoved(MoveCash.Refusal.REASON_TOO_LONG));
  }

  @Test
  void goods_come_back_at_another_price_only_by_whoever_may_change_it() {
    var supervisor =
        new Actor(
            shop.owner().value(),
            "Farai Dube",
            EnumSet.of(Permission.SELL, Permission.RETURN_WITHOUT_RECEIPT));
    var dear =
        new ReturnGoods.Command(
            shop.newSale(),
            null,
            List.of(line(shirt, "1").withUnitPrice(new BigDecimal("90.00"))),
            Discount.NONE,
            List.of(shop.cash("-90.00")),
            "too small");
    assertThat(
            supervisor.<ReturnGoods.Outcome, RuntimeException>during(
                () -> shop.core().sales().returnGoods().takeBack(dear)))
        .isEqualTo(new ReturnGoods.Outcome.NotReturned(Refusal.PRICE_NOT_YOURS_TO_CHANGE));
  }

  private Actor cashier() {
    return shop.signIn(shop.aUser("Amina Kareem", "CASHIER", "4321"), "4321");
  }

  private static Discount percent(String percent) {
    return new Discount.Percent(new BigDecimal(percent));
  }

  private CompleteSale.Outcome complete(BasketLine line, Discount ofSale) {
    return shop.core()
        .sales()
        .complete()
        .complete(
            new CompleteSale.Command(
                shop.newSale(), null, List.of(line), ofSale, List.of(shop.cash("50.00")), ""));
  }

  private CompleteSale.Outcome complete(BasketLine line, String cash) {
    return shop.core().sales().complete().complete(shop.basket(List.of(line), shop.cash(cash)));
  }
}
