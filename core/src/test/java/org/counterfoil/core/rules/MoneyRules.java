package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.Amounts.plain;
import static org.counterfoil.core.rules.EngineRefused.orValue;
import static org.counterfoil.core.rules.RuleFamily.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterfoil.core.money.Allocation;
import org.counterfoil.core.money.Basket;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Exchange;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.money.Settlement.CashOut;
import org.counterfoil.core.money.TaxMode;
import org.counterfoil.core.money.Taxes;
import org.counterfoil.core.money.Tender;
import org.counterfoil.core.money.Totals;
import org.joda.money.Money;

/// The families of `money.cases` about sales: rounding, tax, discounts, tenders and currencies.
final class MoneyRules {
  private static final BigDecimal MAXIMUM_CHANGE = new BigDecimal("1000000");

  private MoneyRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of(
        "cash.round", MoneyRules::round,
        "tax.inclusive", in -> tax(in, Taxes.INCLUSIVE),
        "tax.exclusive", in -> tax(in, Taxes.EXCLUSIVE),
        "line.total", MoneyRules::line,
        "allocate", MoneyRules::allocate,
        "refund.tenders", MoneyRules::refund,
        "tender", MoneyRules::tender,
        "currency.due", MoneyRules::due,
        "currency.pay", MoneyRules::pay);
  }

  private static Map<String, String> round(Inputs in) {
    var rounding = rounding(in);
    var amounts = Amounts.holding(List.of(rounding.unit(), in.decimal("amount")));
    var rounded = orValue(rounding.settle(amounts.money(in.decimal("amount"))));
    return answers("payable", plain(rounded.payable()), "rounding", plain(rounded.rounding()));
  }

  private static CashRounding rounding(Inputs in) {
    var mode = in.choice("mode", CashRounding.Mode.class, CashRounding.Mode.HALF_UP);
    return new CashRounding(in.unit(), mode);
  }

  private static Map<String, String> tax(Inputs in, Taxes taxes) {
    var lines = in.list("lines", MoneyRules::taxedLine);
    var amounts = Amounts.holding(lines.stream().map(Basket.Line::unitPrice).toList());
    var mode = in.choice("mode", TaxMode.class);
    var totals =
        orValue(Totals.of(new Basket(amounts.currency(), taxes, mode, lines, Discount.NONE)));
    return totals(totals);
  }

  private static Map<String, String> totals(Totals totals) {
    return answers(
        "net", plain(totals.net()), "tax", plain(totals.tax()), "total", plain(totals.gross()));
  }

  // A negative amount is a return: the quantity carries the sign, as on a till.
  private static Basket.Line taxedLine(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new Unreadable("lines", "'" + text + "' is not amount@percent");
    }
    var amount = Inputs.number("lines", text.substring(0, at));
    var percent = Inputs.number("lines", text.substring(at + 1));
    var quantity = amount.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    return new Basket.Line(quantity, amount.abs(), Discount.NONE, "tax", percent);
  }

  private static Map<String, String> line(Inputs in) {
    var discount = new Discount.Percent(in.decimal("discount_percent", "0"));
    var line =
        new Basket.Line(
            in.decimal("quantity"),
            in.decimal("price"),
            discount,
            "tax",
            in.decimal("tax_percent", "0"));
    var taxes = in.choice("taxes", Taxes.class);
    var currency = Amounts.holding(List.of()).currency();
    var basket = new Basket(currency, taxes, TaxMode.LINE, List.of(line), Discount.NONE);
    return totals(orValue(Totals.of(basket)));
  }

  private static Map<String, String> allocate(Inputs in) {
    var discount = in.decimal("discount");
    var lines = in.decimals("lines");
    var amounts = Amounts.holding(with(lines, discount));
    var allocation = orValue(Allocation.of(amounts.money(discount), amounts.money(lines)));
    return answers("parts", plain(allocation.parts()), "nets", plain(allocation.nets()));
  }

  private static Map<String, String> refund(Inputs in) {
    var refund = in.decimal("refund");
    var tenders = in.list("tenders", text -> NamedAmount.read("tenders", text));
    var amounts = Amounts.holding(with(NamedAmount.amounts(tenders), refund));
    var paid = amounts.money(NamedAmount.amounts(tenders));
    var parts = orValue(Allocation.refund(amounts.money(refund), paid)).parts();
    return answers("parts", NamedAmount.written(tenders, parts));
  }

  private static Map<String, String> tender(Inputs in) {
    var due = in.decimal("due");
    var named = in.list("tenders", text -> NamedAmount.read("tenders", text));
    var rounding = rounding(in);
    var amounts = Amounts.holding(with(with(NamedAmount.amounts(named), due), rounding.unit()));
    var rules =
        new Settlement.Rules(
            rounding,
            in.flag("cash_out", false) ? CashOut.ALLOWED : CashOut.REFUSED,
            amounts.money(MAXIMUM_CHANGE));
    var tenders = named.stream().map(one -> tender(one.name(), amounts.money(one.amount())));
    var settled = orValue(Settlement.of(amounts.money(due), tenders.toList(), rules));
    return answers(
        "change", plain(settled.changeInBase()),
        "rounding", plain(settled.rounding()),
        "cash_part", plain(settled.cashPart()),
        "outstanding", plain(settled.outstanding()));
  }

  private static Tender tender(String method, Money given) {
    return method.equalsIgnoreCase("cash") ? Tender.cash(given) : Tender.other(method, given);
  }

  private static Map<String, String> due(Inputs in) {
    var amounts = Amounts.holding(List.of(in.decimal("due")));
    var foreign = Amounts.foreign(List.of(in.decimal("due")));
    var exchange = new Exchange(amounts.currency(), foreign.currency(), in.decimal("rate"));
    return answers("due_foreign", plain(orValue(exchange.due(amounts.money(in.decimal("due"))))));
  }

  private static Map<String, String> pay(Inputs in) {
    var amounts = Amounts.holding(List.of(in.decimal("due")));
    var foreign = Amounts.foreign(List.of(in.decimal("paid")));
    var exchange = new Exchange(amounts.currency(), foreign.currency(), in.decimal("rate"));
    var paid =
        orValue(exchange.pay(amounts.money(in.decimal("due")), foreign.money(in.decimal("paid"))));
    return answers(
        "credit", plain(paid.credit()),
        "remaining", plain(paid.remaining()),
        "change", plain(paid.change()),
        "change_base", plain(paid.changeInBase()));
  }

  private static List<BigDecimal> with(List<BigDecimal> amounts, BigDecimal more) {
    return Stream.concat(amounts.stream(), Stream.of(more)).toList();
  }
}
