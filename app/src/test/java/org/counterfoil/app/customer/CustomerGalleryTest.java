package org.counterfoil.app.customer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterfoil.app.customer.CustomerFormViewModel.Input;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.customer.EditCustomer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.CompleteSale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the customer screens.
class CustomerGalleryTest {
  private static final List<String> NAMES =
      List.of(
          "Layla Haddad",
          "Tendai Ndlovu",
          "Rudo Moyo",
          "Siobhan Burke",
          "Farai Ncube",
          "Amina Kareem",
          "Murray Bridge Builders",
          "St Mary's School",
          "ليلى حداد",
          "Chikwanha Plumbing",
          "Callum Reid",
          "Zainab Ali",
          "Nyasha Dube",
          "Kudzai Chirwa",
          "Omar Al Rawi",
          "Ruth Banda",
          "Themba Sibanda",
          "Grace Phiri",
          "Hassan Jaber",
          "Basra Supply Co.");
  private static TestShop shop;
  private static CustomerId layla = new CustomerId(new UUID(0, 0));

  @BeforeAll
  static void open() {
    shop = new TestShop();
    for (int i = 0; i < 260; i++) {
      var id = shop.aCustomer(NAMES.get(i % 20), "07712%05d".formatted(i));
      if (i == 0) {
        layla = id;
      }
    }
    shop.byOwner(
        () ->
            shop.core()
                .customers()
                .edit()
                .edit(
                    new EditCustomer.Command(
                        layla,
                        new CustomerForm(
                            CustomerKind.INDIVIDUAL,
                            "Layla Haddad",
                            "+964 770 123 4567",
                            "layla@haddad-trading.iq",
                            Optional.empty(),
                            "Only Ms Haddad may sign on account. Ask for ID."))));
    sales();
  }

  private static void sales() {
    var cap = shop.aProduct("CAP-01", "Cap", "12.50");
    shop.openTill("50.00");
    for (int i = 1; i <= 4; i++) {
      var lines = List.of(TestShop.line(cap, String.valueOf(i)));
      var command =
          new CompleteSale.Command(
              shop.newSale(), layla, lines, Discount.NONE, List.of(shop.cash("100")), "");
      shop.sell(command);
      shop.clock().forward(Duration.ofDays(3));
    }
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void the_list_of_customers() {
    Gallery.shoot("customers", () -> TestDesk.shown(screens(shop).list()));
  }

  @Test
  void the_list_before_the_first_customer() {
    try (var empty = new TestShop()) {
      Gallery.shoot("customers-empty", () -> TestDesk.shown(screens(empty).list()));
    }
  }

  @Test
  void the_page_of_a_customer() {
    Gallery.shoot("customer", () -> TestDesk.shown(screens(shop).customer(layla)));
  }

  @Test
  void the_quick_form_with_somebody_alike() {
    Gallery.shoot(
        "customer-alike",
        () -> {
          var form = form("Tendayi Ndhlovu", "0771200001");
          form.save();
          return TestDesk.panel(new CustomerFormView(form, "ZW").panel());
        });
  }

  @Test
  void the_quick_form_with_what_is_wrong() {
    Gallery.shoot(
        "customer-form",
        () -> {
          var form = form("Rudo Moyo", "12");
          form.save();
          return TestDesk.panel(new CustomerFormView(form, "ZW").panel());
        });
  }

  private static CustomerFormViewModel form(String name, String phone) {
    var id = new CustomerId(shop.core().store().database().ids().next());
    var form =
        CustomerFormViewModel.toCreate(shop.core().customers(), new TestDesk(shop).work(), id);
    form.text(Input.NAME).set(name);
    form.text(Input.PHONE).set(phone);
    return form;
  }

  private static CustomerScreens screens(TestShop of) {
    return new CustomerScreens(of.core(), new TestDesk(of).desk());
  }
}
