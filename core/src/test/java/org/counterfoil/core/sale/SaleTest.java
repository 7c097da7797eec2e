package org.counterfoil.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.counterfoil.core.TestShop.line;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.ledger.Account;
import org.counterfoil.core.ledger.LedgerQueries.Balance;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.sale.BasketDraft.Standing;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.MoveCash;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaleTest {
  private TestShop shop = new TestShop();
  private ForSale blazer;
  private ForSale shirt;

  @BeforeEach
  void goods() {
    blazer = shop.aProduct("100", "School blazer", "45.00");
    shirt = shop.aProduct("200", "White shirt", "14.50");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CompleteSale.Outcome.Sold sold(CompleteSale.Outcome outcome) {
    return (CompleteSale.Outcome.Sold) outcome;
  }

  private void openTill() {
    shop.openTill("100.00");
  }

  @Test
  void a_sale_moves_goods_money_and_ledger_together() {
    openTill();
    var sale =
        sold(
            shop.sell(
                shop.basket(
                    List.of(line(blazer, "1"), line(shirt, "2")),
                    shop.card("50.00"),
                    shop.cash("30.00"))));
    assertThat(sale.number()).isEqualTo("S-000001");
    assertThat(sale.total()).isEqualTo(shop.money("74.00"));
    assertThat(sale.change()).isEqualTo(shop.money("6.00"));
    assertThat(onHand(shirt)).isEqualByComparingTo("-2");
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("124.00"));
    assertThat(balance(Account.CARD)).isEqualTo(shop.money("50.00"));
    // 15.5 % in 45.00 is 6.04, in 29.00 is 3.89
    assertThat(balance(Account.TAX)).isEqualTo(shop.money("-9.93"));
    assertThat(shop.core().ledger().queries().unbalanced()).isEmpty();
  }

  private BigDecimal onHand(ForSale product) {
    var here = shop.core().whereabouts().here();
    return shop.core().stock().queries().onHand(product.id(), here.shop().id());
  }

  private Money balance(Account account) {
    return shop.core().ledger().queries().balances().stream()
        .filter(it -> it.account() == account)
        .map(Balance::money)
        .findFirst()
        .orElse(shop.money("0.00"));
  }

  @Test
  void without_an_open_till_nothing_is_sold() {
    assertThat(shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("45.00"))))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.TILL_NOT_OPEN));
  }

  @Test
  void a_sale_completed_twice_is_one_sale() {
    openTill();
    var basket = shop.basket(List.of(line(blazer, "1")), shop.cash("50.00"));
    var first = shop.sell(basket);
    assertThat(shop.sell(basket)).isEqualTo(first);
    assertThat(shop.core().sales().queries().count()).isEqualTo(1);
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("145.00"));
  }

  @Test
  void a_sale_paid_short_is_refused_and_leaves_nothing() {
    openTill();
    assertThat(shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("44.99"))))
        .isEqualTo(new CompleteSale.Outcome.NotSold(Refusal.NOT_PAID_IN_FULL));
    assertThat(shop.core().sales().queries().count()).isZero();
    assertThat(onHand(blazer)).isEqualByComparingTo("0");
  }

  @Test
  void a_scan_keyed_into_the_cash_amount_is_refused() {
    openTill();
    var outcome = shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("6009702140127")));
    assertThat(outcome).isInstanceOf(CompleteSale.Outcome.BadFigures.class);
  }

  @Test
  void goods_come_back_without_a_receipt_as_a_credit_note() {
    openTill();
    var outcome =
        shop.byOwner(
            () ->
                shop.core()
                    .sales()
                    .returnGoods()
                    .takeBack(
                        new ReturnGoods.Command(
                            shop.newSale(),
                            null,
                            List.of(line(shirt, "1")),
                            Discount.NONE,
                            List.of(shop.cash("-14.50")),
                            "too small")));
    var returned = (ReturnGoods.Outcome.Returned) outcome;
    assertThat(returned.number()).isEqualTo("CN-000001");
    assertThat(returned.refunded()).isEqualTo(shop.money("-14.50"));
    assertThat(onHand(shirt)).isEqualByComparingTo("1");
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("85.50"));
    assertThat(shop.core().ledger().queries().unbalanced()).isEmpty();
  }

  @Test
  void a_return_without_a_receipt_needs_the_right() {
    openTill();
    var cashier = shop.signIn(shop.aUser("Amina Kareem", "CASHIER", "4321"), "4321");
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(
            () ->
                cashier.during(
                    () ->
                        shop.core()
                            .sales()
                            .returnGoods()
                            .takeBack(
                                new ReturnGoods.Command(
                                    shop.newSale(),
                                    null,
                                    List.of(line(shirt, "1")),
                                    Discount.NONE,
                                    List.of(shop.cash("-14.50")),
                                    "too small"))));
  }

  @Test
  void a_void_is_minus_its_sale_and_happens_once() {
    openTill();
    var sale =
        sold(
            shop.sell(
                shop.basket(
                    List.of(line(blazer, "1"), line(shirt, "3")),
                    shop.card("40.00"),
                    shop.cash("50.00"))));
    var command = new VoidSale.Command(sale.id(), "rung up twice");
    var voided = shop.byOwner(() -> shop.core().sales().voidSale().takeBack(command));
    assertThat(((VoidSale.Outcome.Voided) voided).refunded()).isEqualTo(shop.money("-88.50"));
    assertThat(shop.byOwner(() -> shop.core().sales().voidSale().takeBack(command)))
        .isEqualTo(new VoidSale.Outcome.NotVoided(Refusal.VOIDED_ALREADY));
    assertThat(onHand(shirt)).isEqualByComparingTo("0");
    assertThat(balance(Account.SALES)).isEqualTo(shop.money("0.00"));
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("100.00"));
    assertThat(shop.core().ledger().queries().unbalanced()).isEmpty();
  }

  @Test
  void a_void_moves_back_what_its_sale_moved_however_the_goods_are_counted_since() {
    openTill();
    var service = counted("100", "School blazer", false);
    var sale =
        sold(
            shop.sell(
                shop.basket(List.of(line(service, "1"), line(shirt, "3")), shop.cash("100.00"))));
    counted("100", "School blazer", true);
    counted("200", "White shirt", false);
    assertThat(onHand(shirt)).isEqualByComparingTo("-3");
    var command = new VoidSale.Command(sale.id(), "rung up twice");
    shop.byOwner(() -> shop.core().sales().voidSale().takeBack(command));
    assertThat(onHand(shirt)).isEqualByComparingTo("0");
    assertThat(onHand(blazer)).isEqualByComparingTo("0");
    assertThat(shop.core().stock().queries().disagreeing()).isEmpty();
  }

  private ForSale counted(String sku, String name, boolean kept) {
    var one = BigDecimal.ONE;
    var taxClass = shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    var command =
        new SaveProduct.Command(
            sku, name, List.of("Clothing"), taxClass, one, one, "each", kept, List.of());
    shop.byOwner(() -> shop.core().products().save().save(command));
    return shop.core().products().queries().bySku(sku, shop.today()).orElseThrow();
  }

  @Test
  void the_till_closes_with_the_difference_posted_and_nothing_left_in_the_drawer() {
    openTill();
    shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("45.00")));
    shop.byOwner(
        () ->
            shop.core()
                .tills()
                .moveCash()
                .move(new MoveCash.Command(CashKind.OUT, shop.money("12.00"), "milk")));
    var closed =
        shop.byOwner(
            () ->
                shop.core()
                    .tills()
                    .close()
                    .close(
                        new CloseTill.Command(
                            List.of(new CloseTill.Count(TenderKind.CASH, shop.money("132.00"))),
                            "")));
    assertThat(((CloseTill.Outcome.Closed) closed).cashDifference()).isEqualTo(shop.money("-1.00"));
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("0.00"));
    assertThat(balance(Account.CASH_DIFFERENCE)).isEqualTo(shop.money("1.00"));
    assertThat(shop.core().ledger().queries().unbalanced()).isEmpty();
  }

  @Test
  void a_half_keyed_basket_is_there_again_after_a_restart() {
    openTill();
    var here = shop.core().whereabouts().here();
    var draft =
        new BasketDraft(
            shop.newSale(),
            here.register().id(),
            shop.owner().value(),
            Standing.CURRENT,
            "",
            SaleKind.SALE,
            shop.aCustomer("Rudo Moyo", "0774128830"),
            List.of(
                line(shirt, "2.500")
                    .withDiscount(new Discount.Amount(shop.money("1.50")))
                    .withNote("gift")),
            new Discount.Percent(new BigDecimal("5")),
            "call first",
            List.of(new TenderInput(TenderKind.CARD, shop.money("5.00"), "slip 77")),
            shop.clock().instant());
    shop.core().sales().baskets().keep(draft);
    shop.restart();
    assertThat(shop.core().sales().baskets().current()).contains(draft);
  }

  @Test
  void numbers_go_on_after_the_store_was_rebuilt_from_the_roll() throws Exception {
    openTill();
    shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("45.00")));
    shop.core().close();
    java.nio.file.Files.delete(
        new org.counterfoil.core.database.StoreFolder(shop.folder()).databaseFile());
    shop.restart();
    assertThat(onHand(blazer)).isEqualByComparingTo("-1");
    var second = shop.sell(shop.basket(List.of(line(blazer, "1")), shop.cash("45.00")));
    assertThat(sold(second).number()).isEqualTo("S-000002");
  }

  @Test
  void cash_is_rounded_once_and_the_rounding_has_its_own_account() {
    shop.close();
    shop = new TestShop("AU");
    var nail = shop.aProduct("300", "Nails", "12.98");
    shop.openTill("0.00");
    var sale = sold(shop.sell(shop.basket(List.of(line(nail, "1")), shop.cash("20.00"))));
    assertThat(sale.total()).isEqualTo(shop.money("12.98"));
    assertThat(sale.change()).isEqualTo(shop.money("7.00"));
    assertThat(balance(Account.CASH)).isEqualTo(shop.money("13.00"));
    assertThat(balance(Account.CASH_ROUNDING)).isEqualTo(shop.money("-0.02"));
  }
}
