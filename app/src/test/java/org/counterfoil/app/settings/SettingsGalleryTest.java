package org.counterfoil.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.setting.TillPrinter;
import org.counterfoil.core.setting.TillPrinter.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the settings.
class SettingsGalleryTest {
  private static final TestShop SHOP = new TestShop();
  private static final TestDesk DESK = new TestDesk(SHOP);

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void the_cards() {
    Gallery.shoot(
        "settings",
        () ->
            TestDesk.shown(
                new SettingsScreens(SHOP.core(), DESK.desk(), new Look(), new NoFiles()).home()));
  }

  @Test
  void the_business() {
    Gallery.shoot(
        "settings-business",
        () ->
            TestDesk.panel(
                SettingsForms.business(
                    new BusinessViewModel(
                        SHOP.core().organisation().editBusiness(),
                        DESK.work(),
                        SHOP.core().whereabouts().here(),
                        () -> {}))));
  }

  @Test
  void the_features() {
    Gallery.shoot(
        "settings-features",
        () ->
            TestDesk.panel(
                SettingsForms.features(
                    new FeaturesViewModel(
                        SHOP.core().organisation().switchFeature(),
                        DESK.work(),
                        SHOP.core().whereabouts().here()))));
  }

  @Test
  void the_printer() {
    Gallery.shoot(
        "settings-printer",
        () -> {
          var model =
              new PrinterViewModel(
                  SHOP.core().settings(),
                  DESK.work(),
                  SHOP.core().whereabouts().here().register().id().value(),
                  TillPrinter.SETTING.otherwise(),
                  () -> {});
          model.reach().set(Reach.NETWORK);
          model.save();
          return TestDesk.panel(SettingsForms.printer(model, new NoFiles()));
        });
  }

  @Test
  void the_taxes() {
    Gallery.shoot(
        "settings-taxes",
        () ->
            TestDesk.panel(
                SettingsForms.taxes(
                    new TaxViewModel(
                        SHOP.core().taxes(),
                        DESK.work(),
                        TaxViewModel.read(SHOP.core().taxes())))));
  }

  private record NoFiles() implements FileChoice {
    @Override
    public Optional<Path> file(Node over, String ending) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Node over) {
      return Optional.empty();
    }
  }
}
