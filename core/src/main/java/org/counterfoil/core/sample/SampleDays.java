package org.counterfoil.core.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.counterfoil.core.Core;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.ReturnGoods;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.sale.VoidSale;
import org.counterfoil.core.sample.SampleBaskets.Paid;
import org.counterfoil.core.sample.SampleShop.Staff;
import org.counterfoil.core.sample.SampleShop.Tally;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Day after day at the sample till: opened, sold at, counted and closed.
final class SampleDays {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 30);
  private static final Duration SELLING = Duration.ofHours(10);
  private static final BigDecimal FLOAT = new BigDecimal(100);
  private static final BigDecimal SHORT = new BigDecimal("0.50");

  /// Above it, sales share their journal entries: millions would otherwise take a night.
  private static final int SOLD_ONE_BY_ONE = 5_000;

  private static final int VOID_EVERY = 3;
  private static final int RETURN_EVERY = 4;
  private static final int SHORT_EVERY = 7;

  private final Core shop;
  private final PastClock clock;
  private final Staff staff;
  private final SampleCustomers customers;
  private final SampleBaskets baskets;
  private final Size size;

  SampleDays(
      Core shop,
      PastClock clock,
      Staff staff,
      SampleCustomers customers,
      SampleBaskets baskets,
      Size size) {
    this.shop = shop;
    this.clock = clock;
    this.staff = staff;
    this.customers = customers;
    this.baskets = baskets;
    this.size = size;
  }

  void run(LocalDate first, Tally tally) {
    // Half the customers were known before; the others come by and by.
    staff.cashier().during(() -> takeIn(size.days()));
    long weight = 0;
    long all = weightUpTo(first, size.days());
    int sold = 0;
    for (int day = 0; day < size.days() && !tally.isStopped(); day++) {
      var date = first.plusDays(day);
      weight += weight(date);
      int sales = (int) (size.sales() * weight / all) - sold;
      sold += sales;
      int parts = size.days() + day + 1;
      clock.set(at(date, OPENS));
      staff.cashier().during(() -> takeIn(parts));
      if (sales > 0 && !tally.isStopped()) {
        new Day(date, day).run(sales, tally);
      }
    }
  }

  private boolean takeIn(int parts) {
    customers.takeIn(parts, 2 * size.days());
    return true;
  }

  private static long weightUpTo(LocalDate first, int days) {
    long sum = 0;
    for (int day = 0; day < days; day++) {
      sum += weight(first.plusDays(day));
    }
    return sum;
  }

  /// Sales on a day, compared with other days.
  private static int weight(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SUNDAY -> 5;
      case SATURDAY -> 15;
      case FRIDAY -> 12;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 10;
    };
  }

  private java.time.Instant at(LocalDate date, LocalTime time) {
    return SampleShop.at(date, time, shop.whereabouts().here().shop().timeZone());
  }

  /// One day; it knows what should be in the drawer.
  private final class Day {
    private final LocalDate date;
    private final int index;
    private Money cash = Money.of(shop.whereabouts().here().business().currency(), FLOAT);
    private @Nullable Paid lastInCash;

    Day(LocalDate date, int index) {
      this.date = date;
      this.index = index;
    }

    void run(int sales, Tally tally) {
      staff.cashier().during(() -> open());
      staff.cashier().during(() -> sell(sales, tally));
      staff.manager().during(() -> correct());
      clock.set(at(date, CLOSES));
      staff.cashier().during(() -> close());
      // Nobody waits for a month of receipts.
      shop.printJobs().dropAll();
    }

    private OpenTill.Outcome.Opened open() {
      return done(
          OpenTill.Outcome.Opened.class, shop.tills().open().open(new OpenTill.Command(cash)));
    }

    private boolean sell(int sales, Tally tally) {
      var queue = new Queue(sales);
      while (queue.hasNext() && !tally.isStopped()) {
        if (size.sales() <= SOLD_ONE_BY_ONE) {
          done(CompleteSale.Outcome.Sold.class, shop.sales().complete().complete(queue.next()));
          tally.add(1);
        } else {
          tally.add(shop.sales().takeOver().takeOver(queue).size());
        }
      }
      return true;
    }

    /// The sales of the day; the clock moves on with each.
    private final class Queue implements Iterator<CompleteSale.Command> {
      private final int all;
      private int next;

      Queue(int all) {
        this.all = all;
      }

      @Override
      public boolean hasNext() {
        return next < all;
      }

      @Override
      public CompleteSale.Command next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        next++;
        clock.set(at(date, OPENS).plus(SELLING.multipliedBy(next).dividedBy(all)));
        var paid = baskets.next();
        cash = cash.plus(paid.cash());
        if (paid.cash().equals(paid.total())) {
          lastInCash = paid;
        }
        return paid.sale();
      }
    }

    /// What goes wrong on some days.
    private boolean correct() {
      var wrong = lastInCash;
      if (wrong != null && index % VOID_EVERY == 1) {
        done(
            VoidSale.Outcome.Voided.class,
            shop.sales()
                .voidSale()
                .takeBack(new VoidSale.Command(wrong.sale().id(), "Keyed twice")));
        cash = cash.minus(wrong.cash());
      }
      if (index % RETURN_EVERY == 2) {
        takeBack();
      }
      return true;
    }

    private void takeBack() {
      var lines = List.of(baskets.oneLine());
      var back = baskets.total(lines, Discount.NONE).negated();
      done(
          ReturnGoods.Outcome.Returned.class,
          shop.sales()
              .returnGoods()
              .takeBack(
                  new ReturnGoods.Command(
                      baskets.newId(),
                      null,
                      lines,
                      Discount.NONE,
                      List.of(new TenderInput(TenderKind.CASH, back, "")),
                      "Did not fit")));
      cash = cash.plus(back);
    }

    private CloseTill.Outcome.Closed close() {
      var counted = index % SHORT_EVERY == SHORT_EVERY - 1 ? cash.minus(SHORT) : cash;
      return done(
          CloseTill.Outcome.Closed.class,
          shop.tills()
              .close()
              .close(
                  new CloseTill.Command(
                      List.of(new CloseTill.Count(TenderKind.CASH, counted)), "")));
    }
  }

  private static <T> T done(Class<T> wanted, Object outcome) {
    if (!wanted.isInstance(outcome)) {
      throw new IllegalStateException("A command of the sample shop was refused: " + outcome);
    }
    return wanted.cast(outcome);
  }
}
