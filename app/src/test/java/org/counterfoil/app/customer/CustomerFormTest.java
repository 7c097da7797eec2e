package org.counterfoil.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.app.customer.CustomerFormViewModel.Input;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.Alike;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerFormTest {
  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final List<CustomerId> done = new ArrayList<>();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_name_and_a_phone_make_a_customer_whose_number_is_kept_as_e164() {
    var form = form("Rudo Moyo", "077 123 4567");
    form.save();
    var customer = shop.core().customers().queries().find(done.getFirst()).orElseThrow();
    assertThat(customer.phone()).isEqualTo("+263771234567");
    assertThat(CustomerWords.phone(customer.phone(), "ZW")).isEqualTo("077 123 4567");
  }

  @Test
  void saving_twice_makes_one_customer() {
    var form = form("Rudo Moyo", "077 123 4567");
    form.save();
    form.save();
    assertThat(shop.core().customers().queries().count()).isEqualTo(1);
  }

  @Test
  void what_is_wrong_stands_at_its_field_until_it_is_mended() {
    var form = form("Rudo Moyo", "12");
    form.save();
    assertThat(form.error(Input.PHONE).get()).contains("+263 77 123 4567");
    assertThat(form.error(Input.NAME).get()).isEmpty();
    form.text(Input.PHONE).set("077 123 4567");
    assertThat(form.error(Input.PHONE).get()).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void what_is_too_long_is_refused_at_its_field() {
    var form = form("n".repeat(101), "077 123 4567");
    form.save();
    assertThat(form.error(Input.NAME).get()).contains("100");
    form.text(Input.NAME).set("Rudo ".repeat(52));
    form.save();
    assertThat(form.error(Input.NAME).get()).contains("255");
    form.text(Input.NAME).set("Rudo Moyo");
    form.text(Input.EMAIL).set("r".repeat(250) + "@a.com");
    form.save();
    assertThat(form.error(Input.EMAIL).get()).contains("255");
    assertThat(done).isEmpty();
  }

  @Test
  void a_name_that_grows_as_it_is_compared_is_kept_all_the_same() {
    var form = form("\u00df".repeat(100) + " " + "\u00df".repeat(100), "077 123 4567");
    form.kind().set(CustomerKind.ORGANISATION);
    form.save();
    assertThat(done).hasSize(1);
  }

  @Test
  void a_birthday_that_does_not_exist_is_refused_at_its_field() {
    var form = form("Rudo Moyo", "077 123 4567");
    form.text(Input.BIRTH_DATE).set("31/2/1990");
    form.save();
    assertThat(form.error(Input.BIRTH_DATE).get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void leaving_the_phone_shows_the_relative_and_saving_then_goes_through() {
    shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    var form = form("Rudo Moyo", "077 123 4567");
    form.look();
    assertThat(form.alike().get())
        .extracting(it -> it.customer().name())
        .containsExactly("Tendai Ndlovu");
    form.save();
    assertThat(done).hasSize(1);
  }

  @Test
  void the_same_person_is_made_again_only_when_somebody_says_it_is_another() {
    shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    var form = form("Tendayi Ndlovu", "077 123 4567");
    form.look();
    form.save();
    form.save();
    assertThat(form.stopped().get()).isTrue();
    assertThat(done).isEmpty();
    form.somebodyElse();
    assertThat(shop.core().customers().queries().count()).isEqualTo(2);
  }

  @Test
  void the_existing_customer_can_be_used_instead() {
    var tendai = shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    var form = form("Tendai Ndlovu", "077 123 4567");
    form.save();
    Alike first = form.alike().get().getFirst();
    form.use(first);
    assertThat(done).containsExactly(tendai);
    assertThat(shop.core().customers().queries().count()).isEqualTo(1);
  }

  @Test
  void a_changed_phone_takes_the_warning_away() {
    shop.aCustomer("Tendai Ndlovu", "077 123 4567");
    var form = form("Tendai Ndlovu", "077 123 4567");
    form.save();
    form.text(Input.PHONE).set("077 999 4567");
    assertThat(form.stopped().get()).isFalse();
    form.save();
    assertThat(done).hasSize(1);
  }

  @Test
  void an_edited_customer_begins_with_what_is_known_and_keeps_the_rest() {
    var id = shop.aCustomer("Rudo Moyo", "077 123 4567");
    var before = shop.core().customers().queries().details(id).orElseThrow();
    var form = CustomerFormViewModel.toEdit(shop.core().customers(), desk.work(), before, "ZW");
    form.onDone(done::add);
    assertThat(form.text(Input.PHONE).get()).isEqualTo("077 123 4567");
    form.text(Input.NOTE).set("Asks for a bag");
    form.save();
    var after = shop.core().customers().queries().details(id).orElseThrow();
    assertThat(after.alertNote()).isEqualTo("Asks for a bag");
    assertThat(after.phone()).isEqualTo(before.phone());
  }

  @Test
  void what_was_searched_for_is_put_where_it_belongs() {
    assertThat(begun("rudo@example.com").text(Input.EMAIL).get()).isEqualTo("rudo@example.com");
    assertThat(begun("077 123").text(Input.PHONE).get()).isEqualTo("077 123");
    assertThat(begun("Rudo").text(Input.NAME).get()).isEqualTo("Rudo");
  }

  private CustomerFormViewModel begun(String typed) {
    var form = form("", "");
    form.begin(typed);
    return form;
  }

  private CustomerFormViewModel form(String name, String phone) {
    var id = new CustomerId(shop.core().store().database().ids().next());
    var form = CustomerFormViewModel.toCreate(shop.core().customers(), desk.work(), id);
    form.onDone(done::add);
    form.text(Input.NAME).set(name);
    form.text(Input.PHONE).set(phone);
    return form;
  }
}
