package org.counterfoil.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.CreateCustomer.IfAlike;
import org.counterfoil.core.customer.CreateCustomer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateCustomerTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void saving_twice_makes_one_customer() {
    var id = new CustomerId(shop.core().store().database().ids().next());
    var first = create(id, "Rudo Moyo", "077 123 4567", IfAlike.ASK);
    var second = create(id, "Rudo Moyo", "077 123 4567", IfAlike.ASK);
    assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Created.class);
    assertThat(shop.core().customers().queries().count()).isEqualTo(1);
  }

  @Test
  void the_same_person_spelt_otherwise_with_the_same_phone_stops_even_after_a_look() {
    shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    var outcome = create("Tendayi Ndhlovu", "+263 77 123 4567", IfAlike.STOP_IF_ALMOST_CERTAIN);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.SomebodyAlike.class,
            alike -> assertThat(alike.customers()).singleElement().matches(Alike::almostCertain));
  }

  @Test
  void a_relative_with_the_same_phone_is_shown_once_and_then_let_through() {
    shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    assertThat(create("Rudo Moyo", "077 123 4567", IfAlike.ASK))
        .isInstanceOf(Outcome.SomebodyAlike.class);
    assertThat(create("Rudo Moyo", "077 123 4567", IfAlike.STOP_IF_ALMOST_CERTAIN))
        .isInstanceOf(Outcome.Created.class);
  }

  @Test
  void somebody_else_of_the_same_name_is_no_reason_to_stop() {
    shop.aCustomer("John Moyo", "077 123 4567");
    assertThat(create("John Moyo", "077 999 4567", IfAlike.ASK))
        .isInstanceOf(Outcome.Created.class);
  }

  @Test
  void an_edited_name_is_found_again_under_its_new_key() {
    var id = shop.aCustomer("Jon Smit", "077 123 4567");
    var form =
        new CustomerForm(
            CustomerKind.INDIVIDUAL,
            "Rudo Moyo",
            "077 123 4567",
            "rudo@example.org",
            Optional.of(LocalDate.of(1990, 5, 1)),
            "Asks for a bag");
    shop.byOwner(() -> shop.core().customers().edit().edit(new EditCustomer.Command(id, form)));
    var details = shop.core().customers().queries().details(id).orElseThrow();
    assertThat(details.birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
    assertThat(details.alertNote()).isEqualTo("Asks for a bag");
    var found =
        shop.byOwner(
            () ->
                shop.core().customers().lookAlikes().to(form("Rudo Moyo", "", "rudo@example.org")));
    assertThat(found).extracting(it -> it.customer().id()).isEqualTo(List.of(id));
  }

  @Test
  void a_jump_into_the_list_finds_the_same_rows_as_reading_on() {
    for (int i = 0; i < 5; i++) {
      shop.aCustomer("Person " + i, "077 123 456" + i);
    }
    var queries = shop.core().customers().queries();
    var all = queries.page("", 10);
    assertThat(queries.pageFrom(3, 10)).isEqualTo(all.subList(3, 5));
    assertThat(queries.page(all.get(2).number(), 10)).isEqualTo(all.subList(3, 5));
  }

  private Outcome create(String name, String phone, IfAlike ifAlike) {
    return create(
        new CustomerId(shop.core().store().database().ids().next()), name, phone, ifAlike);
  }

  private Outcome create(CustomerId id, String name, String phone, IfAlike ifAlike) {
    return shop.byOwner(
        () ->
            shop.core()
                .customers()
                .create()
                .create(new CreateCustomer.Command(id, form(name, phone, ""), ifAlike)));
  }

  private static CustomerForm form(String name, String phone, String email) {
    return new CustomerForm(CustomerKind.INDIVIDUAL, name, phone, email);
  }
}
