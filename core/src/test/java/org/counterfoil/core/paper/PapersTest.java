package org.counterfoil.core.paper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterfoil.core.TestShop.line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.document.EscPos;
import org.counterfoil.core.document.FilePrinter;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.PrintFailed;
import org.counterfoil.core.document.Printer;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.TaxLine;
import org.counterfoil.core.document.TillReport;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.VoidSale;
import org.counterfoil.core.tax.AddTaxRate;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  private TestShop shop = new TestShop();
  @TempDir Path temp;

  @BeforeEach
  void open() {
    shop.openTill("100.00");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private SaleId aSale() {
    var blazer = shop.aProduct("100", "School blazer", "45.00");
    var shirt = shop.aProduct("200", "White shirt", "14.50");
    var command =
        new CompleteSale.Command(
            shop.newSale(),
            shop.aCustomer("Rudo Moyo", "0774128830"),
            List.of(
                line(blazer, "1"),
                line(shirt, "2").withDiscount(new Discount.Amount(shop.money("1.00")))),
            new Discount.Amount(shop.money("3.00")),
            List.of(shop.card("40.00"), shop.cash("50.00")),
            "");
    shop.sell(command);
    return command.id();
  }

  @Test
  void a_receipt_adds_up_line_by_line() {
    var receipt = shop.core().papers().receiptOf(aSale(), Receipt.Issue.ORIGINAL);
    assertThat(receipt.goods().lines())
        .extracting(Receipt.Line::total)
        .containsExactly(shop.money("45.00"), shop.money("28.00"));
    var totals = receipt.goods().totals();
    assertThat(totals.subtotal()).isEqualTo(shop.money("73.00"));
    assertThat(totals.discount()).isEqualTo(shop.money("3.00"));
    assertThat(totals.total()).isEqualTo(shop.money("70.00"));
    assertThat(receipt.payment().change()).containsExactly(shop.money("20.00"));
    assertThat(receipt.origin().customer()).isEqualTo("Rudo Moyo");
    assertThat(receipt.origin().cashier()).isEqualTo("Tendai Mutasa");
  }

  @Test
  void the_paper_of_a_void_is_its_receipt_with_every_sign_turned() {
    var sold = aSale();
    var voided = voided(sold);
    assertTurned(sold, voided);
    assertThat(shop.core().papers().receiptOf(voided, Receipt.Issue.ORIGINAL).goods().totals())
        .satisfies(
            totals -> {
              assertThat(totals.subtotal()).isEqualTo(shop.money("-73.00"));
              assertThat(totals.discount()).isEqualTo(shop.money("-3.00"));
            });
  }

  @Test
  void the_paper_of_a_void_is_turned_also_where_tax_comes_on_top() {
    shop.close();
    shop = new TestShop("US");
    var standard = shop.core().taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    shop.byOwner(
        () ->
            shop.core()
                .taxes()
                .addRate()
                .add(new AddTaxRate.Command(standard, shop.today(), new BigDecimal("8.25"))));
    shop.openTill("100.00");
    var sold = aSale();
    assertTurned(sold, voided(sold));
  }

  private void assertTurned(SaleId sold, SaleId voided) {
    var before = shop.core().papers().receiptOf(sold, Receipt.Issue.ORIGINAL).goods();
    var after = shop.core().papers().receiptOf(voided, Receipt.Issue.ORIGINAL).goods();
    assertThat(after.lines())
        .extracting(Receipt.Line::total)
        .containsExactlyElementsOf(
            before.lines().stream().map(line -> line.total().negated()).toList());
    assertThat(after.totals().subtotal()).isEqualTo(before.totals().subtotal().negated());
    assertThat(after.totals().discount()).isEqualTo(before.totals().discount().negated());
    assertThat(after.totals().total()).isEqualTo(before.totals().total().negated());
    assertThat(after.totals().taxes())
        .extracting(TaxLine::tax)
        .containsExactlyElementsOf(
            before.totals().taxes().stream().map(tax -> tax.tax().negated()).toList());
  }

  private SaleId voided(SaleId sale) {
    var outcome =
        shop.byOwner(
            () ->
                shop.core()
                    .sales()
                    .voidSale()
                    .takeBack(new VoidSale.Command(sale, "rung up twice")));
    return ((VoidSale.Outcome.Voided) outcome).id();
  }

  @Test
  void every_paper_of_a_day_is_queued_and_printed_once() throws IOException {
    aSale();
    shop.byOwner(
        () ->
            shop.core()
                .tills()
                .close()
                .close(
                    new CloseTill.Command(
                        List.of(new CloseTill.Count(TenderKind.CASH, shop.money("130.00"))), "")));
    assertThat(shop.core().printJobs().open())
        .extracting(PrintJob::kind)
        .containsExactly(PrintJobs.Kind.RECEIPT, PrintJobs.Kind.REPORT);
    var printer = new FilePrinter(temp, new Ids(shop.clock()));
    assertThat(run(Optional.of(printer))).isEqualTo(2);
    assertThat(run(Optional.of(printer))).isZero();
    try (var files = Files.list(temp)) {
      assertThat(files).hasSize(2);
    }
  }

  private int run(Optional<FilePrinter> printer) {
    return printRun(printer).run();
  }

  private PrintRun printRun(Optional<FilePrinter> printer) {
    return new PrintRun(
        shop.core().printJobs(),
        shop.core().papers(),
        () -> printer.map(it -> new PrintRun.Target(it, PaperWidth.MM80, EscPos.Drawer.KICK)));
  }

  private PrintJob failed(PrintFailed.Reason why) {
    aSale();
    var jobs = shop.core().printJobs();
    jobs.failed(jobs.next().orElseThrow(), why.name());
    return jobs.open().getFirst();
  }

  @Test
  void what_the_printer_was_not_there_for_is_printed_by_a_later_look() {
    failed(PrintFailed.Reason.UNREACHABLE);
    assertThat(printRun(Optional.empty()).retry()).isZero();
    assertThat(shop.core().printJobs().open()).hasSize(1);
    var printer = Optional.of(new FilePrinter(temp, new Ids(shop.clock())));
    assertThat(printRun(printer).retry()).isEqualTo(1);
    assertThat(shop.core().printJobs().open()).isEmpty();
  }

  @Test
  void what_may_be_half_on_paper_is_printed_again_only_when_somebody_says_so() {
    var half = failed(PrintFailed.Reason.TIMED_OUT);
    var run = printRun(Optional.of(new FilePrinter(temp, new Ids(shop.clock()))));
    assertThat(run.retry()).isZero();
    shop.core().printJobs().again(half);
    assertThat(run.run()).isEqualTo(1);
  }

  @Test
  void a_failed_print_waits_with_its_reason_and_never_touches_the_sale() throws IOException {
    var sale = aSale();
    Files.writeString(temp.resolve("file"), "not a folder");
    run(Optional.of(new FilePrinter(temp.resolve("file"), new Ids(shop.clock()))));
    var waiting = shop.core().printJobs().open().getFirst();
    assertThat(waiting.state()).isEqualTo(PrintJob.State.FAILED);
    assertThat(waiting.trouble()).isEqualTo("DISK");
    assertThat(shop.core().sales().queries().find(sale)).isPresent();
    shop.core().printJobs().again(waiting);
    assertThat(run(Optional.of(new FilePrinter(temp, new Ids(shop.clock()))))).isEqualTo(1);
  }

  @Test
  void a_paper_that_fails_as_nobody_foresaw_waits_with_a_reason_and_holds_no_other_up() {
    aSale();
    var tie = shop.aProduct("300", "Tie", "9.00");
    shop.sell(shop.basket(List.of(line(tie, "1")), shop.cash("9")));
    shop.sell(shop.basket(List.of(line(tie, "2")), shop.cash("18")));
    var carried = new AtomicInteger();
    Printer stumbling =
        _ -> {
          switch (carried.incrementAndGet()) {
            case 1 -> throw new IllegalArgumentException("nobody foresaw it");
            case 2 -> throw new PersistenceException(new SQLException("a row that cannot be read"));
            default -> {}
          }
        };
    assertThat(printRun(() -> stumbling).run()).isEqualTo(1);
    assertThat(shop.core().printJobs().open())
        .hasSize(2)
        .allSatisfy(job -> assertThat(job.state()).isEqualTo(PrintJob.State.FAILED))
        .allSatisfy(job -> assertThat(job.trouble()).isEqualTo("UNEXPECTED"));
    assertThat(printRun(() -> _ -> {}).retry()).isZero(); // some of it may be on paper
  }

  @Test
  void a_trouble_of_the_store_is_none_of_the_papers_and_they_go_on_waiting() {
    aSale();
    var run =
        printRun(
            () -> {
              throw new StoreTrouble(StoreTrouble.Kind.DISK_FULL, null);
            });
    assertThatThrownBy(run::run).isInstanceOf(StoreTrouble.class);
    assertThat(shop.core().printJobs().open())
        .extracting(PrintJob::state)
        .containsExactly(PrintJob.State.WAITING);
  }

  private PrintRun printRun(Supplier<Printer> printer) {
    return new PrintRun(
        shop.core().printJobs(),
        shop.core().papers(),
        () ->
            Optional.of(new PrintRun.Target(printer.get(), PaperWidth.MM80, EscPos.Drawer.LEAVE)));
  }

  @Test
  void an_x_report_names_who_reads_it_and_not_who_opened_the_till() {
    var manager = shop.signIn(shop.aUser("Amina Kareem", "MANAGER", "4321"), "4321");
    var register = shop.core().whereabouts().here().register().id();
    var session = shop.core().tills().queries().open(register).orElseThrow().id();
    var report = manager.during(() -> shop.core().papers().reportOf(session));
    assertThat(report.session().opened().by()).isEqualTo("Tendai Mutasa");
    assertThat(report.session().ended().by()).isEqualTo("Amina Kareem");
  }

  @Test
  void a_queued_x_report_names_who_asked_for_it() {
    var manager = shop.signIn(shop.aUser("Amina Kareem", "MANAGER", "4321"), "4321");
    var register = shop.core().whereabouts().here().register().id();
    var session = shop.core().tills().queries().open(register).orElseThrow().id();
    manager.during(
        () -> {
          shop.core().printJobs().reprint(PrintJobs.Kind.REPORT, session.value());
          return session;
        });
    var job = shop.core().printJobs().next().orElseThrow();
    assertThat(job.askedBy()).isEqualTo(manager.user());
    assertThat(
            new String(
                EscPos.job(shop.core().papers().of(job), PaperWidth.MM80, EscPos.Drawer.LEAVE),
                US_ASCII))
        .contains("Amina Kareem");
  }

  @Test
  void the_z_report_counts_the_session_by_tender() {
    aSale();
    var session =
        shop.core()
            .tills()
            .queries()
            .open(shop.core().whereabouts().here().register().id())
            .orElseThrow();
    var report = shop.core().papers().reportOf(session.id());
    assertThat(report.kind()).isEqualTo(TillReport.Kind.X);
    assertThat(report.takings().sales()).isEqualTo(new TillReport.Tally(1, shop.money("70.00")));
    assertThat(report.takings().discounts().total()).isEqualTo(shop.money("4.00"));
    assertThat(report.drawer().tenders())
        .containsExactlyInAnyOrder(
            new TillReport.TenderCount("cash", shop.money("130.00"), null),
            new TillReport.TenderCount("card", shop.money("40.00"), null));
    assertThat(report.taxes().getFirst().percent()).isEqualByComparingTo(new BigDecimal("15.5"));
  }
}
