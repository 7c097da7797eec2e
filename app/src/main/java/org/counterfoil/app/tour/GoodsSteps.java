package org.counterfoil.app.tour;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.product.ProductQueries.ForSale;

/// The goods before the first sale: by hand, from a file, and how many there are.
final class GoodsSteps {
  static final String BLAZER = "6009702140127";
  static final String SHIRT = "6009702140233";
  static final String CLOTH = "6009702140615";
  private static final String SHIRT_IN_PACKS = "16009702140230";

  /// As another program wrote it: headings of its own, semicolons, and a price nobody can read.
  private static final String FILE =
      """
      Item code;Description;Shelf tag;Cost price;Group;Unit;EAN
      CLT-G;School cloth, grey;6.20;3.10;Clothing > Cloth;m;6009702140615
      TIE-ST;School tie, striped;7.50;2.80;Clothing > School;each;6009702140622
      SCK-3;Socks, grey, 3 pairs;5.00;1.90;Clothing > School;each;6009702140639
      HAT-SN;Sun hat, navy;ask at the till;4.00;Clothing > School;each;6009702140646
      """;

  private static final int GOOD_ROWS = 3;

  private final Guide guide;
  private final Hands hands;

  GoodsSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("a product with its barcode", this::blazer),
        new Step("a product with two barcodes", this::shirt),
        new Step("goods from a file: columns and dry run", this::dryRun),
        new Step("goods from a file: taken over", this::takeOver),
        new Step("the same file again changes nothing", this::again),
        new Step("stock corrected with a reason", this::stock));
  }

  private void blazer() {
    begin("BLZ-12", "School blazer, navy, size 12", "45.00", "19.00");
    with(BLAZER);
  }

  private void shirt() {
    begin("SHT-12", "White school shirt, size 12", "14.50", "5.20");
    hands.scan(SHIRT);
    hands.scan(SHIRT_IN_PACKS);
    save(SHIRT);
    guide.check(
        "both barcodes are the shirt's", product(SHIRT).id().equals(product(SHIRT_IN_PACKS).id()));
  }

  /// The barcode of the product whose page is open; it is the last thing and saved then.
  void with(String barcode) {
    hands.scan(barcode);
    save(barcode);
  }

  /// Opens the page of a new product and fills it in.
  void begin(String sku, String name, String price, String cost) {
    guide.go(new Place.Products());
    hands.push("product.new");
    hands.straightInto("product.sku", sku);
    hands.tabInto("product.name", name);
    hands.tabInto("product.category", "Clothing > School");
    hands.tabInto("product.price", price);
    hands.tabInto("product.cost", cost);
  }

  private void save(String barcode) {
    hands.push("product-save");
    hands.until("the product is stored", () -> guide.product(barcode).isPresent());
  }

  private ForSale product(String barcode) {
    return guide.product(barcode).orElseThrow();
  }

  private Path file() {
    return guide.leftIn().resolve("goods.csv");
  }

  private Path notTaken() {
    return guide.leftIn().resolve("goods-not-taken.csv");
  }

  private void dryRun() throws IOException {
    Files.writeString(file(), FILE);
    Files.deleteIfExists(notTaken());
    guide.go(new Place.Products());
    hands.push("product.import");
    choose();
    hands.choose("product.price", "Shelf tag");
    hands.push("import-check");
    hands.untilShown("import-take");
    guide.check("nothing is taken over yet", count() == 2);
  }

  private void choose() {
    guide.files().next(file());
    hands.push("import-choose");
    hands.untilShown("import-check");
  }

  private long count() {
    return guide.core().products().queries().count();
  }

  private void takeOver() throws IOException {
    hands.push("import-take");
    hands.until("it is through", () -> !hands.isOnScreenNow("import-take"));
    guide.check("the good rows are goods", count() == 2 + GOOD_ROWS);
    guide.check(
        "the cloth has its price", product(CLOTH).price().compareTo(new BigDecimal("6.20")) == 0);
    var kept = Files.readString(notTaken());
    guide.check("the row without a price is kept", kept.contains("HAT-SN"));
    guide.check("and no other", !kept.contains("TIE-ST"));
  }

  private void again() {
    choose();
    hands.choose("product.price", "Shelf tag");
    hands.push("import-check");
    hands.untilShown("import-take");
    guide.check("there is nothing to take over", hands.isOff("import-take"));
    guide.check("no product is there twice", count() == 2 + GOOD_ROWS);
  }

  private void stock() {
    guide.go(new Place.Products());
    hands.push("product.import.back");
    hands.straightInto("product-search", "CLT");
    Hands.settle();
    hands.untilListed("School cloth, grey");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.ENTER);
    hands.untilHolds("product.sku", "CLT-G");
    hands.tabInto("product.quantity", "42.5");
    hands.tabInto("product.note", "counted at the shelf");
    hands.push("stock-adjust");
    hands.untilText("on-hand", text -> text.equals("42.5"));
    var here = guide.core().whereabouts().here();
    var onHand = guide.core().stock().queries().onHand(product(CLOTH).id(), here.shop().id());
    guide.check("42.5 m are on hand", onHand.compareTo(new BigDecimal("42.5")) == 0);
  }
}
