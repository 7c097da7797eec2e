package org.counterfoil.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.CustomerFinder.Origin;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.search.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustomerFinderTest {
  private TestShop shop;

  @BeforeEach
  void open() {
    shop = new TestShop();
    shop.core().finder().begin(); // as the program does
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private List<String> found(String typed) throws Exception {
    return found(shop.core().finder(), typed);
  }

  private static List<String> found(CustomerFinder finder, String typed) throws Exception {
    ready(finder);
    finder.awaitCurrent();
    return finder.find(typed, 10).stream().map(Hit::name).toList();
  }

  private static Origin ready(CustomerFinder finder) throws Exception {
    return finder.whenReady().get(30, TimeUnit.SECONDS);
  }

  @Test
  void a_new_customer_is_found_by_last_digits_in_any_order_and_misspelt() throws Exception {
    shop.aCustomer("Tatenda Chikwanha", "+263 77 212 3456");
    shop.aCustomer("Rudo Moyo", "+263 77 212 9999");

    assertThat(found("3456")).containsExactly("Tatenda Chikwanha");
    assertThat(found("chik tat")).containsExactly("Tatenda Chikwanha");
    assertThat(found("Chikwanda")).containsExactly("Tatenda Chikwanha");
    assertThat(found("Sithole")).isEmpty();
  }

  @Test
  void whoever_bought_last_comes_first() throws Exception {
    var older = shop.aCustomer("Farai Dube", "+263772120001");
    shop.clock().forward(Duration.ofDays(1));
    shop.aCustomer("Tariro Dube", "+263772120002");
    assertThat(found("dube")).containsExactly("Tariro Dube", "Farai Dube");

    shop.clock().forward(Duration.ofDays(1));
    sell(older);

    assertThat(found("dube")).containsExactly("Farai Dube", "Tariro Dube");
    shop.core().close();
    Files.delete(snapshot());
    shop.restart();
    assertThat(found("dube")).containsExactly("Farai Dube", "Tariro Dube");
  }

  private void sell(CustomerId customer) {
    var shirt = shop.aProduct("100", "Shirt", "10.00");
    shop.openTill("50.00");
    var lines = List.of(TestShop.line(shirt, "1"));
    var sale = shop.basket(lines, shop.cash("10.00"));
    var named =
        new CompleteSale.Command(
            sale.id(), customer, lines, sale.discount(), sale.tenders(), sale.note());
    assertThat(shop.sell(named)).isInstanceOf(CompleteSale.Outcome.Sold.class);
  }

  @Test
  void an_edited_customer_is_found_by_the_new_name_alone() throws Exception {
    var id = shop.aCustomer("Nyasha Ncube", "+263772120003");
    shop.byOwner(
        () ->
            shop.core()
                .customers()
                .edit()
                .edit(
                    new EditCustomer.Command(
                        id,
                        new CustomerForm(
                            CustomerKind.INDIVIDUAL, "Nyasha Marufu", "+263772120003", ""))));

    assertThat(found("marufu")).containsExactly("Nyasha Marufu");
    assertThat(found("ncube")).isEmpty();
  }

  @Test
  void after_a_restart_the_customers_table_is_not_walked() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    found("chipo");
    shop.core().finder().close();
    shop.aCustomer("Anesu Phiri", "+263772120005");

    var walks = new AtomicInteger();
    try (var again = finder(counting(walks))) {
      assertThat(ready(again)).isEqualTo(Origin.SNAPSHOT);
      assertThat(found(again, "chipo")).containsExactly("Chipo Banda");
      assertThat(found(again, "phiri")).containsExactly("Anesu Phiri");
    }
    assertThat(walks).hasValue(0);
  }

  private CustomerFinder finder(CustomerQueries queries) {
    return CustomerFinder.of(shop.core().store(), queries, shop.core().whereabouts(), shop.clock());
  }

  /// The real queries, with a count of the pages of the table that were read.
  private CustomerQueries counting(AtomicInteger walks) {
    var real = shop.core().customers().queries();
    return (CustomerQueries)
        Proxy.newProxyInstance(
            CustomerQueries.class.getClassLoader(),
            new Class<?>[] {CustomerQueries.class},
            (_, method, args) -> {
              if (Set.of("forSearch", "page").contains(method.getName())) {
                walks.incrementAndGet();
              }
              return method.invoke(real, args);
            });
  }

  @Test
  void a_restarted_shop_starts_from_its_snapshot() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    shop.restart();

    assertThat(ready(shop.core().finder())).isEqualTo(Origin.SNAPSHOT);
    assertThat(found("banda")).containsExactly("Chipo Banda");
  }

  @Test
  void a_deleted_snapshot_comes_back_by_itself() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    shop.core().close();
    Files.delete(snapshot());
    shop.restart();

    assertThat(ready(shop.core().finder())).isEqualTo(Origin.TABLE);
    assertThat(found("banda")).containsExactly("Chipo Banda");
    shop.restart();
    assertThat(ready(shop.core().finder())).isEqualTo(Origin.SNAPSHOT);
  }

  private Path snapshot() {
    return new StoreFolder(shop.folder()).search().resolve("customers.index");
  }

  @Test
  void a_tampered_snapshot_is_refused_and_built_anew() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    shop.core().close();
    var bytes = Files.readAllBytes(snapshot());
    bytes[bytes.length / 2] ^= 1;
    Files.write(snapshot(), bytes);
    shop.restart();

    assertThat(ready(shop.core().finder())).isEqualTo(Origin.TABLE);
    assertThat(found("banda")).containsExactly("Chipo Banda");
  }

  @Test
  void a_crash_loses_nobody(@TempDir Path afterCrash) throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    shop.restart();
    shop.aCustomer("Anesu Phiri", "+263772120005");

    copy(shop.folder(), afterCrash);
    try (var core = Core.open(new StoreFolder(afterCrash), Unlocking.PLAIN, shop.clock())) {
      assertThat(ready(core.finder())).isEqualTo(Origin.SNAPSHOT);
      assertThat(found(core.finder(), "phiri")).containsExactly("Anesu Phiri");
      assertThat(found(core.finder(), "banda")).containsExactly("Chipo Banda");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void the_first_question_begins_the_search() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    try (var finder = finder(shop.core().customers().queries())) {
      finder.find("chipo", 5);
      // Not by whenReady, which begins it as well.
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!finder.ready() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(finder.ready()).isTrue();
    }
  }

  @Test
  void whoever_waits_for_the_search_has_it() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    for (int i = 0; i < 30; i++) {
      try (var finder = finder(shop.core().customers().queries())) {
        finder.awaitCurrent();
        assertThat(finder.find("chipo", 5)).extracting(Hit::name).containsExactly("Chipo Banda");
      }
    }
  }

  @Test
  void a_finder_nobody_asked_closes_at_once_and_does_not_begin_after_it() throws Exception {
    shop.aCustomer("Chipo Banda", "+263772120004");
    var finder = finder(shop.core().customers().queries());
    finder.close();
    finder.begin();
    finder.awaitCurrent();
    assertThat(finder.whenReady()).isCompletedExceptionally();
    assertThat(finder.find("chipo", 5)).isEmpty();
  }

  @Test
  void a_closed_finder_still_finds_by_whole_numbers() throws Exception {
    var id = shop.aCustomer("Chipo Banda", "+263772120004");
    var number = shop.core().customers().queries().find(id).orElseThrow().number();
    found("chipo");
    shop.core().finder().close();

    var finder = shop.core().finder();
    assertThat(finder.ready()).isFalse();
    assertThat(finder.find(number.toLowerCase(java.util.Locale.ROOT), 5))
        .extracting(Hit::name)
        .containsExactly("Chipo Banda");
    assertThat(finder.find("077 212 0004", 5)).extracting(Hit::name).containsExactly("Chipo Banda");
    assertThat(finder.find("chipo", 5)).isEmpty();
  }
}
