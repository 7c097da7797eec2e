package org.counterfoil.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.customer.CustomerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerScreensTest {
  private final TestShop shop = new TestShop();
  private final Backlog backlog = new Backlog();
  private final List<CustomerId> told = new ArrayList<>();
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void close() {
    Fx.run(stage::close);
    shop.close();
  }

  @Test
  void a_form_left_while_it_was_saved_closes_nothing_and_leads_nowhere() {
    var desk = new ShopDesk(shop, shop.asOwner(), backlog).desk();
    var page = new Label("the page");
    var layers = Fx.get(() -> new Layers(page));
    Fx.run(() -> stage.setScene(new Scene(layers, 900, 600)));
    Fx.run(stage::show);
    Fx.run(() -> new CustomerScreens(shop.core(), desk).quickCreate(page, "Rudo Moyo", told::add));
    Fx.run(
        () -> {
          layers.applyCss();
          Found.byId(layers, TextField.class, "customer.phone").setText("077 123 4567");
          Found.byId(layers, Button.class, "customer-save").fire();
        });
    Fx.run(layers::stepBack);
    var next = Fx.get(() -> new FormPanel("settings.business", new Label("next")));
    Fx.run(() -> layers.showModal(next));
    Fx.run(backlog::doAll);
    assertThat(shop.core().customers().queries().count()).isEqualTo(1);
    assertThat(Fx.get(next::getScene)).isNotNull();
    assertThat(told).isEmpty();
  }
}
