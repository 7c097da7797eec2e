package org.counterfoil.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.app.ShopDesk;
import org.counterfoil.app.kit.Backlog;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Look.TextScale;
import org.counterfoil.app.kit.Look.Theme;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.settings.BusinessViewModel.Input;
import org.counterfoil.app.settings.SettingHistory.Part;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.organisation.AddDivision;
import org.counterfoil.core.organisation.BusinessDetails;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.organisation.FeaturesOn;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.setting.TillPrinter;
import org.counterfoil.core.setting.TillPrinter.Drawer;
import org.counterfoil.core.setting.TillPrinter.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_business_and_its_store_are_called_anew() {
    var model = business();
    model.text(Input.NAME).set("Levy & Sons");
    model.text(Input.TAX_NUMBER).set("2000123456");
    model.text(Input.ADDRESS).set("Borrowdale Rd, Harare");
    model.save();
    assertThat(done).containsExactly("done");
    assertThat(here().business().name()).isEqualTo("Levy & Sons");
    assertThat(here().business().taxNumber()).isEqualTo("2000123456");
    assertThat(here().shop().address()).isEqualTo("Borrowdale Rd, Harare");
  }

  @Test
  void a_business_without_a_name_is_refused_at_its_field() {
    var model = business();
    model.text(Input.NAME).set(" ");
    model.save();
    assertThat(model.error(Input.NAME).get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  private FeaturesViewModel features() {
    var organisation = shop.core().organisation();
    var divisions =
        FeaturesViewModel.Used.of(
            organisation.queries(), shop.core().settings(), here().division().id());
    return new FeaturesViewModel(organisation.switchFeature(), desk.work(), divisions);
  }

  @Test
  void each_division_has_switches_of_its_own() {
    var organisation = shop.core().organisation();
    var command =
        new AddDivision.Command(
            DivisionKind.RESTAURANT, "The Grill", "Eastgate", here().shop().timeZone());
    shop.byOwner(() -> organisation.addDivision().add(command));
    var features = features();
    assertThat(features.chosen().get().division()).isEqualTo(here().division());
    assertThat(features.of(Feature.LAYBY).get()).isTrue();
    var grill = features.divisions().getLast();
    features.chosen().set(grill);
    assertThat(features.of(Feature.LAYBY).get()).isFalse();
    features.of(Feature.TABLES).set(false);
    features.chosen().set(features.divisions().getFirst());
    assertThat(features.of(Feature.LAYBY).get()).isTrue();
    features.chosen().set(grill);
    assertThat(features.of(Feature.TABLES).get()).isFalse();
    assertThat(organisation.queries().features(grill.division().id()))
        .contains(Feature.TAKEAWAY)
        .doesNotContain(Feature.TABLES);
    assertThat(here().features()).isEqualTo(DivisionKind.CLOTHING.features());
  }

  @Test
  void a_feature_is_switched_at_once() {
    var features = features();
    features.of(Feature.LAYBY).set(false);
    features.of(Feature.DELIVERY).set(true);
    assertThat(here().features()).contains(Feature.DELIVERY).doesNotContain(Feature.LAYBY);
  }

  @Test
  void who_changed_business_and_switches_is_kept_with_what_held_before() {
    var model = business();
    model.text(Input.PHONE).set("024 270 1234");
    model.save();
    model.text(Input.PHONE).set("024 270 9999");
    model.save();
    var features = features();
    features.of(Feature.DELIVERY).set(true);
    var settings = shop.core().settings();
    var store = here().shop().id().value();
    assertThat(SettingHistory.ofBusiness(settings.history(BusinessDetails.VERSIONS, store)))
        .extracting(SettingHistory.Change::parts)
        .containsExactly(
            List.of(new Part("Phone of the store", "024 270 1234", "024 270 9999")),
            List.of(new Part("Phone of the store", "nothing", "024 270 1234")));
    var division = here().division().id().value();
    assertThat(SettingHistory.ofFeatures(settings.history(FeaturesOn.VERSIONS, division)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.by()).isEqualTo("Tendai Mutasa");
              assertThat(change.parts()).containsExactly(new Part("Delivery", "no", "yes"));
            });
  }

  @Test
  void a_network_printer_needs_an_address() {
    var model = printer();
    model.reach().set(Reach.NETWORK);
    model.save();
    assertThat(model.hostError().get()).isNotEmpty();
    model.host().set("192.168.1.50");
    model.port().set("70000");
    model.save();
    assertThat(model.portError().get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void a_printer_that_is_a_folder_needs_one_that_can_be() {
    var model = printer();
    model.reach().set(Reach.FILE);
    model.folder().set("papers\0");
    model.save();
    assertThat(model.folderError().get()).isEqualTo("No folder can be called that.");
    assertThat(done).isEmpty();
  }

  @Test
  void the_printer_is_kept_for_this_till() {
    var model = printer();
    model.reach().set(Reach.NETWORK);
    model.host().set("192.168.1.50");
    model.drawer().set(true);
    model.save();
    var kept = shop.core().settings().of(TillPrinter.SETTING, here().register().id().value());
    assertThat(kept.host()).isEqualTo("192.168.1.50");
    assertThat(kept.port()).isEqualTo(9100);
    assertThat(kept.drawer()).isEqualTo(Drawer.OPENED_BY_PRINTER);
  }

  @Test
  void a_new_rate_is_listed_first_and_only_once_a_day() {
    var model =
        new TaxViewModel(shop.core().taxes(), desk.work(), TaxViewModel.read(shop.core().taxes()));
    add(model, "1/1/2027", "16");
    assertThat(model.page().get().of(model.taxClass().get()).getFirst().percent())
        .isEqualByComparingTo("16");
    add(model, "1/1/2027", "17");
    assertThat(model.fromError().get()).isNotEmpty();
    add(model, "31/2/2027", "117");
    assertThat(model.fromError().get()).isNotEmpty();
  }

  @Test
  void a_rate_typed_while_another_is_stored_stays() {
    var slow = new Backlog();
    var taxes = shop.core().taxes();
    var work = new ShopDesk(shop, shop.asOwner(), slow).desk().work();
    var model = new TaxViewModel(taxes, work, TaxViewModel.read(taxes));
    add(model, "1/1/2027", "16");
    add(model, "1/1/2028", "17");
    slow.doAll();
    assertThat(model.page().get().of(model.taxClass().get()).getFirst().percent())
        .isEqualByComparingTo("16");
    assertThat(model.from().get()).isEqualTo("1/1/2028");
    assertThat(model.percent().get()).isEqualTo("17");
  }

  @Test
  void a_chosen_look_is_worn_again_by_the_same_user() {
    var look = new Look();
    var chosen = look(look);
    chosen.theme().set(Theme.DARK);
    chosen.textScale().set(TextScale.P150);
    Texts.language().set(Language.ARABIC);
    try {
      chosen.keep();
      Texts.language().set(Language.ENGLISH);
      var other = new Look();
      look(other).wear();
      assertThat(other.theme().get()).isEqualTo(Theme.DARK);
      assertThat(other.textScale().get()).isEqualTo(TextScale.P150);
      assertThat(Texts.language().get()).isEqualTo(Language.ARABIC);
    } finally {
      Texts.language().set(Language.ENGLISH);
    }
  }

  private LookViewModel look(Look look) {
    return new LookViewModel(look, shop.core().settings(), desk.work(), shop.owner().value());
  }

  private static void add(TaxViewModel model, String from, String percent) {
    model.from().set(from);
    model.percent().set(percent);
    model.add();
  }

  private PrinterViewModel printer() {
    return new PrinterViewModel(
        shop.core().settings(),
        desk.work(),
        here().register().id().value(),
        TillPrinter.SETTING.otherwise(),
        () -> done.add("done"));
  }

  private BusinessViewModel business() {
    return new BusinessViewModel(
        shop.core().organisation().editBusiness(), desk.work(), here(), () -> done.add("done"));
  }

  private Here here() {
    return shop.core().whereabouts().here();
  }
}
