package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.Amounts.plain;
import static org.counterfoil.core.rules.EngineRefused.orValue;
import static org.counterfoil.core.rules.RuleFamily.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.counterfoil.core.layby.Swap;
import org.counterfoil.core.layby.Swap.Change;

/// The family `layby.swap`: `2:149.00` replaces line 2, `-2` removes it, `*:79.00` replaces all.
final class LaybySwapRules {
  private LaybySwapRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of("layby.swap", LaybySwapRules::swap);
  }

  private static Map<String, String> swap(Inputs in) {
    var lines = in.decimals("lines");
    var prices = in.list("change").stream().filter(text -> text.contains(":"));
    var all = new ArrayList<>(lines);
    all.add(in.decimal("paid"));
    all.add(in.unit());
    prices.forEach(text -> all.add(price(text)));
    var amounts = Amounts.holding(all);
    var layby =
        new Swap.Layby(
            amounts.money(lines),
            amounts.money(in.decimal("paid")),
            in.whole("dates_left"),
            in.unit(),
            BigDecimal.ZERO);
    var swapped = orValue(Swap.of(layby, in.list("change", text -> change(text, amounts))));
    return answers(
        "total", plain(swapped.total()),
        "balance", plain(swapped.balance()),
        "amounts", plain(swapped.instalments()),
        "surplus", plain(swapped.surplus()));
  }

  private static Change change(String text, Amounts amounts) {
    if (text.startsWith("-")) {
      return new Change.Remove(Inputs.integer("change", text.substring(1)));
    }
    var price = amounts.money(price(text));
    var line = Inputs.parts("change", text, 2).get(0);
    return switch (line) {
      case "*" -> new Change.ReplaceAll(price);
      case "+" -> new Change.Add(price);
      default -> new Change.Replace(Inputs.integer("change", line), price);
    };
  }

  private static BigDecimal price(String text) {
    return Inputs.number("change", Inputs.parts("change", text, 2).get(1));
  }
}
