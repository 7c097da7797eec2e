package org.counterfoil.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.document.Samples.money;
import static org.counterfoil.core.document.Samples.usd;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.counterfoil.core.document.Block.Columns;
import org.counterfoil.core.document.Block.Look;
import org.junit.jupiter.api.Test;

class PaperContentTest {
  private final PaperWords english = new PaperWords(Samples.ENGLISH);

  @Test
  void amounts_show_the_decimals_of_their_currency() {
    assertThat(english.amount(usd("1234.5"))).isEqualTo("1,234.50");
    assertThat(english.amount(money("JPY", "1234"))).isEqualTo("1,234");
    assertThat(english.amount(money("KWD", "-1.5"))).isEqualTo("-1.500");
  }

  @Test
  void quantities_have_no_trailing_zeros() {
    assertThat(english.quantity(new BigDecimal("3.000"))).isEqualTo("3");
    assertThat(english.quantity(new BigDecimal("1.250"))).isEqualTo("1.25");
    assertThat(english.quantity(new BigDecimal("100"))).isEqualTo("100");
    assertThat(english.percent(new BigDecimal("15.50"))).isEqualTo("15.5%");
  }

  @Test
  void figures_follow_the_country_of_the_locale() {
    assertThat(new PaperWords(Locale.of("ar", "EG")).amount(usd("47.50"))).isEqualTo("٤٧٫٥٠");
    assertThat(new PaperWords(Locale.GERMANY).amount(usd("1234.50"))).isEqualTo("1.234,50");
  }

  @Test
  void both_languages_have_every_word() throws IOException {
    assertThat(words("paper_ar").keySet()).isEqualTo(words("paper").keySet());
    assertThat(words("paper_ar").values()).noneMatch(word -> word.toString().isBlank());
  }

  @Test
  void a_machine_in_arabic_prints_english_when_asked() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Samples.ARABIC);
      assertThat(new PaperWords(Samples.ENGLISH).word("total")).isEqualTo("Total");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void only_a_reprint_is_marked_as_a_copy() {
    var banner = new Block.CopyBanner("COPY");
    assertThat(blocks(Samples.receipt(Receipt.Issue.COPY))).contains(banner);
    assertThat(blocks(Samples.receipt(Receipt.Issue.ORIGINAL))).doesNotContain(banner);
  }

  @Test
  void the_right_hand_figures_of_the_lines_add_up_to_the_subtotal() {
    assertThat(blocks(Samples.receipt(Receipt.Issue.ORIGINAL)))
        .containsSubsequence(
            new Columns("Maize meal, roller, 10 kg", "", "7.85", Look.NORMAL),
            new Columns("3 × 4.10", "", "12.30", Look.DETAIL),
            new Columns("2 × 22.50", "", "", Look.DETAIL),
            new Columns("Discount", "-4.50", "40.50", Look.DETAIL),
            new Columns("1.275 × 9.20", "", "11.73", Look.DETAIL),
            new Columns("Subtotal", "", "72.38", Look.NORMAL),
            new Columns("Discount", "", "-2.38", Look.NORMAL),
            new Columns("Total (USD)", "", "70.00", Look.LARGE));
  }

  @Test
  void cash_rounding_comes_after_the_total_and_leads_to_what_is_paid() {
    assertThat(Samples.arabicReceipt().slip(Samples.ENGLISH).blocks())
        .containsSubsequence(
            new Columns("Total (USD)", "", "247.45", Look.LARGE),
            new Columns("Cash rounding", "", "0.05", Look.NORMAL),
            new Columns("To pay", "", "247.50", Look.STRONG));
  }

  @Test
  void a_credit_note_names_the_sale_it_takes_back() {
    Receipt sale = Samples.receipt(Receipt.Issue.ORIGINAL);
    var origin =
        new Receipt.Origin(
            Samples.SALE, "CN-7", Samples.AFTERNOON, "T", "", "HRE1-000482", "too small");
    var note =
        new Receipt(
            Receipt.Kind.RETURN,
            sale.issue(),
            sale.letterhead(),
            origin,
            sale.goods(),
            sale.payment());
    assertThat(blocks(note))
        .contains(new Block.Text("Credit note", Block.Align.CENTER, Look.LARGE))
        .contains(new Block.Fact("For document", "HRE1-000482"))
        .contains(new Block.Fact("Reason", "too small"))
        .noneMatch(block -> block instanceof Block.Fact fact && fact.label().equals("Customer"));
  }

  @Test
  void a_z_report_counts_each_tender_in_its_own_currency() {
    assertThat(Samples.zReport().slip(Samples.ENGLISH).blocks())
        .containsSubsequence(
            new Block.Text("Cash (USD)", Block.Align.START, Look.STRONG),
            new Columns("Expected", "", "629.05", Look.NORMAL),
            new Columns("Counted", "", "624.05", Look.NORMAL),
            new Columns("Short", "", "-5.00", Look.STRONG),
            new Block.Text("Cash (ZWG)", Block.Align.START, Look.STRONG),
            new Columns("Difference", "", "0.00", Look.STRONG),
            new Block.Text("EcoCash (USD)", Block.Align.START, Look.STRONG));
  }

  @Test
  void the_mark_survives_the_scanner_and_betrays_a_changed_total() {
    ReceiptMark mark = Samples.receipt(Receipt.Issue.ORIGINAL).mark();
    assertThat(ReceiptMark.parse(mark.text())).contains(mark);
    assertThat(Samples.receipt(Receipt.Issue.COPY).mark()).isEqualTo(mark);
    var forged =
        ReceiptMark.of(Samples.SALE, "HRE1-000482", usd("7.00"), Samples.AFTERNOON.toInstant());
    assertThat(forged).isNotEqualTo(mark);
    assertThat(List.of("6009702140127", "cf1:x:y", ""))
        .allMatch(s -> ReceiptMark.parse(s).isEmpty());
  }

  private static List<Block> blocks(Receipt receipt) {
    return receipt.slip(Samples.ENGLISH).blocks();
  }

  private static Properties words(String bundle) throws IOException {
    Properties words = new Properties();
    try (InputStream in = PaperContentTest.class.getResourceAsStream(bundle + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
