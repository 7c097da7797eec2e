package org.counterfoil.core.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.customer.TakeOverCustomers;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.Summed;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.sample.Names;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.text.PersonName;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// What a till needs with many customers: `MemoryBench customers`. The shop is filled here, then a
/// process of its own, as installed, opens it, waits for the search, sells, and tells what the
/// operating system holds for it (Linux). The window is not part of it.
public final class MemoryBench {
  private static final String START = "start";
  private static final String TILL = "till";
  private static final List<String> NONE = List.of();
  private static final int STARTS = 5;
  private static final Comparator<String> BY_VALUE =
      Comparator.comparingDouble(row -> Double.parseDouble(row.split(",", -1)[1]));
  private static final int SALES = 5_000;
  private static final int LINES = 5;
  private static final int GOODS = 300;
  private static final int TYPED = 3;
  private static final int SMALL = 100_000;
  private static final int SMALL_GOAL = 400;
  private static final int LARGE_GOAL = 700;
  private static final int READY_GOAL = 3;
  private static final long FIRST_PHONE = 263_771_000_000L;
  private static final Path STATUS = Path.of("/proc/self/status");

  private MemoryBench() {}

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    switch (args[0]) {
      case START -> start(Path.of(args[1]), args[2], _ -> {});
      case TILL -> start(Path.of(args[1]), args[2], MemoryBench::sellAndWeigh);
      default -> run(Integer.parseInt(args[0])).forEach(System.out::println);
    }
  }

  /// The lines of name, value, unit, peer, peer's value, ratio.
  static List<String> run(int customers) throws Exception {
    var folder = Files.createTempDirectory("counterfoil-memory");
    try {
      var shop = folder.resolve("shop");
      long start = System.nanoTime();
      fill(shop, customers);
      double seconds = (System.nanoTime() - start) / 1e9;
      var rows = new ArrayList<String>();
      rows.add(
          String.format(
              Locale.ROOT, "%d customers taken over,%.0f,/s,,,", customers, customers / seconds));
      rows.addAll(measured(new InstalledJava(folder), shop.toString()));
      return rows;
    } finally {
      Folders.delete(folder);
    }
  }

  /// In the order of names, so that the indexes grow at their ends: the rows are the same ones, and
  /// come several times as fast.
  private static void fill(Path folder, int customers) throws InterruptedException {
    var names = new Names(42);
    var people =
        LongStream.range(0, customers)
            .mapToObj(i -> names.person(i).name())
            .map(PersonName::split)
            .sorted(Comparator.comparing(PersonName::last).thenComparing(PersonName::first))
            .map(PersonName::full)
            .toList();
    var clock = Clock.systemUTC();
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock)) {
      core.finder().begin(); // as the program does
      SampleShop.fill(core, new Size(DivisionKind.GROCERY, GOODS, 1, 0, 1, 1), clock, _ -> {});
      cashier(core).during(() -> takeOver(core, people));
      // Else the next start would read again what the search had not come to.
      core.finder().awaitCurrent();
    }
  }

  private static int takeOver(Core core, List<String> people) {
    int done = 0;
    while (done < people.size()) {
      var batch = new ArrayList<TakeOverCustomers.Customer>();
      while (batch.size() < TakeOverCustomers.BATCH && done < people.size()) {
        var form =
            new CustomerForm(
                CustomerKind.INDIVIDUAL, people.get(done), "+" + (FIRST_PHONE + done), "");
        batch.add(
            new TakeOverCustomers.Customer(
                new CustomerId(core.store().database().ids().next()), form));
        done++;
      }
      core.customers().takeOver().takeOver(new TakeOverCustomers.Command(batch));
    }
    return done;
  }

  private static Actor cashier(Core core) {
    var person = core.users().queries().people().getFirst();
    return new Actor(person.id().value(), person.name(), EnumSet.allOf(Permission.class));
  }

  private static List<String> measured(InstalledJava java, String shop) throws Exception {
    var program = MemoryBench.class.getName();
    var rows =
        new ArrayList<>(medians(java.plain(NONE, program, START, shop, "without AOT cache")));
    said(java.training(TILL, NONE, program, START, shop, "for the cache"));
    rows.addAll(said(java.trained(TILL, NONE, program, TILL, shop, "with AOT cache")));
    return rows;
  }

  /// Of several starts, row by row: one alone is a third off either way, from a minute to the next.
  private static List<String> medians(ProcessBuilder command) throws Exception {
    var starts = new ArrayList<List<String>>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(said(command));
    }
    return IntStream.range(0, starts.getFirst().size())
        .mapToObj(row -> starts.stream().map(it -> it.get(row)).sorted(BY_VALUE).toList())
        .map(sorted -> sorted.get(STARTS / 2))
        .toList();
  }

  private static List<String> said(ProcessBuilder command) throws Exception {
    var process = command.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The till did not come to its end");
    }
    return said.lines().filter(it -> it.contains(",goal,")).toList();
  }

  private static void start(Path folder, String how, Consumer<Core> then) throws Exception {
    var clock = Clock.systemUTC();
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock)) {
      double opened = secondsSinceStart();
      var origin = core.finder().whenReady().join();
      double ready = secondsSinceStart();
      var of = ": " + core.customers().queries().count() + " customers " + how;
      row("store open after start" + of, opened, "s", READY_GOAL);
      row("search ready after start from " + origin + of, ready, "s", READY_GOAL);
      then.accept(core);
    }
  }

  private static void sellAndWeigh(Core core) {
    long customers = core.customers().queries().count();
    cashier(core).during(() -> sell(core));
    int goal = customers > 2 * SMALL ? LARGE_GOAL : SMALL_GOAL;
    if (Files.exists(STATUS)) {
      var after = " after " + SALES + " sales: " + customers + " customers";
      row("memory" + after, megabytes("VmRSS:"), "MB", goal);
      row("most memory ever" + after, megabytes("VmHWM:"), "MB", goal);
    }
  }

  private static double secondsSinceStart() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (Clock.systemUTC().millis() - start) / 1e3;
  }

  private static void row(String name, double value, String unit, int goal) {
    System.out.printf(
        Locale.ROOT, "%s,%.3f,%s,goal,%d,%.2f%n", name, value, unit, goal, value / goal);
  }

  private static double megabytes(String field) {
    try (var lines = Files.lines(STATUS)) {
      return lines
              .filter(line -> line.startsWith(field))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int sell(Core core) {
    var day = core.whereabouts().here().dateOf(Clock.systemUTC().instant());
    var goods =
        core.products().queries().named().stream()
            .map(it -> core.products().queries().forSale(it.id(), day).orElseThrow())
            .toList();
    var currency = core.whereabouts().here().business().currency();
    core.tills().open().open(new OpenTill.Command(Money.of(currency, 100)));
    var random = new Random(3);
    var names = new Names(42);
    for (int i = 0; i < SALES; i++) {
      var typed = names.person(random.nextInt(SMALL)).name();
      var hits = core.finder().find(typed.substring(0, Math.min(TYPED, typed.length())), 20);
      var customer = hits.isEmpty() ? null : new CustomerId(hits.getFirst().id());
      sell(core, goods, customer, random);
    }
    return SALES;
  }

  private static void sell(
      Core core,
      List<ForSale> goods,
      @org.jspecify.annotations.Nullable CustomerId customer,
      Random random) {
    var lines = new ArrayList<BasketLine>();
    for (int i = 0; i < LINES; i++) {
      var product = goods.get(random.nextInt(goods.size()));
      lines.add(BasketLine.of(product, BigDecimal.valueOf(random.nextInt(1, 4))));
    }
    var business = core.whereabouts().here().business();
    if (!(Summed.of(business, SaleKind.SALE, lines, Discount.NONE)
        instanceof Answer.Given<Totals>(var totals, var _))) {
      throw new IllegalStateException("no totals");
    }
    var half = totals.gross().dividedBy(2, RoundingMode.DOWN);
    var sale =
        new CompleteSale.Command(
            new SaleId(core.store().database().ids().next()),
            customer,
            lines,
            Discount.NONE,
            List.of(
                new TenderInput(TenderKind.CARD, half, "slip"),
                new TenderInput(TenderKind.CASH, totals.gross().minus(half), "")),
            "");
    if (!(core.sales().complete().complete(sale) instanceof CompleteSale.Outcome.Sold)) {
      throw new IllegalStateException("not sold");
    }
  }
}
