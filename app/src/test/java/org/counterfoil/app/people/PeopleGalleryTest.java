package org.counterfoil.app.people;

import java.util.List;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.people.PinViewModel.Purpose;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.security.SwitchUser;
import org.counterfoil.core.security.SwitchUser.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the screens about people.
class PeopleGalleryTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void everybody_and_the_roles() {
    shop.aUser("Amina Kareem", "CASHIER", "4321");
    var farai = shop.aUser("Farai Ncube", "MANAGER", "4321");
    shop.byOwner(
        () -> shop.core().users().switchUser().change(new SwitchUser.Command(farai, Wanted.OFF)));
    Gallery.shoot(
        "people",
        () -> TestDesk.shown(new PeopleScreens(shop.core(), new TestDesk(shop).desk()).list()));
  }

  @Test
  void the_form_of_a_new_person() {
    Gallery.shoot(
        "people-form",
        () -> {
          var model =
              new PinViewModel(
                  shop.core().users(),
                  new TestDesk(shop).work(),
                  new Purpose.NewPerson(),
                  () -> {});
          model.pin().set("432");
          model.again().set("432");
          model.name().set("Amina Kareem");
          model.save();
          return TestDesk.panel(new PinFormView(model).panel(List.of("CASHIER", "MANAGER")));
        });
  }

  @Test
  void the_form_of_a_forgotten_pin() {
    Gallery.shoot(
        "people-reset",
        () -> {
          var purpose = new Purpose.Reset(shop.owner(), "Amina Kareem");
          var model =
              new PinViewModel(shop.core().users(), new TestDesk(shop).work(), purpose, () -> {});
          return TestDesk.panel(new PinFormView(model).panel(List.of()));
        });
  }
}
