package org.counterfoil.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.setting.TillPrinter.Drawer;
import org.counterfoil.core.setting.TillPrinter.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_newest_version_holds_and_the_older_ones_stay_readable() {
    var till = shop.core().whereabouts().here().register().id().value();
    assertThat(settings().of(TillPrinter.SETTING, till).reach()).isEqualTo(Reach.NONE);
    change(TillPrinter.SETTING.as(till, printer("10.0.0.8")));
    change(TillPrinter.SETTING.as(till, printer("10.0.0.9")));
    assertThat(settings().of(TillPrinter.SETTING, till)).isEqualTo(printer("10.0.0.9"));
    assertThat(settings().queries().history("till.printer", till))
        .hasSize(2)
        .allMatch(version -> "Tendai Mutasa".equals(version.setBy()));
  }

  @Test
  void choosing_the_same_again_adds_no_version() {
    var till = shop.core().whereabouts().here().register().id().value();
    change(TillPrinter.SETTING.as(till, printer("10.0.0.8")));
    assertThat(change(TillPrinter.SETTING.as(till, printer("10.0.0.8"))))
        .isEqualTo(new ChangeSetting.Outcome.Unchanged());
  }

  @Test
  void a_cashier_may_change_what_is_their_own_and_nothing_else() {
    var cashier = shop.signIn(shop.aUser("Amina Kareem", "CASHIER", "4321"), "4321");
    var look = new OwnLook("ar", OwnLook.Theme.DARK, 150);
    var outcome =
        cashier.during(() -> settings().change().change(OwnLook.SETTING.as(cashier.user(), look)));
    assertThat(outcome).isEqualTo(new ChangeSetting.Outcome.Changed());
    assertThat(settings().of(OwnLook.SETTING, cashier.user())).isEqualTo(look);
    var foreign = OwnLook.SETTING.as(UUID.randomUUID(), look);
    assertThatThrownBy(() -> cashier.during(() -> settings().change().change(foreign)))
        .isInstanceOf(NotPermitted.class);
  }

  private ChangeSetting.Outcome change(ChangeSetting.Command command) {
    return shop.byOwner(() -> settings().change().change(command));
  }

  private Settings settings() {
    return shop.core().settings();
  }

  private static TillPrinter printer(String host) {
    return new TillPrinter(
        Reach.NETWORK, host, 9100, "", PaperWidth.MM58, Drawer.OPENED_BY_PRINTER);
  }
}
