package org.counterfoil.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.product.ImportViewModel.State;
import org.counterfoil.app.product.ProductFormViewModel.Input;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.product.DecimalMark;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportProducts;
import org.counterfoil.core.product.ImportProducts.Outcome;
import org.counterfoil.core.product.ProductColumn;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {
  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final List<String> done = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_new_product_has_all_its_barcodes_and_its_place_in_the_tree() {
    var form = form(Optional.empty());
    form.text(Input.SKU).set("CAP-01");
    form.text(Input.NAME).set("Cap");
    form.text(Input.CATEGORY).set("Clothing > Hats");
    form.text(Input.PRICE).set("12.50");
    form.text(Input.BARCODE).set("111");
    form.addBarcode();
    form.text(Input.BARCODE).set("222");
    form.save();
    var open =
        open(shop.core().products().queries().bySku("CAP-01", shop.today()).orElseThrow().id());
    assertThat(done).containsExactly("saved");
    assertThat(open.category()).containsExactly("Clothing", "Hats");
    assertThat(open.barcodes()).containsExactly("111", "222");
  }

  @Test
  void a_new_product_with_the_sku_of_another_is_refused_at_the_sku() {
    shop.aProduct("CAP-01", "Cap", "4.50");
    var form = form(Optional.empty());
    form.text(Input.SKU).set("CAP-01");
    form.text(Input.NAME).set("Hat");
    form.text(Input.PRICE).set("9");
    form.save();
    assertThat(form.error(Input.SKU).get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void an_edited_product_loses_the_barcode_that_was_taken_away() {
    var cap = shop.aProduct("CAP-01", "Cap", "4.50").id();
    var form = form(Optional.of(open(cap)));
    form.barcodes().clear();
    form.text(Input.BARCODE).set("333");
    form.save();
    assertThat(open(cap).barcodes()).containsExactly("333");
  }

  @Test
  void a_price_with_a_doubtful_comma_is_not_guessed() {
    var form = form(Optional.empty());
    form.text(Input.SKU).set("CAP-01");
    form.text(Input.NAME).set("Cap");
    form.text(Input.PRICE).set("12,5");
    form.save();
    assertThat(form.error(Input.PRICE).get()).isNotEmpty();
  }

  @Test
  void stock_is_corrected_only_with_a_reason() {
    var cap = shop.aProduct("CAP-01", "Cap", "4.50").id();
    var stock =
        new StockViewModel(shop.core().stock(), desk.work(), cap, store(), open(cap).onHand());
    stock.quantity().set("12");
    stock.adjust();
    assertThat(stock.noteError().get()).isNotEmpty();
    stock.note().set("Counted");
    stock.adjust();
    assertThat(stock.onHand().get()).isEqualByComparingTo("12");
    assertThat(stock.quantity().get()).isEmpty();
  }

  @Test
  void what_is_keyed_while_a_correction_is_stored_is_the_next_one() {
    var slow = new Backlog();
    var work = new ShopDesk(shop, shop.asOwner(), slow).desk().work();
    var cap = shop.aProduct("CAP-01", "Cap", "4.50").id();
    var stock = new StockViewModel(shop.core().stock(), work, cap, store(), open(cap).onHand());
    stock.quantity().set("12");
    stock.note().set("Counted");
    stock.adjust();
    stock.quantity().set("-3");
    slow.doAll();
    assertThat(stock.onHand().get()).isEqualByComparingTo("12");
    assertThat(stock.quantity().get()).isEqualTo("-3");
    assertThat(stock.note().get()).isEmpty();
  }

  @Test
  void more_than_a_stock_can_hold_is_refused_at_its_field() {
    var cap = shop.aProduct("CAP-01", "Cap", "4.50").id();
    var stock =
        new StockViewModel(shop.core().stock(), desk.work(), cap, store(), open(cap).onHand());
    stock.note().set("Counted");
    for (var typed : List.of("6001234567890", "600123456789012", "-1000000000")) {
      stock.quantity().set(typed);
      stock.adjust();
      assertThat(stock.quantityError().get()).isNotEmpty();
    }
    assertThat(open(cap).onHand()).isEqualByComparingTo("0");
  }

  @Test
  void a_file_is_checked_then_taken_over_and_a_second_time_changes_nothing() throws IOException {
    var model = importing("SKU,Name,Price\nA1,Cap,4.50\nA2,Hat,cheap\n");
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(1, 0, 0, 1));
    assertThat(((State.Checked) model.state().get()).missed())
        .containsExactly(new FirstMissed.Row(3, ImportProducts.Fault.PRICE_NOT_A_NUMBER));
    assertThat(shop.core().products().queries().count()).isZero();
    assertThat(folder.resolve("goods-not-taken.csv")).doesNotExist();
    model.take();
    assertThat(model.state().get()).isInstanceOf(State.Taken.class);
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(0, 0, 1, 1));
    assertThat(Files.readString(folder.resolve("goods-not-taken.csv"))).contains("not a number");
  }

  @Test
  void where_nothing_can_be_written_beside_the_file_it_is_said_and_nothing_is_taken_over()
      throws IOException {
    Files.createDirectory(folder.resolve("goods-not-taken.csv"));
    var model = importing("SKU,Name,Price\nA1,Cap,4.50\n");
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(1, 0, 0, 0));
    model.take();
    assertThat(model.state().get()).isInstanceOf(State.NoPlaceBeside.class);
    assertThat(shop.core().products().queries().count()).isZero();
  }

  @Test
  void a_list_of_codes_and_prices_is_enough_for_products_that_are_there() throws IOException {
    shop.aProduct("A1", "Cap", "4.50");
    var model = importing("SKU,Price\nA1,5\n");
    assertThat(model.mapped()).isTrue();
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(0, 1, 0, 0));
  }

  @Test
  void columns_are_guessed_and_another_meaning_asks_for_another_check() throws IOException {
    var model = importing("Code,Description,Note\nA1,Cap,red\n");
    assertThat(model.column(ProductColumn.SKU).get()).isEqualTo("Code");
    assertThat(model.column(ProductColumn.NAME).get()).isEqualTo("Description");
    model.check();
    model.column(ProductColumn.NAME).set("Note");
    model.mapAnew();
    assertThat(model.state().get()).isInstanceOf(State.Chosen.class);
  }

  @Test
  void a_list_saved_in_a_country_of_decimal_commas_is_taken_over_at_its_prices()
      throws IOException {
    var model = importing("SKU;Name;Price\nA1;Cap;12,50\n");
    model.check();
    model.take();
    assertThat(priceOf("A1")).isEqualByComparingTo("12.50");
  }

  @Test
  void how_a_file_is_written_can_be_said_and_the_meaning_of_its_columns_stays() throws IOException {
    var model = importing("SKU;Name;Preis;Vorher\nA1;Cap;12,50;5\n");
    model.column(ProductColumn.PRICE).set("Preis");
    model.column(ProductColumn.COST).set("Vorher");
    model.mapAnew();
    model.readAs(new ImportForm(ImportForm.Letters.WESTERN, ';', DecimalMark.POINT));
    assertThat(model.column(ProductColumn.COST).get()).isEqualTo("Vorher");
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(0, 0, 0, 1));
    model.readAs(new ImportForm(ImportForm.Letters.WESTERN, ';', DecimalMark.COMMA));
    model.check();
    model.take();
    assertThat(priceOf("A1")).isEqualByComparingTo("12.50");
  }

  @Test
  void a_file_read_in_a_way_that_makes_no_table_can_be_read_in_another() throws IOException {
    var model = importing("\"SKU\";\"Name\";\"Price\"\n\"A1\";\"Cap\";4\n");
    var commas = new ImportForm(ImportForm.Letters.UNICODE, ',', DecimalMark.POINT);
    model.readAs(commas);
    assertThat(model.state().get()).isEqualTo(new State.Unreadable(Optional.of(commas)));
    model.readAs(new ImportForm(ImportForm.Letters.UNICODE, ';', DecimalMark.POINT));
    model.check();
    assertThat(counts(model)).isEqualTo(new Outcome(1, 0, 0, 0));
  }

  private BigDecimal priceOf(String sku) {
    var store = shop.core().whereabouts().here().shop().id();
    return shop.core().products().queries().search(store, sku, 1).getFirst().price();
  }

  @Test
  void a_file_that_is_no_table_is_refused_in_words_and_nothing_happens() throws IOException {
    var file = Files.write(folder.resolve("goods.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    var model = new ImportViewModel(shop.core().products().importing(), desk.work());
    model.choose(file);
    assertThat(model.state().get()).isEqualTo(new State.Unreadable(Optional.empty()));
  }

  private ImportViewModel importing(String text) throws IOException {
    var model = new ImportViewModel(shop.core().products().importing(), desk.work());
    model.choose(Files.writeString(folder.resolve("goods.csv"), text));
    return model;
  }

  private static Outcome counts(ImportViewModel model) {
    return ((State.Checked) model.state().get()).counts();
  }

  private ProductFormViewModel form(Optional<OpenProduct> before) {
    return new ProductFormViewModel(
        shop.core().products(),
        desk.work(),
        shop.core().whereabouts().here().business().currency(),
        shop.core().taxes().queries().classes().getFirst(),
        before,
        () -> done.add("saved"));
  }

  private OpenProduct open(ProductId id) {
    ProductQueries products = shop.core().products().queries();
    return OpenProduct.read(
            products, shop.core().taxes().queries(), shop.core().stock().queries(), store(), id)
        .orElseThrow();
  }

  private org.counterfoil.core.organisation.StoreId store() {
    return shop.core().whereabouts().here().shop().id();
  }
}
