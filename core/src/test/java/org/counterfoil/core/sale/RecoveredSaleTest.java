package org.counterfoil.core.sale;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.TestShop.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.document.PrintFailed;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.BasketDraft.Standing;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.MoveCash;
import org.counterfoil.core.till.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sale that the store lost with the power and the till roll brought back: what does not travel
/// by the roll must fit it all the same.
class RecoveredSaleTest {
  @TempDir Path temp;
  private TestShop shop;
  private ForSale shirt;

  @BeforeEach
  void openShop() {
    shop = new TestShop();
    shirt = shop.aProduct("100", "Shirt", "12.00");
    shop.openTill("50.00");
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  /// Keys a basket and sells it; then the store is as it was in between.
  private CompleteSale.Command sellAndLoseIt() throws IOException {
    var sale = shop.basket(List.of(line(shirt, "2")), shop.cash("24.00"));
    shop.core().sales().baskets().keep(draft(sale));
    loseToThePower(() -> shop.sell(sale));
    assertThat(shop.core().store().opening().applied()).isEqualTo(1);
    return sale;
  }

  private BasketDraft draft(CompleteSale.Command sale) {
    return new BasketDraft(
        sale.id(),
        shop.core().whereabouts().here().register().id(),
        shop.owner().value(),
        Standing.CURRENT,
        "",
        SaleKind.SALE,
        null,
        sale.lines(),
        Discount.NONE,
        "",
        List.of(),
        shop.clock().instant());
  }

  /// The store is as it was before; the till roll alone knows what was done, and not what this till
  /// did beside it.
  private void loseToThePower(Runnable done) throws IOException {
    loseFile(
        () -> {
          shop.core().sales().baskets().discard(new SaleId(UUID.randomUUID()));
          done.run();
        });
  }

  private void loseFile(Runnable done) throws IOException {
    shop.core().close();
    var file = new StoreFolder(shop.folder()).databaseFile();
    var before = temp.resolve("before");
    Files.copy(file, before);
    shop.restart();
    done.run();
    shop.core().close();
    Files.copy(before, file, REPLACE_EXISTING);
    shop.restart();
  }

  @Test
  void not_written_to_the_file_yet_is_back_as_if_nothing_had_happened() throws IOException {
    var sale = shop.basket(List.of(line(shirt, "2")), shop.cash("24.00"));
    shop.core().sales().baskets().keep(draft(sale));
    loseFile(() -> shop.sell(sale));
    assertThat(shop.core().store().opening().applied()).isEqualTo(1);
    assertThat(shop.core().store().opening().storeWasOld()).isFalse();
    assertThat(shop.core().sales().baskets().current()).isEmpty();
    assertThat(shop.core().printJobs().next())
        .hasValueSatisfying(job -> assertThat(job.documentId()).isEqualTo(sale.id().value()));
    assertThat(IntegrityCheck.of(shop.core().store()).findings()).isEmpty();
  }

  @Test
  void is_not_offered_as_a_half_keyed_basket_once_more() throws IOException {
    var sale = sellAndLoseIt();
    assertThat(shop.core().sales().queries().find(sale.id())).isPresent();
    assertThat(shop.core().sales().baskets().current()).isEmpty();
  }

  @Test
  void has_its_receipt_in_the_queue_for_somebody_to_decide() throws IOException {
    var sale = sellAndLoseIt();
    assertThat(shop.core().printJobs().next()).as("printed without being asked for").isEmpty();
    assertThat(shop.core().printJobs().open())
        .extracting(PrintJob::documentId, PrintJob::kind, PrintJob::state, PrintJob::trouble)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                sale.id().value(),
                PrintJobs.Kind.RECEIPT,
                PrintJob.State.FAILED,
                PrintFailed.Reason.RECOVERED.name()));
  }

  @Test
  void is_joined_by_the_papers_of_cash_and_of_the_close() throws IOException {
    var tills = shop.core().tills();
    var session = tills.queries().open(shop.core().whereabouts().here().register().id());
    loseToThePower(
        () -> {
          takeCashOut();
          closeTill();
        });
    assertThat(shop.core().printJobs().open())
        .extracting(PrintJob::kind)
        .containsExactlyInAnyOrder(PrintJobs.Kind.CASH_SLIP, PrintJobs.Kind.REPORT);
    assertThat(shop.core().printJobs().open())
        .extracting(PrintJob::documentId)
        .contains(session.orElseThrow().id().value());
  }

  private void takeCashOut() {
    var command = new MoveCash.Command(CashKind.OUT, shop.money("12.00"), "milk");
    shop.byOwner(() -> shop.core().tills().moveCash().move(command));
  }

  private void closeTill() {
    var counts = List.of(new CloseTill.Count(TenderKind.CASH, shop.money("38.00")));
    shop.byOwner(() -> shop.core().tills().close().close(new CloseTill.Command(counts, "")));
  }

  @Test
  void is_left_alone_at_the_next_start() throws IOException {
    sellAndLoseIt();
    shop.core().printJobs().dropAll();
    shop.restart();
    assertThat(shop.core().printJobs().open()).isEmpty();
  }
}
