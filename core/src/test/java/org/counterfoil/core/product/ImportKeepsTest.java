package org.counterfoil.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.product.ImportProducts.Mode;
import org.counterfoil.core.product.ImportProducts.Outcome;
import org.counterfoil.core.tax.FoundTaxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file says what it says: a product keeps whatever the file is silent about.
class ImportKeepsTest {
  private final TestShop shop = new TestShop();
  private final ProductMapper mapper = shop.core().store().database().mapper(ProductMapper.class);

  @TempDir private Path folder;

  /// Altering clothes, by the hour: a service, without tax.
  @BeforeEach
  void keepOne() {
    var taxClass = shop.core().taxes().queries().byCode(FoundTaxes.ZERO).orElseThrow();
    shop.byOwner(
        () ->
            shop.core()
                .products()
                .save()
                .save(
                    new SaveProduct.Command(
                        "ALT",
                        "Alterations",
                        List.of("Services", "Sewing"),
                        taxClass,
                        new BigDecimal("20"),
                        new BigDecimal("7.50"),
                        "hour",
                        false,
                        List.of("111"))));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_price_list_changes_the_price_and_nothing_else() throws IOException {
    var before = kept("ALT");
    var file = file("SKU,Name,Price", "ALT,Alterations,25");
    assertThat(run(file)).isEqualTo(new Outcome(0, 1, 0, 0));
    assertThat(kept("ALT")).isEqualTo(at(before, "25"));
    assertThat(run(file)).isEqualTo(new Outcome(0, 0, 1, 0));
  }

  @Test
  void a_list_of_barcodes_keeps_the_price_and_the_barcodes_that_are_there() throws IOException {
    var before = kept("ALT");
    var file = file("SKU,Name,Barcode", "ALT,Alterations,222");
    assertThat(run(file)).isEqualTo(new Outcome(0, 1, 0, 0));
    assertThat(kept("ALT")).isEqualTo(before);
    assertThat(shop.core().products().queries().barcodes(before.id()))
        .containsExactly("111", "222");
    assertThat(run(file)).isEqualTo(new Outcome(0, 0, 1, 0));
  }

  @Test
  void blank_cells_keep_what_is_there() throws IOException {
    var before = kept("ALT");
    var file =
        file("SKU,Name,Price,Cost,Category,Tax,Unit,Barcode", "ALT,,,,,,,", "ALT, , , , , , , ");
    assertThat(run(file)).isEqualTo(new Outcome(0, 0, 2, 0));
    assertThat(kept("ALT")).isEqualTo(before);
  }

  @Test
  void a_list_of_codes_and_prices_needs_no_names_of_what_is_there() throws IOException {
    assertThat(run(file("SKU,Price", "ALT,25", "NEW,3"))).isEqualTo(new Outcome(0, 1, 0, 1));
    assertThat(kept("ALT").name()).isEqualTo("Alterations");
    assertThat(Files.readString(errors())).contains("NEW,3,NAME_MISSING");
  }

  @Test
  void cells_that_say_what_is_there_change_nothing() throws IOException {
    var file =
        file(
            "SKU,Name,Price,Cost,Category,Tax,Unit,Barcode",
            "ALT,Alterations,20.00,7.5,services > SEWING,ZERO,hour,111");
    assertThat(run(file)).isEqualTo(new Outcome(0, 0, 1, 0));
  }

  @Test
  void a_new_product_without_a_price_is_not_taken() throws IOException {
    assertThat(run(file("SKU,Name,Price", "A1,Cap,", "A2,Hat,9")))
        .isEqualTo(new Outcome(1, 0, 0, 1));
    assertThat(Files.readString(errors())).contains("A1,Cap,,PRICE_MISSING");
    assertThat(run(file("SKU,Name", "A1,Cap"))).isEqualTo(new Outcome(0, 0, 0, 1));
  }

  @Test
  void a_new_product_has_no_cost_and_the_usual_tax_and_unit_where_the_file_is_silent()
      throws IOException {
    run(file("SKU,Name,Price", "A1,Cap,9"));
    var cap = kept("A1");
    assertThat(cap.cost()).isZero();
    assertThat(cap.unit()).isEqualTo("each");
    assertThat(cap.keptInStock()).isTrue();
    assertThat(cap.active()).isTrue();
    assertThat(cap.taxClassId())
        .isEqualTo(shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow());
  }

  @Test
  void a_product_no_longer_sold_stays_so() throws IOException {
    change("ALT", it -> with(it, it.price(), false));
    run(file("SKU,Name,Price", "ALT,Alterations,25"));
    assertThat(kept("ALT").active()).isFalse();
  }

  @Test
  void what_would_happen_is_what_happens_also_where_a_code_stands_twice_far_apart()
      throws IOException {
    var rows = new ArrayList<>(List.of("SKU,Name,Price,Category,Barcode"));
    for (int i = 0; i < 600; i++) {
      rows.add("A%d,Thing %d,%d,Things,9%d".formatted(i % 300, i % 300, i / 450, i % 300));
    }
    rows.add("B1,Other,1,Things,90");
    var file = file(rows.toArray(String[]::new));
    var would = run(file, Mode.DRY_RUN);
    assertThat(would).isEqualTo(new Outcome(300, 150, 150, 1));
    assertThat(run(file)).isEqualTo(would);
  }

  private static Product at(Product product, String price) {
    return with(product, new BigDecimal(price).setScale(product.price().scale()), product.active());
  }

  private static Product with(Product product, BigDecimal price, boolean active) {
    return new Product(
        product.id(),
        product.sku(),
        product.name(),
        product.categoryId(),
        product.taxClassId(),
        price,
        product.cost(),
        product.unit(),
        product.keptInStock(),
        active);
  }

  private Product kept(String sku) {
    return reading(() -> mapper.bySku(sku).orElseThrow());
  }

  private void change(String sku, UnaryOperator<Product> how) {
    shop.byOwner(
        () ->
            shop.core()
                .store()
                .database()
                .write(
                    CommandName.of("product.test", Permission.EDIT_PRODUCTS),
                    () -> mapper.update(how.apply(mapper.bySku(sku).orElseThrow()))));
  }

  private <T> T reading(ScopedValue.CallableOp<T, RuntimeException> task) {
    var name = CommandName.of("product.test", Permission.EDIT_PRODUCTS);
    return shop.byOwner(() -> shop.core().store().database().rehearse(name, task));
  }

  private Outcome run(Path file) throws IOException {
    return run(file, Mode.TAKE_OVER);
  }

  private Outcome run(Path file, Mode mode) throws IOException {
    var importing = shop.core().products().importing();
    var seen = importing.preview(file);
    var command =
        new ImportProducts.Command(file, seen.form(), seen.suggested(), errors(), mode, Enum::name);
    return shop.asOwner().during(() -> importing.run(command));
  }

  private Path errors() {
    return folder.resolve("errors.csv");
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("goods.csv"), String.join("\n", lines));
  }
}
