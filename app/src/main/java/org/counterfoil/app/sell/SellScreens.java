package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.Core;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.jspecify.annotations.Nullable;

/// Builds the screens of the counter. Made once for a program: its index of the goods follows the
/// store for as long as that is open.
public final class SellScreens {
  private final SellDoors doors;
  private final ProductQueries products;
  private final Desk desk;
  private final ProductIndex index;
  private @Nullable SellViewModel latest;

  public SellScreens(Core core, Desk desk) {
    this.desk = desk;
    products = core.products().queries();
    index = new ProductIndex(core.store().database(), products);
    var goods = new Goods(products, index, core.whereabouts(), desk.clock());
    doors =
        new SellDoors(
            core.sales(),
            core.tills().queries(),
            core.whereabouts(),
            core.store().database().ids(),
            goods,
            core.customers().queries(),
            core.finder());
  }

  /// Reads the goods, so that the first search finds them read. Not on the JavaFX thread.
  public void prepare() {
    index.refresh();
  }

  /// The cart, the customer and the payment.
  public Screen sell() {
    var made = model();
    latest = made;
    return new SellView(made);
  }

  /// An item as a search shows it.
  ///
  /// @param code the barcode that was asked for, or the first it has; empty where it has none
  /// @param exact whether its barcode or SKU is what was typed
  public record Item(
      ProductId id, String sku, String name, BigDecimal price, String code, boolean exact) {}

  /// By barcode, SKU or the beginnings of words, as at the counter. Not on the JavaFX thread.
  public List<Item> find(String typed, int limit) {
    var code = typed.strip();
    var exact = doors.goods().exact(code);
    var named =
        doors.goods().search(code, limit).stream()
            .filter(it -> exact.map(ForSale::id).filter(it.id()::equals).isEmpty())
            .flatMap(it -> doors.goods().forSale(it.id()).stream());
    return Stream.concat(exact.map(it -> item(it, code)).stream(), named.map(it -> item(it, "")))
        .limit(limit)
        .toList();
  }

  private Item item(ForSale product, String code) {
    var codes = products.barcodes(product.id());
    var shown = codes.contains(code) ? code : codes.stream().findFirst().orElse("");
    return new Item(
        product.id(), product.sku(), product.name(), product.price(), shown, !code.isEmpty());
  }

  /// Goes to the counter and puts an item into its basket.
  public void put(ProductId product) {
    atTheCounter(counter -> counter.entry().put(product));
  }

  /// Goes to the counter and puts its basket on hold.
  public void hold() {
    atTheCounter(CounterModel::hold);
  }

  /// Goes to the counter and shows the baskets on hold.
  public void held() {
    atTheCounter(CounterModel::openHeld);
  }

  /// Going there builds the counter of whoever is signed in, if there is none yet.
  private void atTheCounter(Consumer<CounterModel> task) {
    desk.navigation().go(new Place.Home(Section.SELL));
    if (latest != null) {
      latest.whenOpen(task);
    }
  }

  SellViewModel model() {
    return new SellViewModel(doors, desk);
  }
}
