package org.counterfoil.core.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.core.Core;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportProducts;
import org.counterfoil.core.product.ProductColumn;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sample.SampleShop.Tally;
import org.counterfoil.core.stock.AdjustStock;
import org.counterfoil.core.tax.FoundTaxes;

/// The goods of the sample business, taken in from a file as any shop takes in its own, and put
/// into stock.
final class SampleGoods {
  private static final int BATCH = 250;
  private static final String NOTE = "Opening stock";

  /// Most of what a large shop keeps is hardly ever sold; so many products are.
  private static final int SOLD = 5_000;

  private static final int PIECES_PER_SALE = 5;

  private final Core shop;
  private final List<Product> goods;
  private final int sales;

  SampleGoods(Core shop, Size size) {
    this.shop = shop;
    this.goods = goods(size).toList();
    this.sales = size.sales();
  }

  private static Stream<Product> goods(Size size) {
    var goods = new Goods(size.seed(), SampleShop.prices());
    var own = Division.valueOf(size.kind().name());
    if (size.products() <= Goods.most(own)) {
      return IntStream.range(0, size.products()).mapToObj(i -> goods.product(own, i));
    }
    // No trade has that many kinds of goods: the other divisions fill up.
    return goods.catalogue(size.products());
  }

  /// Takes the goods in and puts some of each into stock.
  void takeIn(Random random, Tally tally) throws IOException {
    var folder = Files.createTempDirectory("counterfoil-sample");
    var file = folder.resolve("goods.csv");
    try {
      write(file);
      var columns = new EnumMap<ProductColumn, String>(ProductColumn.class);
      for (var column : ProductColumn.values()) {
        columns.put(column, column.name());
      }
      var taken =
          shop.products()
              .importing()
              .run(
                  new ImportProducts.Command(
                      file,
                      ImportForm.OURS,
                      Map.copyOf(columns),
                      folder.resolve("errors.csv"),
                      ImportProducts.Mode.TAKE_OVER,
                      Enum::name));
      if (taken.added() != goods.size()) {
        throw new IllegalStateException("Of the sample goods only " + taken.added() + " went in");
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve("errors.csv"));
      Files.deleteIfExists(folder);
    }
    putIntoStock(random, tally);
  }

  private void write(Path file) throws IOException {
    try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(Stream.of(ProductColumn.values()).map(Enum::name).toList());
      for (var product : goods) {
        csv.writeRecord(
            Stream.of(ProductColumn.values()).map(column -> field(product, column)).toList());
      }
    }
  }

  private static String field(Product product, ProductColumn column) {
    return switch (column) {
      case SKU -> product.sku();
      case NAME -> product.name();
      case PRICE -> product.price().price().getAmount().toPlainString();
      case COST -> product.price().cost().getAmount().toPlainString();
      case CATEGORY -> String.join(" > ", product.categories());
      case TAX_CLASS ->
          switch (product.taxClass()) {
            case STANDARD -> FoundTaxes.STANDARD;
            case ZERO_RATED, EXEMPT -> FoundTaxes.ZERO;
          };
      case UNIT -> "each";
      case BARCODES -> product.barcode();
    };
  }

  private void putIntoStock(Random random, Tally tally) {
    var store = shop.whereabouts().here().shop().id();
    var batch = new ArrayList<AdjustStock.Command>();
    int rank = 0;
    for (var product : shop.products().queries().named()) {
      var quantity = BigDecimal.valueOf(random.nextInt(20, 200) + wanted(rank++));
      batch.add(new AdjustStock.Command(product.id(), store, quantity, NOTE));
      if (batch.size() == BATCH) {
        adjust(batch, tally);
      }
    }
    if (!batch.isEmpty()) {
      adjust(batch, tally);
    }
  }

  /// Twice what will probably be sold of the product with this rank ([SampleBaskets#popular]).
  private long wanted(int rank) {
    int kinds = Math.min(goods.size(), SOLD);
    if (rank >= kinds) {
      return 0;
    }
    double share = Math.sqrt((rank + 1.0) / kinds) - Math.sqrt((double) rank / kinds);
    return Math.round(2 * PIECES_PER_SALE * sales * share);
  }

  private void adjust(List<AdjustStock.Command> batch, Tally tally) {
    var outcome = shop.stock().adjust().adjustAll(batch);
    if (!(outcome instanceof AdjustStock.Outcome.Adjusted)) {
      throw new IllegalStateException("The opening stock was refused");
    }
    tally.add(batch.size());
    batch.clear();
  }

  /// Those that are sold, the most wanted first, with the tax of `day`.
  List<ForSale> sold(LocalDate day) {
    return goods.stream()
        .limit(SOLD)
        .flatMap(it -> shop.products().queries().bySku(it.sku(), day).stream())
        .toList();
  }
}
