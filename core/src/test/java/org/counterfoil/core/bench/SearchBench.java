package org.counterfoil.core.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.counterfoil.core.sample.Names;
import org.counterfoil.core.search.CustomerCard;
import org.counterfoil.core.search.CustomerSearch;
import org.counterfoil.core.search.Loaded.Ready;

/// Customer search beside SQLite FTS5: `SearchBench [customers, 1000000]`. Prints lines of name,
/// value, unit, peer, peer's value, ratio. Both answer each query in turn, so that other load on
/// the machine meets both; wall times include it, lines ending in `cpu` do not.
public final class SearchBench {
  private static final int QUERIES = 2_000;
  private static final int WARM_UP = 2_000;
  private static final int LIMIT = 20;
  private static final int RECALL = 1_000;
  private static final byte[] KEY = new byte[32];

  private final int customers;
  private final Path folder;
  private int found;

  private SearchBench(int customers, Path folder) {
    this.customers = customers;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("load")) {
      printLoad("snapshot load in a fresh JVM", Path.of(args[1]));
      return;
    }
    int customers = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    var folder = Files.createTempDirectory("search-bench");
    try {
      new SearchBench(customers, folder).run();
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  static CustomerCard card(Names names, long i, int all) {
    var person = names.person(i);
    // A third of the Iraqi customers are written in Arabic script.
    var name = i % 3 == 0 && !person.arabicName().isEmpty() ? person.arabicName() : person.name();
    var number = String.format(Locale.ROOT, "UCST-%06d", i + 1);
    return new CustomerCard(
        new UUID(0x0190_0000_0000_7000L + (i << 16), i * 0x9E37_79B9_7F4A_7C15L),
        number,
        name,
        person.phoneE164(),
        person.email(),
        all - i);
  }

  private void run() throws Exception {
    var names = new Names(42);
    System.out.printf(Locale.ROOT, "# %,d customers, load average %.1f%n", customers, load());
    System.out.println("name,value,unit,peer,peer value,ratio");
    long started = System.nanoTime();
    long words = LongStream.range(0, customers).map(i -> names.person(i).name().length()).sum();
    print("sample people made (" + words + " letters)", seconds(started), "s");
    started = System.nanoTime();
    var search =
        CustomerSearch.of(LongStream.range(0, customers).mapToObj(i -> card(names, i, customers)));
    double build = seconds(started);
    started = System.nanoTime();
    try (search;
        var peer = FtsPeer.build(folder.resolve("fts.db"), names, customers)) {
      row("index built", build, "s", seconds(started));
      print("distinct name words", peer.words(), "words");
      var queries = new SearchQueries(names, customers);
      warmUp(queries, search, peer);
      for (var kind : SearchQueries.Kind.values()) {
        measure(kind, queries, search, peer);
      }
      recall(queries, search);
      changes(names, search);
      snapshot(search);
    }
    System.out.printf(Locale.ROOT, "# load average %.1f, hits %d%n", load(), found);
  }

  private void warmUp(SearchQueries queries, CustomerSearch search, FtsPeer peer) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      for (var kind : SearchQueries.Kind.values()) {
        var typed = queries.query(kind, -1 - i);
        found += search.find(typed, LIMIT).size() + peer.find(kind, typed).size();
      }
    }
  }

  private void measure(
      SearchQueries.Kind kind, SearchQueries queries, CustomerSearch search, FtsPeer peer)
      throws Exception {
    var ours = new Times();
    var theirs = new Times();
    for (int i = 0; i < QUERIES; i++) {
      var typed = queries.query(kind, i);
      ours.start();
      found += search.find(typed, LIMIT).size();
      ours.stop(i);
      theirs.start();
      found += peer.find(kind, typed).size();
      theirs.stop(i);
    }
    var name = "find " + kind;
    row(name + " p50", ours.wall(0.5), "ms", theirs.wall(0.5));
    row(name + " p99", ours.wall(0.99), "ms", theirs.wall(0.99));
    row(name + " p99 cpu", ours.cpu(0.99), "ms", theirs.cpu(0.99));
  }

  /// Of the customers that their name, spelt right, shows among the first twenty: how many it still
  /// shows with one letter wrong. (Nothing can show one of four hundred Tendai Moyos by name.)
  private void recall(SearchQueries queries, CustomerSearch search) {
    int findable = 0;
    int misspelt = 0;
    for (int i = 0; findable < RECALL && i < RECALL * 20; i++) {
      var sample = queries.misspelt(i);
      if (shows(search, sample.right(), sample.number())) {
        findable++;
        misspelt += shows(search, sample.wrong(), sample.number()) ? 1 : 0;
      }
    }
    print("typo finds its customer in the first 20", 100.0 * misspelt / findable, "%");
  }

  private static boolean shows(CustomerSearch search, String typed, String number) {
    return search.find(typed, LIMIT).stream().anyMatch(hit -> hit.number().equals(number));
  }

  private void changes(Names names, CustomerSearch search) {
    var puts = new Times();
    var refreshes = new Times();
    for (int i = 0; i < QUERIES; i++) {
      var card = card(names, (i * 7919L) % customers, customers * 2);
      puts.start();
      search.put(card);
      puts.stop(i);
      refreshes.start();
      search.refresh();
      refreshes.stop(i);
    }
    print("put p99", puts.wall(0.99), "ms");
    print("refresh p50 (off the caller's path)", refreshes.wall(0.5), "ms");
    print("refresh p99 (off the caller's path)", refreshes.wall(0.99), "ms");
  }

  private void snapshot(CustomerSearch search) throws Exception {
    var file = folder.resolve("customers.search");
    long started = System.nanoTime();
    search.save(file, KEY, 1);
    print("snapshot save", seconds(started), "s");
    print("snapshot size", Files.size(file) / 1e6, "MB");
    printLoad("snapshot load in a warm JVM", file);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var command =
        List.of(
            java, "-Xmx1g", "-cp", classPath, SearchBench.class.getName(), "load", file.toString());
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void printLoad(String name, Path file) throws Exception {
    long started = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (var search = ((Ready) CustomerSearch.load(file, KEY)).search()) {
      print(name, seconds(started), "s");
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      print(name + " cpu", cpu / 1e9, "s");
      int hits = search.find("tendai mo", LIMIT).size();
      print(name + " and first " + hits + " hits", seconds(started), "s");
    }
  }

  private static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s,%.3f,%s,,,%n", name, value, unit);
  }

  private static void row(String name, double value, String unit, double peer) {
    System.out.printf(
        Locale.ROOT, "%s,%.3f,%s,SQLite FTS5,%.3f,%.2f%n", name, value, unit, peer, value / peer);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// Wall and processor time of each query, in milliseconds.
  private static final class Times {
    private final long[] wall = new long[QUERIES];
    private final long[] cpu = new long[QUERIES];
    private long wallStart;
    private long cpuStart;

    void start() {
      cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      wallStart = System.nanoTime();
    }

    void stop(int i) {
      wall[i] = System.nanoTime() - wallStart;
      cpu[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
    }

    double wall(double share) {
      return at(wall, share);
    }

    double cpu(double share) {
      return at(cpu, share);
    }

    private static double at(long[] times, double share) {
      var sorted = times.clone();
      Arrays.sort(sorted);
      return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
  }
}
