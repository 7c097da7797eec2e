package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.Amounts.plain;
import static org.counterfoil.core.rules.EngineRefused.orValue;
import static org.counterfoil.core.rules.RuleFamily.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.money.Ageing;
import org.counterfoil.core.money.Ageing.Bucket;
import org.counterfoil.core.money.CreditCheck;
import org.counterfoil.core.money.Drawer;
import org.counterfoil.core.money.Drawer.Kind;
import org.counterfoil.core.money.Drawer.Movement;
import org.counterfoil.core.money.OldestFirst;
import org.counterfoil.core.money.PointsLots;

/// The families of `money.cases` about tills, accounts and points.
final class AccountRules {
  private AccountRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of(
        "till.expected", AccountRules::till,
        "statement.ageing", AccountRules::ageing,
        "payments.allocate", AccountRules::allocate,
        "credit.check", AccountRules::credit,
        "points.balance", AccountRules::points);
  }

  private static Map<String, String> till(Inputs in) {
    var given = new LinkedHashMap<Kind, BigDecimal>();
    given.put(Kind.FLOAT, in.decimal("float", "0"));
    given.put(Kind.SALE, in.decimal("cash_sales", "0"));
    given.put(Kind.REFUND, in.decimal("cash_refunds", "0"));
    given.put(Kind.CASH_IN, in.decimal("cash_in", "0"));
    given.put(Kind.PAID_OUT, in.decimal("paid_out", "0"));
    given.put(Kind.SAFE_DROP, in.decimal("drop", "0"));
    given.put(Kind.LAYBY_PAYMENT, in.decimal("layby_cash", "0"));
    given.put(Kind.ACCOUNT_PAYMENT, in.decimal("account_cash", "0"));
    var counted = in.given("counted").map(text -> Inputs.number("counted", text));
    var all = new ArrayList<>(given.values());
    counted.ifPresent(all::add);
    var amounts = Amounts.holding(all);
    var movements = new ArrayList<Movement>();
    given.forEach((kind, sum) -> movements.add(new Movement(kind, "cash", amounts.money(sum))));
    var drawer = orValue(Drawer.of(movements));
    return answers(
        "expected",
        plain(drawer.expected("cash", amounts.currency())),
        "difference",
        counted.map(sum -> plain(drawer.difference("cash", amounts.money(sum)))).orElse("-"));
  }

  private static Map<String, String> ageing(Inputs in) {
    var items = in.list("items", text -> Inputs.parts("items", text, 2));
    var open = items.stream().map(item -> Inputs.number("items", item.get(0))).toList();
    var unallocated = in.decimal("unallocated", "0");
    var all = new ArrayList<>(open);
    all.add(unallocated);
    var amounts = Amounts.holding(all);
    var aged = new ArrayList<Ageing.Item>();
    for (int i = 0; i < items.size(); i++) {
      var due = Inputs.day("items", items.get(i).get(1));
      aged.add(new Ageing.Item(amounts.money(open.get(i)), due));
    }
    var ageing = orValue(Ageing.on(in.date("on"), aged, amounts.money(unallocated)));
    return answers(
        "current", plain(ageing.of(Bucket.CURRENT)),
        "d1_30", plain(ageing.of(Bucket.UP_TO_30)),
        "d31_60", plain(ageing.of(Bucket.UP_TO_60)),
        "d61_90", plain(ageing.of(Bucket.UP_TO_90)),
        "d90_plus", plain(ageing.of(Bucket.OLDER)),
        "balance", plain(ageing.balance()));
  }

  private static Map<String, String> allocate(Inputs in) {
    var items = in.decimals("items");
    var all = new ArrayList<>(items);
    all.add(in.decimal("amount"));
    var amounts = Amounts.holding(all);
    var spread = orValue(OldestFirst.of(amounts.money(in.decimal("amount")), amounts.money(items)));
    return answers("parts", plain(spread.parts()), "left", plain(spread.left()));
  }

  private static Map<String, String> credit(Inputs in) {
    var all = List.of(in.decimal("limit"), in.decimal("owes"), in.decimal("sale"));
    var money = Amounts.holding(all).money(all);
    var check = orValue(CreditCheck.of(money.get(0), money.get(1), money.get(2)));
    return answers("allowed", check.isAllowed());
  }

  private static Map<String, String> points(Inputs in) {
    var lots = in.list("lots", text -> Inputs.parts("lots", text, 2));
    var debits = in.list("debits", text -> Inputs.parts("debits", text, 2));
    var points =
        PointsLots.on(
            in.date("on"),
            lots.stream()
                .map(
                    lot ->
                        new PointsLots.Lot(
                            Inputs.integer("lots", lot.get(0)), Inputs.day("lots", lot.get(1))))
                .toList(),
            debits.stream()
                .map(
                    debit ->
                        new PointsLots.Debit(
                            Inputs.integer("debits", debit.get(0)),
                            Inputs.day("debits", debit.get(1))))
                .toList());
    return answers("balance", orValue(points).balance());
  }
}
