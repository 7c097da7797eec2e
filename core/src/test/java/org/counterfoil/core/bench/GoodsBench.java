package org.counterfoil.core.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.counterfoil.core.Core;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportProducts;
import org.counterfoil.core.product.ProductColumn;

/// Takes a large shop's goods over from a file, and finds them by barcode.
final class GoodsBench {
  private static final int FIRST_IMPORT = 10_000;
  private static final int LOOK_UPS = 20_000;

  private final List<String> rows = new ArrayList<>();
  private final Random random = new Random(2);
  private final Core core;
  private final Path folder;
  private int found;

  GoodsBench(Core core, Path folder) {
    this.core = core;
    this.folder = folder;
  }

  /// Runs as somebody who may import.
  ///
  /// @return lines as [Bench] prints them
  List<String> run(int products) throws Exception {
    imports(products);
    barcodes(products);
    return rows;
  }

  private void barcodes(int products) throws Exception {
    var queries = core.products().queries();
    var day = core.whereabouts().here().dateOf(Clock.systemUTC().instant());
    var nanos = new long[LOOK_UPS];
    for (int i = -LOOK_UPS; i < LOOK_UPS; i++) {
      var code = barcode(random.nextInt(products));
      nanos[Math.max(i, 0)] =
          Bench.time(() -> found += queries.byBarcode(code, day).isPresent() ? 1 : 0);
    }
    if (found != 2 * LOOK_UPS) {
      throw new IllegalStateException("a barcode was not found");
    }
    var name = "barcode to product among " + products;
    rows.add(Bench.alone(name + " p50", Bench.percentile(nanos, 50) / 1e6, "ms"));
    rows.add(Bench.alone(name + " p99", Bench.percentile(nanos, 99) / 1e6, "ms"));
  }

  private static String barcode(int product) {
    return String.format(Locale.ROOT, "77%011d", product);
  }

  /// A list as a wholesaler sends it, in the order of its numbers. The first ones, which the
  /// requirement is about, then the rest of a large shop's.
  private void imports(int products) throws Exception {
    int first = Math.min(FIRST_IMPORT, products);
    rows.add(Bench.alone("import of " + first + " products", importing(0, first) / 1e9, "s"));
    if (products > first) {
      double seconds = importing(first, products) / 1e9;
      rows.add(Bench.alone("import of products after that", (products - first) / seconds, "/s"));
    }
  }

  /// @return how long it took, in nanoseconds
  private long importing(int from, int to) throws Exception {
    var file = folder.resolve("goods.csv");
    try (var lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      lines.write("SKU,NAME,PRICE,COST,CATEGORY,BARCODES\n");
      for (int i = from; i < to; i++) {
        lines.write(
            String.format(
                Locale.ROOT,
                "B-%06d,Bench goods %d,%d.99,1.50,Bench > Goods %d,%s%n",
                i,
                i,
                i % 90,
                i % 200,
                barcode(i)));
      }
    }
    var columns =
        Map.of(
            ProductColumn.SKU, "SKU",
            ProductColumn.NAME, "NAME",
            ProductColumn.PRICE, "PRICE",
            ProductColumn.COST, "COST",
            ProductColumn.CATEGORY, "CATEGORY",
            ProductColumn.BARCODES, "BARCODES");
    var command =
        new ImportProducts.Command(
            file,
            ImportForm.OURS,
            columns,
            folder.resolve("errors.csv"),
            ImportProducts.Mode.TAKE_OVER,
            Enum::name);
    return Bench.time(
        () -> {
          if (core.products().importing().run(command).added() != to - from) {
            throw new IllegalStateException("not all were imported");
          }
        });
  }
}
