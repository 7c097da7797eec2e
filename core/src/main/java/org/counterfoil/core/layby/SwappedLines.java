package org.counterfoil.core.layby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.layby.Swap.Change;
import org.counterfoil.core.layby.Swap.Change.Add;
import org.counterfoil.core.layby.Swap.Change.Remove;
import org.counterfoil.core.layby.Swap.Change.Replace;
import org.counterfoil.core.layby.Swap.Change.ReplaceAll;
import org.joda.money.Money;

/// The lines of an agreement with changes applied in order.
final class SwappedLines {
  private SwappedLines() {}

  static Answer<List<Money>> of(List<Money> lines, List<Change> changes) {
    var byNumber = new TreeMap<Integer, Money>();
    for (var line : lines) {
      byNumber.put(byNumber.size() + 1, line);
    }
    int next = lines.size() + 1;
    for (var change : changes) {
      if (namesMissingLine(change, byNumber)) {
        return Answer.refused(LaybyRefusal.NO_SUCH_LINE, lines.size());
      }
      switch (change) {
        case Replace(var line, var price) -> byNumber.put(line, price);
        case Remove(var line) -> byNumber.remove(line);
        case ReplaceAll(var price) -> {
          byNumber.clear();
          byNumber.put(next++, price);
        }
        case Add(var price) -> byNumber.put(next++, price);
      }
    }
    // Giving up everything is a cancellation, with its own law.
    return byNumber.isEmpty()
        ? Answer.refused(LaybyRefusal.NOTHING_LEFT)
        : Answer.given(new ArrayList<>(byNumber.values()), Explanation.NONE);
  }

  private static boolean namesMissingLine(Change change, Map<Integer, Money> lines) {
    return switch (change) {
      case Replace(var line, _) -> !lines.containsKey(line);
      case Remove(var line) -> !lines.containsKey(line);
      case ReplaceAll _, Add _ -> false;
    };
  }
}
