package org.counterfoil.core.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.core.sample.Product.Price;
import org.counterfoil.core.sample.Shelf.Item;
import org.joda.money.Money;

/// Sample goods for five divisions, up to a quarter of a million: product 7 of a seed is the same
/// however many are asked for. Safe from any thread.
public final class Goods {
  // A prime larger than any list, so that it shares no factor with the number of combinations and
  // steps through all of them before one comes again.
  private static final long STEP = 15_485_863;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int MAKER_SPREAD = 41;
  private static final int CHEAPEST_MAKER = 82;
  private static final String EXAMPLE_NUMBERS = "952";

  private static final Map<Division, List<Shelf>> SHELVES = read();

  private final long seed;
  private final PriceLevel prices;

  public Goods(long seed, PriceLevel prices) {
    this.seed = seed;
    this.prices = prices;
  }

  private static Map<Division, List<Shelf>> read() {
    var shelves = new EnumMap<Division, List<Shelf>>(Division.class);
    var makers = List.<String>of();
    var current = new ArrayList<Shelf>();
    for (var line : NameList.text("goods.txt").split("\n", -1)) {
      if (line.startsWith("[")) {
        int end = line.indexOf(']');
        current = new ArrayList<>();
        shelves.put(Division.valueOf(line.substring(1, end)), current);
        makers = Shelf.list(line.substring(end + 1), ",");
      } else if (!line.startsWith("#") && !line.isBlank()) {
        current.add(Shelf.read(line, makers));
      }
    }
    return shelves;
  }

  private static List<Shelf> shelves(Division division) {
    return Objects.requireNonNull(SHELVES.get(division));
  }

  /// How many different products the division can have.
  public static int most(Division division) {
    return shelves(division).stream().mapToInt(Shelf::count).sum();
  }

  /// The division's categories: each from the widest to the narrowest.
  public static List<List<String>> categories(Division division) {
    return shelves(division).stream().map(Shelf::categories).distinct().toList();
  }

  /// So many products, the divisions taking turns; at most 250,000.
  public Stream<Product> catalogue(int count) {
    var divisions = Division.values();
    return IntStream.range(0, count)
        .mapToObj(i -> product(divisions[i % divisions.length], i / divisions.length));
  }

  /// The division's product with this number, from 0 to less than [#most].
  public Product product(Division division, int index) {
    int most = most(division);
    int left = (int) ((Objects.checkIndex(index, most) * STEP + Math.floorMod(seed, most)) % most);
    for (var shelf : shelves(division)) {
      if (left < shelf.count()) {
        return product(division, index, shelf, shelf.item(left));
      }
      left -= shelf.count();
    }
    throw new AssertionError("the shelves hold what they count");
  }

  private Product product(Division division, int index, Shelf shelf, Item item) {
    var code = String.valueOf(10_000_000 + index).substring(1);
    return new Product(
        division,
        division.prefix() + "-" + code,
        item.name(),
        shelf.categories(),
        ean13(EXAMPLE_NUMBERS + code(division) + code),
        price(shelf, item),
        shelf.terms().taxClass());
  }

  private static String code(Division division) {
    return switch (division) {
      case GROCERY -> "10";
      case RESTAURANT -> "20";
      case CLOTHING -> "30";
      case HARDWARE -> "40";
      case CONSTRUCTION -> "50";
    };
  }

  /// Makers differ in price as they do in life, each the same way for all its goods.
  private Price price(Shelf shelf, Item item) {
    int percent = CHEAPEST_MAKER + Math.floorMod(item.maker().hashCode(), MAKER_SPREAD);
    int kind = 97 + Math.floorMod(item.kind().hashCode() + item.thing().hashCode(), 12);
    var dollars =
        shelf
            .terms()
            .dollars()
            .multiply(item.size().factor())
            .multiply(BigDecimal.valueOf((long) percent * kind, 4));
    var price = prices.shelfPrice(dollars);
    var share = HUNDRED.add(shelf.terms().markUp());
    var cost =
        price.getAmount().multiply(HUNDRED).divide(share, price.getScale(), RoundingMode.HALF_UP);
    return new Price(price, Money.of(prices.currency(), cost));
  }

  /// Twelve digits with their check digit (GS1 General Specifications 7.9).
  static String ean13(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }
}
