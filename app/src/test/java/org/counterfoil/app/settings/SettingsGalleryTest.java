package org.counterfoil.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.settings.SettingHistory.Change;
import org.counterfoil.app.settings.SettingHistory.Part;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.organisation.AddDivision;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.setting.TillPrinter;
import org.counterfoil.core.setting.TillPrinter.Drawer;
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
                        () -> {}),
                    history())));
  }

  @Test
  void the_features_with_the_help_of_one() {
    Gallery.shoot(
        "settings-features",
        () ->
            TestDesk.panel(
                SettingsForms.features(
                    new FeaturesViewModel(
                        SHOP.core().organisation().switchFeature(), DESK.work(), divisions()),
                    SHOP.core().whereabouts().here().shop().timeZone())),
        scene -> {
          Found.byId(scene.getRoot(), CheckBox.class, "settings.feature.layby").requestFocus();
          ((Layers) scene.getRoot()).toggleHelp();
        });
  }

  private static List<FeaturesViewModel.Used> divisions() {
    var organisation = SHOP.core().organisation();
    var here = SHOP.core().whereabouts().here();
    var grill =
        new AddDivision.Command(
            DivisionKind.RESTAURANT, "The Grill", "Eastgate", here.shop().timeZone());
    SHOP.byOwner(() -> organisation.addDivision().add(grill));
    return FeaturesViewModel.Used.of(
        organisation.queries(), SHOP.core().settings(), here.division().id());
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
          return TestDesk.panel(SettingsForms.printer(model, new NoFiles(), history()));
        });
  }

  @Test
  void who_changed_the_printer() {
    change(
        new TillPrinter(
            Reach.NETWORK, "192.168.1.50", 9100, "", PaperWidth.MM80, Drawer.OPENED_BY_PRINTER));
    SHOP.clock().forward(Duration.ofDays(3));
    change(
        new TillPrinter(
            Reach.NETWORK, "192.168.1.51", 9100, "", PaperWidth.MM58, Drawer.OPENED_BY_PRINTER));
    var history =
        SettingHistory.ofPrinter(SHOP.core().settings().history(TillPrinter.SETTING, register()));
    assertThat(history).extracting(Change::by).containsOnly("Tendai Mutasa");
    assertThat(history.getFirst().parts())
        .containsExactly(
            new Part("Address of the printer", "192.168.1.50", "192.168.1.51"),
            new Part("Paper", "80 mm", "58 mm"));
    Gallery.shoot(
        "settings-history",
        () -> {
          var opened = history();
          ((Button) opened.getChildren().getFirst()).fire();
          return TestDesk.panel(SettingsForms.printer(aPrinter(), new NoFiles(), opened));
        });
  }

  private static PrinterViewModel aPrinter() {
    return new PrinterViewModel(
        SHOP.core().settings(),
        DESK.work(),
        register(),
        SHOP.core().settings().of(TillPrinter.SETTING, register()),
        () -> {});
  }

  private static UUID register() {
    return SHOP.core().whereabouts().here().register().id().value();
  }

  private static void change(TillPrinter to) {
    SHOP.byOwner(
        () -> SHOP.core().settings().change().change(TillPrinter.SETTING.as(register(), to)));
  }

  private static HistoryPart history() {
    return new HistoryPart(
        SettingHistory.ofPrinter(SHOP.core().settings().history(TillPrinter.SETTING, register())),
        SHOP.core().whereabouts().here().shop().timeZone());
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
}
