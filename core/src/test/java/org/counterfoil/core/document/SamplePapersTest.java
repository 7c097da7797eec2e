package org.counterfoil.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Prints one of everything into `target/paper`, for eyes to judge.
class SamplePapersTest {
  private static final Path FOLDER = Path.of("target", "paper");

  @ParameterizedTest
  @EnumSource(PaperWidth.class)
  void every_paper_can_be_looked_at(PaperWidth width) throws IOException {
    keep("receipt-en", Samples.receipt(Receipt.Issue.ORIGINAL).slip(Samples.ENGLISH), width);
    keep("receipt-en-copy", Samples.receipt(Receipt.Issue.COPY).slip(Samples.ENGLISH), width);
    keep("receipt-ar", Samples.arabicReceipt().slip(Samples.ARABIC), width);
    keep("receipt-ar-eg", Samples.arabicReceipt().slip(Locale.of("ar", "EG")), width);
    keep("z-en", Samples.zReport().slip(Samples.ENGLISH), width);
    keep("z-ar", Samples.zReport().slip(Samples.ARABIC), width);
    Random random = new Random(3);
    keep("careless-en", Samples.anyReceipt(random).slip(Samples.ENGLISH), width);
    keep("careless-ar", Samples.anyReceipt(random).slip(Samples.ARABIC), width);
    keep("cash-en", Samples.cashSlip().slip(Samples.ENGLISH), width);
  }

  private static void keep(String name, Slip slip, PaperWidth width) throws IOException {
    Files.createDirectories(FOLDER);
    String file = name + "-" + width.name().toLowerCase(Locale.ROOT);
    Files.write(FOLDER.resolve(file + ".pdf"), SlipPdf.pdf(slip, width));
    Files.write(FOLDER.resolve(file + ".escpos"), EscPos.job(slip, width, EscPos.Drawer.LEAVE));
    BufferedImage picture = SlipImage.preview(slip, width);
    assertThat(ImageIO.write(picture, "png", FOLDER.resolve(file + ".png").toFile())).isTrue();
  }
}
