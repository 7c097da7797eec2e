package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.money.Given.USD;
import static org.counterfoil.core.money.Given.number;
import static org.counterfoil.core.money.Given.refusal;
import static org.counterfoil.core.money.Given.usd;
import static org.counterfoil.core.money.Given.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.counterfoil.core.money.Basket.Line;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final List<String> CURRENCIES = List.of("USD", "KWD", "JPY");
  private static final List<String> PERCENTS = List.of("0", "5", "10", "15.5", "22");

  @Test
  void the_price_is_the_truth_when_it_contains_tax() {
    var totals = value(Totals.of(inclusive(TaxMode.LINE, line("1", "8.01", "20"))));
    assertThat(totals.sum()).isEqualTo(new Totals.Sum(usd("6.67"), usd("1.34"), usd("8.01")));
  }

  @Test
  void document_mode_rounds_the_exact_taxes_of_all_rates_once() {
    var lines = new Line[] {line("1", "28.90", "22"), line("1", "1.25", "10")};
    assertThat(value(Totals.of(inclusive(TaxMode.LINE, lines))).tax()).isEqualTo(usd("5.32"));
    assertThat(value(Totals.of(inclusive(TaxMode.DOCUMENT, lines))).tax()).isEqualTo(usd("5.33"));
  }

  @Test
  void a_document_discount_is_kept_on_the_lines() {
    var line = line("1", "10.00", "0");
    var basket =
        new Basket(
            USD,
            Taxes.INCLUSIVE,
            TaxMode.LINE,
            List.of(line, line, line),
            new Discount.Amount(usd("10.00")));
    assertThat(value(Totals.of(basket)).lines())
        .extracting(LineTotals::gross)
        .containsExactly(usd("6.66"), usd("6.67"), usd("6.67"));
  }

  @Test
  void taxes_are_grouped_by_class_and_percent() {
    var lines = new Line[] {line("1", "10", "10"), line("1", "20", "20"), line("2", "10", "10.0")};
    var taxes = value(Totals.of(exclusive(TaxMode.LINE, lines))).taxes();
    assertThat(taxes).extracting(Totals.TaxTotal::tax).containsExactly(usd("3.00"), usd("4.00"));
  }

  @Test
  void a_return_is_the_exact_negative_of_its_sale() {
    var random = new Random(41);
    for (int i = 0; i < 4000; i++) {
      var sale = basket(random, 1 + random.nextInt(8));
      var sold = value(Totals.of(sale));
      var returned = value(Totals.of(turned(sale)));
      assertThat(returned.sum())
          .as("%s", sale)
          .isEqualTo(
              new Totals.Sum(sold.net().negated(), sold.tax().negated(), sold.gross().negated()));
      assertThat(returned.lines())
          .extracting(LineTotals::tax)
          .isEqualTo(sold.lines().stream().map(line -> line.tax().negated()).toList());
    }
  }

  @Test
  void every_document_adds_up_to_the_cent() {
    var random = new Random(42);
    for (int i = 0; i < 4000; i++) {
      var basket = basket(random, 1 + random.nextInt(12));
      var totals = value(Totals.of(basket));
      var zero = Money.zero(basket.currency());
      var gross = totals.lines().stream().map(LineTotals::gross);
      var taxes = totals.taxes().stream().map(Totals.TaxTotal::tax);
      assertThat(totals.net().plus(totals.tax())).isEqualTo(totals.gross());
      assertThat(gross.reduce(zero, Money::plus)).isEqualTo(totals.gross());
      assertThat(taxes.reduce(zero, Money::plus)).isEqualTo(totals.tax());
      assertThat(totals.lines()).allMatch(line -> !line.net().isNegative());
      assertThat(totals.lines()).allMatch(line -> line.net().plus(line.tax()).equals(line.gross()));
    }
  }

  @Test
  void document_mode_never_strays_half_a_cent_from_the_exact_tax() {
    var random = new Random(43);
    for (int i = 0; i < 1000; i++) {
      var lines = Stream.generate(() -> line("1", cents(random), "10")).limit(20);
      var totals = value(Totals.of(inclusive(TaxMode.DOCUMENT, lines.toArray(Line[]::new))));
      assertThat(totals.tax()).isEqualTo(value(Taxes.containedIn(totals.gross(), number("10"))));
    }
  }

  @Test
  void a_basket_of_675_lines_adds_up_as_a_short_one_does() {
    var basket = basket(new Random(44), 675);
    var totals = value(Totals.of(basket));
    var gross = totals.lines().stream().map(LineTotals::gross).toList();
    assertThat(gross).hasSize(675);
    assertThat(Money.zero(basket.currency()).plus(gross)).isEqualTo(totals.gross());
  }

  @Test
  void an_empty_basket_is_nothing() {
    assertThat(value(Totals.of(inclusive(TaxMode.DOCUMENT))).gross()).isEqualTo(usd("0.00"));
  }

  @Test
  void figures_no_shop_has_are_refused() {
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("1E+999999999", "1", "0")))))
        .isEqualTo(MoneyRefusal.QUANTITY_UNUSABLE);
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("1", "1E-999999999", "0")))))
        .isEqualTo(MoneyRefusal.PRICE_UNUSABLE);
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("1", "1", "0E-999999999")))))
        .isEqualTo(MoneyRefusal.PERCENT_UNUSABLE);
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("1.2345", "1", "0")))))
        .isEqualTo(MoneyRefusal.QUANTITY_UNUSABLE);
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("1", "1", "-5")))))
        .isEqualTo(MoneyRefusal.PERCENT_UNUSABLE);
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line("900000000", "900000000", "5")))))
        .isEqualTo(MoneyRefusal.AMOUNT_TOO_LARGE);
  }

  @Test
  void a_discount_beyond_its_line_is_refused() {
    var line =
        new Line(number("1"), number("5"), new Discount.Amount(usd("5.01")), "t", number("0"));
    assertThat(refusal(Totals.of(inclusive(TaxMode.LINE, line))))
        .isEqualTo(MoneyRefusal.DISCOUNT_BEYOND_LINE);
  }

  private static Basket basket(Random random, int lines) {
    var currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(3)));
    var all = new ArrayList<Line>();
    for (int i = 0; i < lines; i++) {
      all.add(
          new Line(
              BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(4)),
              BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)),
              discount(random, Money.zero(currency)),
              "class" + random.nextInt(3),
              number(PERCENTS.get(random.nextInt(PERCENTS.size())))));
    }
    var whole = discount(random, Money.ofMajor(currency, random.nextInt(50)));
    return new Basket(
        currency,
        random.nextBoolean() ? Taxes.INCLUSIVE : Taxes.EXCLUSIVE,
        random.nextBoolean() ? TaxMode.LINE : TaxMode.DOCUMENT,
        all,
        // Nothing can carry a fixed discount when every line rounds to nothing.
        all.stream().anyMatch(line -> line.price().compareTo(BigDecimal.TEN) > 0)
            ? whole
            : Discount.NONE);
  }

  private static Discount discount(Random random, Money amount) {
    return switch (random.nextInt(3)) {
      case 0 -> new Discount.Percent(BigDecimal.valueOf(random.nextInt(100), random.nextInt(2)));
      case 1 -> new Discount.Amount(amount);
      default -> Discount.NONE;
    };
  }

  private static Basket turned(Basket basket) {
    var lines =
        basket.lines().stream()
            .map(
                line ->
                    new Line(
                        line.quantity().negate(),
                        line.unitPrice(),
                        line.discount(),
                        line.taxClass(),
                        line.taxPercent()));
    return new Basket(
        basket.currency(), basket.taxes(), basket.mode(), lines.toList(), basket.discount());
  }

  private static String cents(Random random) {
    return BigDecimal.valueOf(random.nextInt(10_000), 2).toPlainString();
  }

  private static Line line(String quantity, String price, String percent) {
    return new Line(number(quantity), number(price), Discount.NONE, "tax", number(percent));
  }

  private static Basket inclusive(TaxMode mode, Line... lines) {
    return new Basket(USD, Taxes.INCLUSIVE, mode, List.of(lines), Discount.NONE);
  }

  private static Basket exclusive(TaxMode mode, Line... lines) {
    return new Basket(USD, Taxes.EXCLUSIVE, mode, List.of(lines), Discount.NONE);
  }
}
