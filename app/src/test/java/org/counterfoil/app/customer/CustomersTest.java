package org.counterfoil.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterfoil.app.kit.SearchedList;
import org.counterfoil.app.kit.SearchedList.Shown;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.CustomerQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomersTest {
  private final TestShop shop = new TestShop();
  private final CustomerQueries queries = shop.core().customers().queries();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_new_shop_says_that_nobody_is_here_yet() {
    var model = model();
    model.refresh();
    assertThat(model.shown().get()).isEqualTo(Shown.NONE);
  }

  @Test
  void all_customers_are_listed_by_number_over_several_pages() {
    for (int i = 0; i < 405; i++) {
      shop.aCustomer("Person " + i, "07712%05d".formatted(i));
    }
    var model = model();
    model.refresh();
    assertThat(model.count().get()).isEqualTo(405);
    var rows = model.rows().get();
    rows.get(404);
    rows.get(0);
    rows.get(200);
    assertThat(List.of(rows.get(0).name(), rows.get(200).name(), rows.get(404).name()))
        .containsExactly("Person 0", "Person 200", "Person 404");
  }

  @Test
  void what_is_typed_finds_customers_and_emptying_it_brings_all_back() throws Exception {
    shop.aCustomer("Rudo Moyo", "077 123 4567");
    shop.aCustomer("Amina Kareem", "077 123 4568");
    shop.core().finder().awaitCurrent();
    var model = model();
    model.search("rudo");
    assertThat(model.rows().get())
        .extracting(CustomerQueries.Line::name)
        .containsExactly("Rudo Moyo");
    model.search("nobody at all");
    assertThat(model.shown().get()).isEqualTo(Shown.NOT_FOUND);
    model.search("");
    assertThat(model.count().get()).isEqualTo(2);
    assertThat(model.shown().get()).isEqualTo(Shown.LIST);
  }

  private SearchedList<CustomerQueries.Line> model() {
    return new CustomerList(queries, shop.core().finder()).by(new TestDesk(shop).work());
  }
}
