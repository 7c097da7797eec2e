package org.counterfoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsViewModelTest {
  private final TestShop shop = new TestShop();
  private final ForSale shirt = shop.aProduct("S1", "School shirt", "25.00");
  private final Backlog backlog = new Backlog();
  private ShopDesk desk = new ShopDesk(shop, shop.asOwner());

  @BeforeEach
  void open() {
    shop.openTill("100.00");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void what_was_sold_today_is_listed_newest_first() {
    var first = sell();
    shop.clock().forward(Duration.ofMinutes(5));
    var second = sell();
    var model = shown();
    model.lines().get(0);
    assertThat(model.count().get()).isEqualTo(2);
    assertThat(List.of(model.lines().get(0).id(), model.lines().get(1).id()))
        .containsExactly(second, first);
  }

  @Test
  void yesterday_is_another_list_and_tomorrow_is_not_there_yet() {
    sell();
    var model = shown();
    model.moveDay(-1);
    assertThat(model.count().get()).isZero();
    model.moveDay(1);
    model.moveDay(1);
    assertThat(model.day().get()).isEqualTo(shop.today());
    assertThat(model.count().get()).isEqualTo(1);
  }

  @Test
  void a_chosen_document_is_shown_as_paper_and_printed_as_a_copy() {
    var sale = sell();
    var model = shown(sale);
    assertThat(model.detail().get().orElseThrow().paper().getHeight()).isPositive();
    model.printAgain();
    var copies = shop.core().printJobs().open().stream().filter(job -> job.copy()).toList();
    assertThat(copies).hasSize(1);
    assertThat(copies.getFirst().documentId()).isEqualTo(sale.value());
  }

  @Test
  void a_receipt_is_saved_as_pdf(@TempDir Path folder) throws IOException {
    var model = shown(sell());
    var document = model.detail().get().orElseThrow().head();
    var file = folder.resolve(DocumentsViewModel.fileName(document));
    model.save(document, file);
    assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(desk.problems()).isEmpty();
  }

  @Test
  void a_pdf_that_cannot_be_written_is_told_with_the_next_step(@TempDir Path folder) {
    var model = shown(sell());
    model.save(
        model.detail().get().orElseThrow().head(),
        folder.resolve("missing").resolve("receipt.pdf"));
    assertThat(desk.problems()).hasSize(1);
  }

  @Test
  void a_sale_is_voided_with_a_reason_after_a_question() {
    var sale = sell();
    var model = shown(sale);
    model.beginVoid();
    model.voids().confirm();
    assertThat(model.voids().reasonError().get()).isNotEmpty();
    model.voids().reason().set("Wrong size");
    model.voids().confirm();
    assertThat(desk.questions()).hasSize(1);
    assertThat(shop.core().sales().queries().reversal(sale))
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(SaleKind.VOID));
    assertThat(model.detail().get().orElseThrow().voidable()).isFalse();
    assertThat(model.count().get()).isEqualTo(2);
  }

  /// Until it is read, the document before it is still on the screen.
  @Test
  void a_void_begun_while_another_document_is_read_does_not_go_over_to_it() {
    var looked = sell();
    var other = sell();
    var model = slowly(looked);
    model.open(other);
    model.beginVoid();
    backlog.doAll();
    assertThat(model.detail().get().orElseThrow().head().id()).isEqualTo(other);
    assertThat(model.voids().sale().get()).isEmpty();
  }

  @Test
  void a_void_that_was_begun_ends_when_another_document_is_chosen() {
    var model = begunToVoid(sell());
    model.open(sell());
    model.voids().confirm();
    backlog.doAll();
    assertThat(desk.questions()).isEmpty();
    assertThat(model.voids().reason().get()).isEmpty();
  }

  @Test
  void a_void_that_ends_after_another_document_was_chosen_names_its_own() {
    var wrong = sell();
    var model = begunToVoid(wrong);
    model.voids().confirm();
    model.open(sell());
    backlog.doAll();
    assertThat(shop.core().sales().queries().reversal(wrong)).isPresent();
    assertThat(desk.toasts()).singleElement().asString().contains("S-000001");
  }

  private DocumentsViewModel begunToVoid(SaleId sale) {
    var model = slowly(sale);
    model.beginVoid();
    model.voids().reason().set("Wrong size");
    return model;
  }

  @Test
  void a_cashier_is_not_offered_to_void() {
    var sale = sell();
    desk = new ShopDesk(shop, shop.signIn(shop.aUser("Farai", "CASHIER", "4711"), "4711"));
    assertThat(shown(sale).mayVoid()).isFalse();
  }

  @Test
  void papers_that_failed_are_printed_again_or_dropped() {
    sell();
    sell();
    var jobs = shop.core().printJobs();
    jobs.open().forEach(job -> jobs.failed(job, "UNREACHABLE"));
    var model = new PrintQueueViewModel(doors(), desk.desk());
    model.refresh();
    assertThat(model.papers().get()).hasSize(2).allMatch(Waiting::failed);
    model.again(model.papers().get().getFirst());
    assertThat(model.papers().get()).filteredOn(Waiting::failed).hasSize(1);
    model.drop(model.papers().get().getLast());
    assertThat(model.papers().get()).hasSize(1);
    assertThat(desk.questions()).hasSize(1);
  }

  /// The till tries by itself what failed; the page may not have heard of it yet.
  @Test
  void a_paper_printed_meanwhile_is_not_printed_twice() {
    sell();
    var jobs = shop.core().printJobs();
    jobs.open().forEach(job -> jobs.failed(job, "UNREACHABLE"));
    var model = new PrintQueueViewModel(doors(), desk.desk());
    model.refresh();
    jobs.open().forEach(jobs::printed);
    model.allAgain();
    assertThat(jobs.open()).isEmpty();
  }

  @Test
  void it_is_asked_which_paper_is_to_be_dropped() {
    sell();
    var model = new PrintQueueViewModel(doors(), desk.desk());
    model.refresh();
    model.drop(model.papers().get().getFirst());
    assertThat(desk.questions().getFirst().title()).contains("Receipt S-000001");
  }

  /// Reads only when it is let.
  private DocumentsViewModel slowly(SaleId chosen) {
    desk = new ShopDesk(shop, shop.asOwner(), backlog);
    var model = shown(chosen);
    backlog.doAll();
    return model;
  }

  private SaleId sell() {
    var basket = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("25.00"));
    shop.sell(basket);
    return basket.id();
  }

  private DocumentsViewModel shown(SaleId chosen) {
    var model = shown();
    model.open(chosen);
    return model;
  }

  private DocumentsViewModel shown() {
    var model = new DocumentsViewModel(doors(), desk.desk(), Optional.empty());
    model.refresh();
    return model;
  }

  private DocumentDoors doors() {
    var core = shop.core();
    return new DocumentDoors(
        core.sales().queries(),
        core.sales().voidSale(),
        core.tills().queries(),
        core.printJobs(),
        core.papers(),
        core.whereabouts());
  }
}
