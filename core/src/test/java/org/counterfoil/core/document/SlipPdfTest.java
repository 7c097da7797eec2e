package org.counterfoil.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.renderer.PDFFile;
import org.openpdf.renderer.PDFPage;
import org.openpdf.renderer.PDFRenderer;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class SlipPdfTest {
  private final Slip english = Samples.receipt(Receipt.Issue.ORIGINAL).slip(Samples.ENGLISH);
  private final Slip arabic = Samples.arabicReceipt().slip(Samples.ARABIC);

  @Test
  void an_english_receipt_reads_back_as_text() throws IOException {
    assertThat(text(SlipPdf.pdf(english, PaperWidth.MM80)))
        .contains("Sam Levy Stores", "HRE1-000482", "Maize meal, roller, 10 kg")
        .contains("40.50", "-4.50", "70.00", "1,000.00", "1 USD = 26.5 ZWG");
  }

  @Test
  void arabic_letters_are_joined_and_figures_whole() throws IOException {
    String text = text(SlipPdf.pdf(arabic, PaperWidth.MM58));
    assertThat(text).contains("247.45", "149.00", "HRE1-000483", "Samsung Galaxy");
    assertThat(text.chars().filter(c -> c >= 0xFE70 && c <= 0xFEFC).count()).isGreaterThan(100);
  }

  @Test
  void the_page_is_as_wide_as_the_roll_and_fits_its_content() throws IOException {
    PdfReader narrow = new PdfReader(SlipPdf.pdf(english, PaperWidth.MM58));
    assertThat(narrow.getNumberOfPages()).isEqualTo(1);
    assertThat(narrow.getPageSize(1).getWidth()).isBetween(164f, 165f);
    assertThat(SlipImage.preview(english, PaperWidth.MM58).getHeight())
        .isGreaterThan(SlipImage.preview(english, PaperWidth.MM80).getHeight() * 4 / 5);
    assertThat(lastInk(SlipImage.strips(english, PaperWidth.MM80).getLast())).isLessThan(16);
  }

  @Test
  void the_same_slip_gives_the_same_file_and_the_same_picture() {
    for (Slip slip : List.of(english, arabic)) {
      byte[] first = SlipPdf.pdf(slip, PaperWidth.MM80);
      assertThat(SlipPdf.pdf(slip, PaperWidth.MM80)).isEqualTo(first);
      assertThat(pixels(SlipImage.preview(slip, PaperWidth.MM80)))
          .isEqualTo(pixels(SlipImage.preview(slip, PaperWidth.MM80)));
    }
    assertThat(SlipPdf.pdf(english, PaperWidth.MM80))
        .isNotEqualTo(SlipPdf.pdf(arabic, PaperWidth.MM80));
  }

  @ParameterizedTest
  @EnumSource(PaperWidth.class)
  void no_amount_is_cut_and_nothing_leaves_the_paper(PaperWidth width) throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 12; i++) {
      Receipt receipt = Samples.anyReceipt(random);
      for (Slip slip : List.of(receipt.slip(Samples.ENGLISH), receipt.slip(Samples.ARABIC))) {
        byte[] pdf = SlipPdf.pdf(slip, width);
        assertThat(text(pdf)).contains(amounts(slip));
        assertThat(inkInTheMargins(pdf)).isZero();
      }
    }
  }

  @Test
  void six_hundred_and_seventy_five_lines_go_on_on_a_second_page() throws IOException {
    Slip slip = Samples.longReceipt(675).slip(Samples.ENGLISH);
    byte[] pdf = SlipPdf.pdf(slip, PaperWidth.MM80);
    assertThat(new PdfReader(pdf).getPageSize(1).getHeight()).isLessThan(14_400f);
    assertThat(text(pdf)).contains("Article number 1", "Article number 675", "70.00");
    assertThat(SlipImage.strips(slip, PaperWidth.MM80))
        .allMatch(strip -> strip.getWidth() == 576 && strip.getHeight() < 2_303);
  }

  @ParameterizedTest
  @EnumSource(PaperWidth.class)
  void the_drawn_codes_can_be_scanned(PaperWidth width) throws NotFoundException {
    Receipt receipt = Samples.arabicReceipt();
    var bars = new Slip(Samples.ARABIC, List.of(new Block.Barcode("HRE1-000483")));
    var qr = new Slip(Samples.ARABIC, List.of(new Block.QrCode(receipt.mark().text())));
    assertThat(scan(SlipImage.preview(bars, width))).isEqualTo("HRE1-000483");
    assertThat(ReceiptMark.parse(scan(SlipImage.preview(qr, width)))).contains(receipt.mark());
  }

  @Test
  void several_papers_can_be_made_at_once() {
    byte[] alone = SlipPdf.pdf(arabic, PaperWidth.MM80);
    IntStream.range(0, 24)
        .parallel()
        .forEach(_ -> assertThat(SlipPdf.pdf(arabic, PaperWidth.MM80)).isEqualTo(alone));
  }

  @Test
  void an_arabic_line_starts_at_the_right_and_its_amount_at_the_left() {
    var line = new Block.Columns("خبز", "", "9.50", Block.Look.NORMAL);
    BufferedImage strip =
        SlipImage.strips(new Slip(Samples.ARABIC, List.of(line)), PaperWidth.MM80).getFirst();
    assertThat(ink(strip, 0, 100)).isPositive();
    assertThat(ink(strip, 100, 476)).isZero();
    assertThat(ink(strip, 476, 576)).isPositive();
  }

  private static String[] amounts(Slip slip) {
    return slip.blocks().stream()
        .filter(Block.Columns.class::isInstance)
        .map(Block.Columns.class::cast)
        .map(Block.Columns::right)
        .filter(Direction::isFigure)
        .toArray(String[]::new);
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  private static String scan(BufferedImage picture) throws NotFoundException {
    int width = picture.getWidth();
    int[] pixels = pixels(picture);
    LuminanceSource source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return picture.getRGB(0, 0, width, height, null, 0, width);
  }

  /// At two dots a point; the margins are at least four millimetres wide.
  private static long inkInTheMargins(byte[] pdf) throws IOException {
    PDFPage page = new PDFFile(ByteBuffer.wrap(pdf)).getPage(1, true);
    int width = Math.round(page.getWidth() * 2);
    int height = Math.round(page.getHeight() * 2);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    new PDFRenderer(page, canvas, new Rectangle(width, height), null, Color.WHITE).run();
    assertThat(ink(picture, width / 4, width)).isPositive();
    return ink(picture, 0, 20) + ink(picture, width - 20, width);
  }

  private static long ink(BufferedImage picture, int from, int to) {
    int height = picture.getHeight();
    int[] strip = picture.getRGB(from, 0, to - from, height, null, 0, to - from);
    return Arrays.stream(strip).filter(pixel -> (pixel & 0xFF) < 128).count();
  }

  /// Empty rows below the last ink.
  private static int lastInk(BufferedImage picture) {
    int rows = 0;
    int y = picture.getHeight() - 1;
    while (y >= 0
        && ink(picture.getSubimage(0, y, picture.getWidth(), 1), 0, picture.getWidth()) == 0) {
      rows++;
      y--;
    }
    return rows;
  }
}
