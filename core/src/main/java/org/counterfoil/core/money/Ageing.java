package org.counterfoil.core.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// What an account owes, by age. The balance is the sum of the buckets less money received and not
/// yet allocated, so a statement always adds up.
public record Ageing(Map<Bucket, Money> buckets, Money unallocated, Money balance) {
  public Ageing {
    buckets = Map.copyOf(buckets);
  }

  /// Ages open items by days past their due date; an item due today is still current.
  public static Answer<Ageing> on(LocalDate day, List<Item> items, Money unallocated) {
    var currency = unallocated.getCurrencyUnit();
    var amounts = items.stream().map(Item::open).toList();
    if (!Bounds.allIn(currency, amounts)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amounts(amounts) || !Bounds.amount(unallocated)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var buckets = new EnumMap<Bucket, Money>(Bucket.class);
    for (var bucket : Bucket.values()) {
      buckets.put(bucket, Money.zero(currency));
    }
    items.forEach(item -> buckets.merge(Bucket.of(item, day), item.open, Money::plus));
    var balance = Money.zero(currency).plus(amounts).minus(unallocated);
    return Answer.given(
        new Ageing(buckets, unallocated, balance), explain(day, items, unallocated, balance));
  }

  /// The open amount of an age.
  public Money of(Bucket bucket) {
    return buckets.getOrDefault(bucket, Money.zero(balance.getCurrencyUnit()));
  }

  private static Explanation explain(
      LocalDate day, List<Item> items, Money unallocated, Money balance) {
    var steps = new ArrayList<Step>();
    for (var item : items) {
      long days = ChronoUnit.DAYS.between(item.due, day);
      steps.add(
          days > 0
              ? new Step("money.ageing.late", item.open, item.due, days)
              : new Step("money.ageing.current", item.open, item.due));
    }
    steps.add(new Step("money.ageing.balance", unallocated, balance));
    return new Explanation(steps);
  }

  /// An open item: what is left to pay of it, and the day it was due.
  public record Item(Money open, LocalDate due) {}

  /// Days past due.
  public enum Bucket {
    CURRENT(0),
    UP_TO_30(30),
    UP_TO_60(60),
    UP_TO_90(90),
    OLDER(Long.MAX_VALUE);

    private final long lastDay;

    Bucket(long lastDay) {
      this.lastDay = lastDay;
    }

    static Bucket of(Item item, LocalDate day) {
      long days = ChronoUnit.DAYS.between(item.due, day);
      for (var bucket : values()) {
        if (days <= bucket.lastDay) {
          return bucket;
        }
      }
      return OLDER;
    }
  }
}
