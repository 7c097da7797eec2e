package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.app.kit.Until;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.setting.TillPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {
  private final TestShop shop = new TestShop();
  private final Printing printing = new Printing(shop.core());

  @TempDir private Path papers;

  @BeforeEach
  void open() {
    shop.openTill("100.00");
  }

  @AfterEach
  void close() {
    printing.close();
    shop.close();
  }

  @Test
  void a_receipt_asked_for_again_prints_without_a_further_sale() {
    printsTo(papers);
    var sale = aSale();
    untilPrinted(1);
    shop.core().printJobs().reprint(PrintJobs.Kind.RECEIPT, sale.value());
    untilPrinted(2);
  }

  @Test
  void a_failed_paper_put_back_into_the_queue_prints_at_once() throws IOException {
    var failed = aFailedPaper();
    makeRoom();
    shop.core().printJobs().again(failed);
    untilPrinted(1);
  }

  @Test
  void another_printer_prints_what_the_first_one_refused() throws IOException {
    aFailedPaper();
    printsTo(papers);
    untilPrinted(1);
  }

  @Test
  void a_folder_that_is_none_fails_the_paper_and_another_printer_prints_it() {
    printsTo(papers + "/\0");
    aSale();
    Until.holds("the paper failed", () -> states().equals(List.of(PrintJob.State.FAILED)));
    assertThat(shop.core().printJobs().open().getFirst().trouble()).isEqualTo("DISK");
    printsTo(papers);
    untilPrinted(1);
  }

  @Test
  void a_printer_that_comes_back_prints_what_it_missed_at_the_next_look() throws IOException {
    aFailedPaper();
    makeRoom();
    printing.lookAgain();
    untilPrinted(1);
  }

  @Test
  void nothing_is_printed_once_it_is_closed() {
    printsTo(papers);
    printing.close();
    aSale();
    printing.lookAgain();
    assertThat(shop.core().printJobs().open()).hasSize(1);
    assertThat(printed()).isZero();
  }

  @Test
  void closing_waits_for_the_paper_in_the_printer_so_that_it_is_not_printed_twice()
      throws IOException {
    try (var printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      printsTo(
          new TillPrinter(
              TillPrinter.Reach.NETWORK,
              "127.0.0.1",
              printer.getLocalPort(),
              "",
              PaperWidth.MM80,
              TillPrinter.Drawer.NONE));
      aSale();
      try (var _ = printer.accept()) {
        printing.close();
        assertThat(shop.core().printJobs().open()).isEmpty();
      }
    }
  }

  /// A file stands where the printer's folder should be.
  private PrintJob aFailedPaper() throws IOException {
    Files.writeString(papers.resolve("printer"), "in the way");
    printsTo(papers.resolve("printer"));
    aSale();
    Until.holds("the paper failed", () -> states().equals(List.of(PrintJob.State.FAILED)));
    return shop.core().printJobs().open().getFirst();
  }

  private void makeRoom() throws IOException {
    Files.delete(papers.resolve("printer"));
  }

  private List<PrintJob.State> states() {
    return shop.core().printJobs().open().stream().map(PrintJob::state).toList();
  }

  private SaleId aSale() {
    var product = shop.core().products().queries().bySku("100", shop.today());
    var line = TestShop.line(product.orElseGet(this::aBlazer), "1");
    var command = shop.basket(List.of(line), shop.cash("45.00"));
    shop.sell(command);
    return command.id();
  }

  private org.counterfoil.core.product.ProductQueries.ForSale aBlazer() {
    return shop.aProduct("100", "School blazer, navy", "45.00");
  }

  private void printsTo(Path folder) {
    printsTo(folder.toString());
  }

  private void printsTo(String folder) {
    printsTo(
        new TillPrinter(
            TillPrinter.Reach.FILE, "", 9100, folder, PaperWidth.MM80, TillPrinter.Drawer.NONE));
  }

  private void printsTo(TillPrinter printer) {
    var register = shop.core().whereabouts().here().register().id().value();
    shop.byOwner(
        () -> shop.core().settings().change().change(TillPrinter.SETTING.as(register, printer)));
  }

  private void untilPrinted(int papersOut) {
    Until.holds(papersOut + " papers are out", () -> printed() == papersOut);
    Until.holds("the queue is empty", () -> shop.core().printJobs().open().isEmpty());
  }

  private long printed() {
    try (var files = Files.walk(papers)) {
      return files.filter(file -> file.toString().endsWith(".escpos")).count();
    } catch (UncheckedIOException _) {
      return -1; // one was given its name meanwhile: they are counted again
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
