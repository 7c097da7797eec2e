package org.counterfoil.app.people;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.people.SecretChange.Purpose;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.SwitchUser;
import org.counterfoil.core.security.SwitchUser.Wanted;
import org.counterfoil.core.security.UserId;
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
    givePassword(shop.aUser("Amina Kareem", "CASHIER", "4321"));
    shop.aUser("Zainab Ali", "CASHIER", "4321");
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
              new SecretViewModel(
                  shop.core().users(),
                  new TestDesk(shop).work(),
                  new Purpose.NewPerson(),
                  () -> {});
          model.secret().set("432");
          model.again().set("432");
          model.name().set("Amina Kareem");
          model.save();
          return TestDesk.panel(new SecretFormView(model).panel(List.of("CASHIER", "MANAGER")));
        });
  }

  @Test
  void the_form_of_ones_own_password() {
    givePassword(shop.owner());
    Gallery.shoot(
        "people-password",
        () -> {
          var own = shop.core().users().queries().person(shop.owner()).orElseThrow();
          var model =
              new SecretViewModel(
                  shop.core().users(),
                  new TestDesk(shop).work(),
                  new Purpose.Own(own, Means.PASSWORD),
                  () -> {});
          model.oldPin().set("1234");
          model.secret().set("seven");
          model.again().set("seven");
          model.save();
          return TestDesk.panel(new SecretFormView(model).panel(List.of()));
        });
  }

  /// Over the page, as it opens: the help has to be seen over it.
  @Test
  void the_help_of_a_field_of_ones_own_password() {
    Gallery.shoot(
        "people-password-help",
        () -> TestDesk.shown(new PeopleScreens(shop.core(), new TestDesk(shop).desk()).list()),
        scene -> {
          var layers = (Layers) scene.getRoot();
          Found.byId(layers, Button.class, "people.own-password").fire();
          Found.byId(layers, PasswordField.class, "people.password").requestFocus();
          layers.toggleHelp();
        });
  }

  private void givePassword(UserId user) {
    var password = "seven green bottles".toCharArray();
    shop.byOwner(
        () ->
            shop.core()
                .users()
                .changeSecret()
                .change(
                    new ChangeSecret.Command(
                        user, "1234".toCharArray(), password, Means.PASSWORD)));
  }

  @Test
  void the_form_of_a_forgotten_pin() {
    Gallery.shoot(
        "people-reset",
        () -> {
          var own = shop.core().users().queries().person(shop.owner()).orElseThrow();
          var model =
              new SecretViewModel(
                  shop.core().users(),
                  new TestDesk(shop).work(),
                  new Purpose.Reset(own, Means.PIN),
                  () -> {});
          return TestDesk.panel(new SecretFormView(model).panel(List.of()));
        });
  }
}
