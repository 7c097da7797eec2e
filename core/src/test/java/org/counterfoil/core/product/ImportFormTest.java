package org.counterfoil.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.product.ImportForm.Letters;
import org.counterfoil.core.product.ImportProducts.Mode;
import org.counterfoil.core.product.ImportProducts.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of goods as spreadsheet programs of different countries save them.
class ImportFormTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");

  @TempDir private Path folder;

  @Test
  void a_list_with_semicolons_and_decimal_commas_is_taken_over_at_its_prices() throws IOException {
    var file = file(WESTERN, "SKU;Name;Price", "A1;Käse;12,50", "A2;Crème;1.234,00", "A3;Brot;9");
    try (var shop = new TestShop()) {
      assertThat(taken(shop, file)).isEqualTo(new Outcome(3, 0, 0, 0));
      var store = shop.core().whereabouts().here().shop().id();
      var goods = shop.core().products().queries().search(store, "a", 10);
      assertThat(goods)
          .extracting(it -> it.name() + " " + it.price().stripTrailingZeros().toPlainString())
          .containsExactlyInAnyOrder("Käse 12.5", "Crème 1234", "Brot 9");
    }
  }

  @Test
  void a_number_that_does_not_fit_the_file_is_refused_not_read_a_hundredfold() {
    assertThat(DecimalMark.POINT.read("12,50")).isNull();
    assertThat(DecimalMark.COMMA.read("12.50")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT | 4.50          | 4.50
          POINT | 1,234.50      | 1234.50
          POINT | 12,34,567.00  | 1234567.00
          POINT | $ 9           | 9
          POINT | 9.5 €         | 9.5
          POINT | .5            | 0.5
          POINT | -3            | -3
          POINT | ١٢٫٥          | 12.5
          POINT | ١٬٢٣٤٫٥       | 1234.5
          COMMA | 4,50          | 4.50
          COMMA | 1.234,50      | 1234.50
          COMMA | 1 234,50      | 1234.50
          COMMA | 1'234         | 1234
          """)
  void a_number_is_read_as_it_is_written(DecimalMark mark, String written, BigDecimal number) {
    assertThat(mark.read(written)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource({"cheap", "12 euro", "1.2.3", "1e5", "''", "-", "$", "'1,23.4'", "12d5", "1g234"})
  void what_is_no_number_is_refused(String written) {
    assertThat(DecimalMark.POINT.read(written)).isNull();
  }

  @Test
  void whatever_amount_is_written_in_either_way_is_read_as_that_amount() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      var amount =
          BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 40)), random.nextInt(4));
      var point = String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
      assertThat(DecimalMark.POINT.read(point)).isEqualByComparingTo(amount);
      var comma = point.replace(',', 'g').replace('.', ',').replace('g', '.');
      assertThat(DecimalMark.COMMA.read(comma)).isEqualByComparingTo(amount);
      if (amount.scale() == 1 || amount.scale() == 2) {
        assertThat(DecimalMark.COMMA.read(point)).as(point).isNull();
        assertThat(DecimalMark.POINT.read(comma)).as(comma).isNull();
      }
    }
  }

  @Test
  void separators_are_counted_outside_quotes() throws IOException {
    assertThat(guess("SKU,Name,Price", "A1,Cap,1").separator()).isEqualTo(',');
    assertThat(guess("SKU\tName\tPrice", "A1\tCap\t1").separator()).isEqualTo('\t');
    assertThat(guess("SKU;\"Name, size, colour\";Price", "A1;Cap;1").separator()).isEqualTo(';');
  }

  @Test
  void prices_that_read_in_one_way_only_say_how_all_are_written() throws IOException {
    assertThat(guess("SKU;Price", "A;1,234", "B;5.50").decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(guess("SKU,Price", "A,\"1,234\"", "B,5").decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(guess("SKU,Price", "A,\"4,5\"", "B,5").decimal()).isEqualTo(DecimalMark.COMMA);
  }

  /// Dinars of Kuwait have three decimals.
  @Test
  void a_zero_before_a_mark_is_no_thousand() throws IOException {
    assertThat(guess("SKU;Price", "A;0.250", "B;1.500").decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(guess("SKU,Price", "A,\"0,250\"", "B,3").decimal()).isEqualTo(DecimalMark.COMMA);
  }

  @Test
  void letters_are_unicode_where_they_can_be_and_else_of_the_script_they_look_like()
      throws IOException {
    var arabic = new String[] {"SKU,الاسم", "A1,سكر أبيض", "A2,شاي"};
    assertThat(letters(StandardCharsets.UTF_8, arabic)).isEqualTo(Letters.UNICODE);
    assertThat(letters(StandardCharsets.UTF_16, arabic)).isEqualTo(Letters.UNICODE);
    assertThat(letters(ARABIC, arabic)).isEqualTo(Letters.ARABIC);
    assertThat(letters(WESTERN, "SKU,Name", "A1,Crème brûlée", "A2,Müsli"))
        .isEqualTo(Letters.WESTERN);
  }

  @Test
  void a_list_in_utf_16_is_read() throws IOException {
    var file = file(StandardCharsets.UTF_16, "SKU\tName", "A1\tشاي");
    assertThat(ImportForm.guess(file).separator()).isEqualTo('\t');
    try (var rows = ImportForm.guess(file).open(file)) {
      assertThat(rows.stream().map(row -> row.getField("Name"))).containsExactly("شاي");
    }
  }

  @Test
  void an_empty_line_before_the_headings_and_rulers_of_dashes_mislead_nobody() throws IOException {
    assertThat(guess("", "SKU;Name", "A1;Cap").separator()).isEqualTo(';');
    assertThat(letters(WESTERN, "SKU,Name", "A1,Käse", "A2,–––––––––")).isEqualTo(Letters.WESTERN);
  }

  @Test
  void a_row_of_another_length_harms_no_other() throws IOException {
    var file =
        file(
            WESTERN,
            "SKU;Name;Price;;",
            "A1;Cap;4;;",
            "A2;Hat",
            "A3;Tie;12;50;1;2",
            "A4;Belt;3;;;");
    try (var shop = new TestShop()) {
      assertThat(taken(shop, file)).isEqualTo(new Outcome(2, 0, 0, 2));
      assertThat(Files.readAllLines(folder.resolve("errors.csv")))
          .endsWith("A2;Hat;;;;TOO_FEW_COLUMNS", "A3;Tie;12;50;1;TOO_MANY_COLUMNS;2");
    }
  }

  @Test
  void a_price_finer_than_the_currency_is_refused() throws IOException {
    try (var shop = new TestShop()) {
      assertThat(taken(shop, file(WESTERN, "SKU,Name,Price", "A1,Cap,4.505", "A2,Hat,4.500")))
          .isEqualTo(new Outcome(1, 0, 0, 1));
      assertThat(Files.readString(folder.resolve("errors.csv"))).contains("TOO_MANY_DECIMALS");
    }
  }

  @Test
  void a_letter_far_down_counts_too() throws IOException {
    var rows = new StringBuilder("SKU,Name\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("A").append(i).append(",Plain\n");
    }
    rows.append("B,Käse\n");
    assertThat(letters(WESTERN, rows.toString())).isEqualTo(Letters.WESTERN);
    assertThat(letters(StandardCharsets.UTF_8, rows.toString())).isEqualTo(Letters.UNICODE);
  }

  @Test
  void a_file_of_a_spreadsheet_program_itself_is_no_list() throws IOException {
    var file = Files.write(folder.resolve("goods.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    assertThatThrownBy(() -> ImportForm.guess(file)).isInstanceOf(IOException.class);
  }

  private Outcome taken(TestShop shop, Path file) throws IOException {
    var importing = shop.core().products().importing();
    var seen = importing.preview(file);
    var command =
        new ImportProducts.Command(
            file,
            seen.form(),
            seen.suggested(),
            folder.resolve("errors.csv"),
            Mode.TAKE_OVER,
            Enum::name);
    return shop.asOwner().during(() -> importing.run(command));
  }

  private ImportForm guess(String... lines) throws IOException {
    return ImportForm.guess(file(StandardCharsets.UTF_8, lines));
  }

  private Letters letters(Charset charset, String... lines) throws IOException {
    return ImportForm.guess(file(charset, lines)).letters();
  }

  private Path file(Charset charset, String... lines) throws IOException {
    return Files.writeString(folder.resolve("goods.csv"), String.join("\n", lines), charset);
  }
}
