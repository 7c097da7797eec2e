package org.counterfoil.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.product.ImportProducts.Mode;
import org.counterfoil.core.tax.FoundTaxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodsTest {
  private final TestShop shop = new TestShop();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void taking_a_file_over_again_changes_nothing() throws IOException {
    var file = file("SKU,Description,Selling price,Barcode", "A1,Cap,4.50,111", "A2,Hat,9,222");
    assertThat(run(file, Mode.DRY_RUN)).isEqualTo(new ImportProducts.Outcome(2, 0, 0, 0));
    assertThat(run(file, Mode.TAKE_OVER)).isEqualTo(new ImportProducts.Outcome(2, 0, 0, 0));
    assertThat(run(file, Mode.TAKE_OVER)).isEqualTo(new ImportProducts.Outcome(0, 0, 2, 0));
  }

  @Test
  void a_branch_of_the_goods_tree_is_made_once_whatever_the_size_of_its_letters()
      throws IOException {
    run(file("SKU,Name,Price,Category", "A1,Cap,4,Clothing > Hats", "A2,Beret,4,clothing>HATS"));
    run(file("SKU,Name,Price,Category", "A3,Boot,9,CLOTHING > Shoes", "A4,Gloves,5,Hats"));
    var branches = shop.core().products().queries().categories();
    assertThat(branches)
        .extracting(ProductQueries.Category::name)
        .containsExactlyInAnyOrder("Clothing", "Hats", "Shoes", "Hats");
    var clothing = branches.stream().filter(it -> it.name().equals("Clothing")).findAny();
    assertThat(branches)
        .filteredOn(it -> clothing.orElseThrow().id().equals(it.parentId()))
        .extracting(ProductQueries.Category::name)
        .containsExactlyInAnyOrder("Hats", "Shoes");
  }

  @Test
  void a_code_that_stands_twice_in_a_row_is_taken_once() throws IOException {
    var file = file("SKU,Name,Price,Barcodes", "A1,Cap,4,111;111;222");
    assertThat(run(file)).isEqualTo(new ImportProducts.Outcome(1, 0, 0, 0));
    var cap = found("111").getFirst();
    assertThat(shop.core().products().queries().barcodes(cap)).containsExactly("111", "222");
  }

  @Test
  void a_bad_row_goes_into_a_file_beside_with_its_reason_in_words() throws IOException {
    var file = file("SKU,Name,Price", "A1,Cap,cheap", "A2,Hat,9");
    assertThat(run(file, Mode.TAKE_OVER)).isEqualTo(new ImportProducts.Outcome(1, 0, 0, 1));
    assertThat(Files.readString(errors())).contains("A1,Cap,cheap,because PRICE_NOT_A_NUMBER");
  }

  @Test
  void a_dry_run_leaves_the_rows_alone_that_somebody_may_be_mending() throws IOException {
    var mending = Files.writeString(errors(), "SKU,Name,Price,ERROR");
    run(file("SKU,Name,Price", "A1,Cap,cheap"), Mode.DRY_RUN);
    assertThat(mending).hasContent("SKU,Name,Price,ERROR");
    run(file("SKU,Name,Price", "A1,Cap,4"), Mode.DRY_RUN);
    assertThat(mending).hasContent("SKU,Name,Price,ERROR");
  }

  @Test
  void another_run_keeps_the_rows_that_were_being_mended() throws IOException {
    Files.writeString(errors(), "SKU,Name,Price,ERROR\nA1,Cap,4,mended");
    run(file("SKU,Name,Price", "A1,Cap,cheap"), Mode.TAKE_OVER);
    assertThat(folder.resolve("errors.csv.bak")).content().contains("A1,Cap,4,mended");
  }

  @Test
  void where_the_rows_not_taken_cannot_be_kept_none_is_taken() throws IOException {
    Files.createDirectory(errors());
    var file = file("SKU,Name,Price", "A1,Cap,cheap", "A2,Hat,9");
    assertThat(run(file, Mode.DRY_RUN)).isEqualTo(new ImportProducts.Outcome(1, 0, 0, 1));
    assertThatThrownBy(() -> run(file)).isInstanceOf(ImportProducts.NoPlaceBeside.class);
    assertThat(shop.core().products().queries().count()).isZero();
  }

  @Test
  void a_watched_import_tells_the_lines_not_taken() throws IOException {
    var told = new ArrayList<String>();
    var watcher =
        new ImportProducts.Watcher() {
          @Override
          public void at(long rows) {}

          @Override
          public void missed(long line, ImportProducts.Fault why) {
            told.add(line + " " + why);
          }
        };
    var command = command(file("SKU,Name,Price", "A1,Cap,4", "A2,Hat,cheap"), Mode.DRY_RUN);
    shop.asOwner().during(() -> shop.core().products().importing().run(command, watcher));
    assertThat(told).containsExactly("3 PRICE_NOT_A_NUMBER");
  }

  @Test
  void a_price_longer_than_the_store_keeps_harms_no_other_row() throws IOException {
    var file = file("SKU,Name,Price", "A1,Cap,6001234567890123", "A2,Hat,9");
    assertThat(run(file)).isEqualTo(new ImportProducts.Outcome(1, 0, 0, 1));
    assertThat(Files.readString(errors())).contains("because TOO_LONG");
  }

  @Test
  void a_watched_import_tells_how_far_it_is() throws IOException {
    var rows = new ArrayList<>(List.of("SKU,Name,Price"));
    for (int i = 0; i < 600; i++) {
      rows.add("A" + i + ",Thing " + i + ",1");
    }
    var seen = new ArrayList<Long>();
    var command = command(file(rows.toArray(String[]::new)), Mode.DRY_RUN);
    shop.asOwner().during(() -> shop.core().products().importing().run(command, seen::add));
    assertThat(seen).containsExactly(250L, 500L);
  }

  @Test
  void a_new_product_never_changes_another_one_with_its_sku() {
    shop.aProduct("A1", "Cap", "4.50");
    var outcome = shop.byOwner(() -> shop.core().products().save().add(product("A1", "Hat")));
    assertThat(outcome).isEqualTo(new SaveProduct.Outcome.NotSaved(SaveProduct.Refusal.SKU_TAKEN));
  }

  @Test
  void goods_are_found_by_a_part_of_the_name_the_start_of_the_sku_or_a_barcode() {
    var cap = shop.aProduct("A1", "Red Cap 100%", "4.50").id();
    shop.aProduct("B1", "Hat", "9");
    assertThat(found("cap")).containsExactly(cap);
    assertThat(found("a1")).containsExactly(cap);
    assertThat(found("600A1")).containsExactly(cap);
    assertThat(found("100%")).containsExactly(cap);
    assertThat(found("%")).containsExactly(cap);
  }

  @Test
  void a_code_taken_away_can_be_given_to_another_product() {
    var cap = shop.aProduct("A1", "Cap", "4.50").id();
    shop.byOwner(
        () ->
            shop.core().products().removeBarcode().remove(new RemoveBarcode.Command(cap, "600A1")));
    assertThat(shop.core().products().queries().barcodes(cap)).isEmpty();
  }

  private List<ProductId> found(String typed) {
    var store = shop.core().whereabouts().here().shop().id();
    return shop.core().products().queries().search(store, typed, 10).stream()
        .map(ProductQueries.Line::id)
        .toList();
  }

  private SaveProduct.Command product(String sku, String name) {
    var taxClass = shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    return new SaveProduct.Command(
        sku, name, List.of(), taxClass, BigDecimal.ONE, BigDecimal.ZERO, "each", true, List.of());
  }

  private ImportProducts.Outcome run(Path file) throws IOException {
    return run(file, Mode.TAKE_OVER);
  }

  private ImportProducts.Outcome run(Path file, Mode mode) throws IOException {
    var command = command(file, mode);
    return shop.asOwner().during(() -> shop.core().products().importing().run(command));
  }

  private ImportProducts.Command command(Path file, Mode mode) throws IOException {
    var seen = shop.core().products().importing().preview(file);
    return new ImportProducts.Command(
        file, seen.form(), seen.suggested(), errors(), mode, it -> "because " + it);
  }

  private Path errors() {
    return folder.resolve("errors.csv");
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("goods.csv"), String.join("\n", lines));
  }
}
