package org.counterfoil.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.counterfoil.core.document.EscPos.Drawer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscPosTest {
  private static final String KICK = "ESC p 48 50 250";
  private static final String CUT = "GS V 49";

  private final Slip english = Samples.receipt(Receipt.Issue.ORIGINAL).slip(Samples.ENGLISH);
  private final Slip arabic = Samples.arabicReceipt().slip(Samples.ARABIC);

  @Test
  void a_job_starts_clean_and_ends_with_finished_lines_and_the_cut() {
    for (Slip slip : List.of(english, arabic)) {
      List<String> commands = printed(slip, PaperWidth.MM80).commands;
      assertThat(commands.getFirst()).isEqualTo("ESC @");
      assertThat(commands).endsWith("LF", "LF", "LF", "LF", "LF", CUT).containsOnlyOnce(CUT);
    }
  }

  @Test
  void the_drawer_opens_first_and_only_when_wished() {
    var kicking = new PrintedJob(EscPos.job(english, PaperWidth.MM80, Drawer.KICK));
    assertThat(kicking.commands).startsWith("ESC @", KICK).containsOnlyOnce(KICK);
    assertThat(printed(english, PaperWidth.MM80).commands).doesNotContain(KICK);
    assertThat(new PrintedJob(EscPos.kick()).commands).containsExactly("ESC @", KICK);
  }

  @Test
  void a_latin_receipt_is_text_with_the_printers_own_codes() {
    var job = printed(english, PaperWidth.MM80);
    assertThat(job.lines)
        .contains("Maize meal, roller, 10 kg                   7.85")
        .contains("  3 × 4.10                                 12.30")
        .contains("  2 × 22.50")
        .contains("  Discount                     -4.50       40.50")
        .contains("Total (USD)                                70.00");
    assertThat(job.commands)
        .contains("barcode 73 {BHRE1-000482")
        .contains("qr " + Samples.receipt(Receipt.Issue.ORIGINAL).mark().text())
        .noneMatch(command -> command.startsWith("raster"));
  }

  @Test
  void an_arabic_receipt_is_dots_as_wide_as_the_line_and_in_small_bands() {
    for (PaperWidth width : PaperWidth.values()) {
      var job = printed(arabic, width);
      assertThat(job.bandWidth).isEqualTo(width.dots());
      assertThat(job.tallestBand).isLessThanOrEqualTo(128);
      assertThat(job.lines).containsOnly("");
    }
  }

  @Test
  void one_character_the_code_page_lacks_makes_the_whole_slip_dots() {
    Slip slip = text("Sugar سكر");
    assertThat(EscPos.printsAsText(slip)).isFalse();
    assertThat(printed(slip, PaperWidth.MM80).lines).containsOnly("");
    assertThat(EscPos.printsAsText(text("Überraschung 5 €"))).isTrue();
  }

  @Test
  void a_name_cannot_command_the_printer() {
    var job = printed(text("Tea\u001Bp\u0000\u0019\u00FA\u001DV1\ncups"), PaperWidth.MM80);
    assertThat(job.commands).doesNotContain("ESC p 0 25 250").containsOnlyOnce(CUT);
    assertThat(job.lines).contains("Tea p  ú V1 cups".replace("  ", " "));
  }

  @ParameterizedTest
  @EnumSource(PaperWidth.class)
  void no_line_is_wider_than_the_paper_and_no_amount_is_cut(PaperWidth width) {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Slip slip = Samples.anyReceipt(random).slip(Samples.ENGLISH);
      var job = printed(slip, width);
      assertThat(job.widestLine).isLessThanOrEqualTo(width.characters());
      for (Block block : slip.blocks()) {
        if (block instanceof Block.Columns columns) {
          assertThat(job.lines).anyMatch(line -> line.endsWith(columns.right()));
        }
      }
    }
  }

  @Test
  void the_same_slip_gives_the_same_bytes() {
    for (Slip slip : List.of(english, arabic)) {
      assertThat(EscPos.job(slip, PaperWidth.MM58, Drawer.KICK))
          .isEqualTo(EscPos.job(slip, PaperWidth.MM58, Drawer.KICK));
    }
  }

  @Test
  void a_number_too_long_for_bars_is_still_printed() {
    String number = "A-VERY-LONG-DOCUMENT-NUMBER-01";
    Slip slip = new Slip(Samples.ENGLISH, List.of(new Block.Barcode(number)));
    var job = printed(slip, PaperWidth.MM58);
    assertThat(job.commands).noneMatch(command -> command.startsWith("barcode"));
    assertThat(job.lines).anyMatch(line -> line.contains(number));
  }

  @Test
  void six_hundred_and_seventy_five_lines_all_print() {
    Slip slip = Samples.longReceipt(675).slip(Samples.ENGLISH);
    assertThat(printed(slip, PaperWidth.MM58).lines)
        .filteredOn(line -> line.startsWith("Article number"))
        .hasSize(675);
  }

  private static Slip text(String text) {
    return new Slip(
        Samples.ENGLISH, List.of(new Block.Text(text, Block.Align.START, Block.Look.NORMAL)));
  }

  private static PrintedJob printed(Slip slip, PaperWidth width) {
    return new PrintedJob(EscPos.job(slip, width, Drawer.LEAVE));
  }
}
