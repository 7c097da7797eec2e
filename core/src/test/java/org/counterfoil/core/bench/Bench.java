package org.counterfoil.core.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.journal.Entry;
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
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// Measures what a shop feels, beside other embedded databases in the same run: `Bench products
/// customers engines`, each the size of its part, none of which is done at zero. Prints lines of
/// name, value, unit, peer, peer's value, ratio (ours by the peer's: below one is faster) and
/// writes them to `target/bench/bench.csv`.
public final class Bench {
  private static final int WARM_UP = 3_000;
  private static final int SALES = 4_000;

  /// More than the store lets come together before it writes its file: what a rush has to wait for
  /// is in it.
  private static final int BLOCK = 1_000;

  private static final int LINES = 5;
  private static final int GOODS = 300;
  private static final int SMALL = 100_000;

  private final List<String> rows = new ArrayList<>();
  private final Random random = new Random(1);
  private final Path folder;
  private final Core core;
  private final Actor cashier;

  private Bench(Path folder, Core core, SampleShop.Outcome.Filled users) {
    this.folder = folder;
    this.core = core;
    this.cashier =
        new Actor(users.cashier().value(), SampleShop.CASHIER, EnumSet.allOf(Permission.class));
  }

  public static void main(String[] args) throws Exception {
    int products = Integer.parseInt(args[0]);
    int customers = Integer.parseInt(args[1]);
    int engines = Integer.parseInt(args[2]);
    var rows = new ArrayList<String>();
    rows.add("name,value,unit,peer,peer value,ratio");
    rows.addAll(engines > 0 ? EngineBench.run(engines) : List.of());
    rows.addAll(products > 0 ? store(products) : List.of());
    rows.addAll(customers > 0 ? search(args[1]) : List.of());
    if (customers > SMALL) {
      rows.addAll(MemoryBench.run(SMALL));
    }
    rows.addAll(customers > 0 ? MemoryBench.run(customers) : List.of());
    var out = Files.createDirectories(Path.of("target", "bench")).resolve("bench.csv");
    Files.write(out, rows);
    rows.forEach(System.out::println);
  }

  private static List<String> store(int products) throws Exception {
    var folder = Files.createTempDirectory("counterfoil-bench");
    try {
      return store(folder, products);
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<String> store(Path folder, int products) throws Exception {
    var clock = Clock.systemUTC();
    try (var core = Core.open(new StoreFolder(folder.resolve("shop")), Unlocking.PLAIN, clock)) {
      var size = new Size(DivisionKind.GROCERY, GOODS, 100, 0, 1, 1);
      var users = (SampleShop.Outcome.Filled) SampleShop.fill(core, size, clock, _ -> {});
      core.finder().whenReady().join();
      var bench = new Bench(folder, core, users);
      bench.cashier.during(
          () -> {
            bench.rows.addAll(new GoodsBench(core, folder).run(products));
            bench.sales();
            return bench;
          });
      return bench.rows;
    }
  }

  private void sales() throws Exception {
    var goods = new ArrayList<ForSale>();
    var day = core.whereabouts().here().dateOf(Clock.systemUTC().instant());
    core.products().queries().named().stream()
        .limit(GOODS)
        .forEach(it -> goods.add(core.products().queries().forSale(it.id(), day).orElseThrow()));
    core.tills().open().open(new OpenTill.Command(money("100")));
    sell(goods);
    try (var sqlite = RowsPeer.sqlite(folder);
        var derby = RowsPeer.derby(folder)) {
      var first = List.of(entry(core.store().database().settledSeq()));
      sqlite.create(first);
      derby.create(first);
      var ours = new long[SALES];
      var sqlites = new long[SALES];
      var derbys = new long[SALES];
      long behind = 0;
      // Block by block, so that other load on the machine meets all, and no peer's unforced pages
      // wait on the disk when the next one forces its own.
      for (int start = -WARM_UP; start < SALES; start += BLOCK) {
        long before = core.store().database().settledSeq();
        for (int i = 0; i < BLOCK; i++) {
          ours[Math.max(start + i, 0)] = sell(goods);
        }
        long file = time(() -> core.store().database().flush()); // nor ours
        behind += start < 0 ? 0 : file;
        for (int i = 0; i < BLOCK; i++) {
          var entry = entry(before + 1 + i);
          sqlites[Math.max(start + i, 0)] = time(() -> sqlite.write(entry));
        }
        for (int i = 0; i < BLOCK; i++) {
          var entry = entry(before + 1 + i);
          derbys[Math.max(start + i, 0)] = time(() -> derby.write(entry));
        }
      }
      compare("durable encrypted sale", ours, "SQLite WAL FULL unencrypted", sqlites);
      compare("durable encrypted sale", ours, "Derby encrypted", derbys);
      double all = (LongStream.of(ours).sum() + behind) / 1e6 / SALES;
      double theirs = LongStream.of(sqlites).sum() / 1e6 / SALES;
      rows.add(row("durable encrypted sale with its files mean", all, "SQLite WAL FULL", theirs));
    }
  }

  private Entry entry(long seq) {
    return core.store().database().entriesAfter(seq - 1, 1).getFirst();
  }

  private void compare(String name, long[] ours, String peer, long[] theirs) {
    for (int percent : new int[] {50, 99}) {
      double mine = percentile(ours, percent) / 1e6;
      double other = percentile(theirs, percent) / 1e6;
      rows.add(row(name + " p" + percent, mine, peer, other));
    }
  }

  private static String row(String name, double mine, String peer, double other) {
    return String.format(
        Locale.ROOT, "%s,%.3f,ms,%s,%.3f,%.2f", name, mine, peer, other, mine / other);
  }

  static long percentile(long[] nanos, int percent) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  interface Work {
    void run() throws Exception;
  }

  static long time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private long sell(List<ForSale> goods) throws Exception {
    var lines = new ArrayList<BasketLine>();
    for (int i = 0; i < LINES; i++) {
      var product = goods.get(random.nextInt(goods.size()));
      lines.add(BasketLine.of(product, BigDecimal.valueOf(random.nextInt(1, 4))));
    }
    var business = core.whereabouts().here().business();
    var totals = Summed.of(business, SaleKind.SALE, lines, Discount.NONE);
    if (!(totals instanceof Answer.Given<Totals>(var sum, var _))) {
      throw new IllegalStateException("no totals");
    }
    var half = sum.gross().dividedBy(2, RoundingMode.DOWN);
    var sale =
        new CompleteSale.Command(
            new SaleId(core.store().database().ids().next()),
            null,
            lines,
            Discount.NONE,
            List.of(
                new TenderInput(TenderKind.CARD, half, "slip"),
                new TenderInput(TenderKind.CASH, sum.gross().minus(half), "")),
            "");
    return time(
        () -> {
          if (!(core.sales().complete().complete(sale) instanceof CompleteSale.Outcome.Sold)) {
            throw new IllegalStateException("not sold");
          }
        });
  }

  private Money money(String amount) {
    return Money.of(core.whereabouts().here().business().currency(), new BigDecimal(amount));
  }

  static String alone(String name, double value, String unit) {
    return String.format(Locale.ROOT, "%s,%.3f,%s,,,", name, value, unit);
  }

  /// The lines of [SearchBench], which prints them.
  private static List<String> search(String customers) throws Exception {
    var kept = new ByteArrayOutputStream();
    var console = System.out;
    try (var out = new PrintStream(kept, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      SearchBench.main(new String[] {customers});
    } finally {
      System.setOut(console);
    }
    return kept.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("name,") && line.contains(","))
        .toList();
  }
}
