package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.backup.BackupHooks;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.ScannerFilter;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.TestShell;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.PermittedRestore;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.sale.SaleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever somebody at the counter looks for, by real keys in the universal field of a real shop.
class UniversalFieldTest {
  private final TestShop shop = new TestShop();
  private Stage stage = new NoStage().stage();
  private Keys keys = new Keys(new Scene(new Label()));
  private ShopDesk desk = new ShopDesk(shop, Actor.NOBODY);

  /// A stage that nobody opened has nothing to close.
  private record NoStage(Stage stage) {
    NoStage() {
      this(Fx.get(Stage::new));
    }
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    shop.close();
  }

  @Test
  void an_item_found_by_a_word_of_its_name_goes_into_the_basket() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    signIn(shop.asOwner());
    find("blaz");
    assertThat(shown()).contains("School blazer, navy", "100 · 600100", "45.00");
    enter();
    assertThat(desk.place()).isEqualTo(new Place.Home(Section.SELL));
    assertThat(inTheBasket()).isEqualTo(1);
  }

  @Test
  void an_item_goes_into_the_basket_by_its_barcode_and_by_its_sku_though_one_is_selling_already() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    signIn(shop.asOwner());
    find("600100");
    enter();
    find("100");
    enter();
    assertThat(inTheBasket()).isEqualTo(2);
    type("sh");
    assertThat(focused()).isEqualTo("sell.entry");
  }

  @Test
  void a_scan_where_it_means_nothing_else_goes_into_the_basket() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    signIn(shop.asOwner());
    Fx.run(() -> keys.scan("600100"));
    settle();
    assertThat(inTheBasket()).isEqualTo(1);
  }

  @Test
  void while_the_till_is_closed_an_item_opens_for_who_may_change_it() {
    var blazer = shop.aProduct("100", "School blazer, navy", "45.00");
    signIn(shop.asOwner());
    find("blazer");
    enter();
    assertThat(desk.place()).isEqualTo(new Place.Product(blazer.id()));
    assertThat(shown()).contains("600100");
    Fx.run(() -> keys.press(KeyCode.ESCAPE));
    assertThat(desk.place()).isEqualTo(new Place.Home(Section.TODAY));
  }

  @Test
  void who_neither_sells_nor_keeps_goods_finds_neither_items_nor_places_for_them() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.aCustomer("Blazo Moyo", "077 123 8830");
    signIn(a("BRAND_USER"));
    find("blaz");
    assertThat(hits()).isEmpty();
    find("products");
    assertThat(hits()).isEmpty();
  }

  @Test
  void a_document_of_another_day_is_opened_by_its_number_with_its_row_marked() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    var older = sell();
    sell();
    shop.clock().forward(Duration.ofDays(3));
    signIn(a("AUDITOR"));
    find("s-000001");
    enter();
    assertThat(desk.place()).isEqualTo(new Place.Document(older));
    Until.holds("it is shown", () -> shown("#documents-number").contains("S-000001"));
    Until.holds(
        "its row is marked",
        () -> shown(".document-list .list-cell:selected .label").contains("S-000001"));
  }

  @Test
  void a_document_is_opened_again_where_another_was_chosen_meanwhile() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    sell();
    sell();
    signIn(shop.asOwner());
    find("S-000001");
    enter();
    settle();
    Fx.run(() -> keys.press(KeyCode.UP));
    assertThat(shown("#documents-number")).contains("S-000002");
    find("S-000001");
    enter();
    settle();
    assertThat(shown("#documents-number")).contains("S-000001");
  }

  @Test
  void commands_are_found_by_their_names_as_far_as_the_role_allows() {
    signIn(shop.asOwner());
    for (var name :
        List.of("customers", "settings", "backup", "cash in", "count", "hold", "dark", "lock")) {
      find(name);
      assertThat(hits()).as(name).isNotEmpty();
    }
    find("backup");
    enter();
    assertThat(desk.place()).isEqualTo(new Place.Backup());
  }

  @Test
  void a_place_the_role_does_not_allow_stays_shut_whatever_leads_there() {
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.openTill("100.00");
    var sale = sell();
    signIn(a("MARKETING"));
    for (var place : List.of(new Place.Backup(), new Place.People(), new Place.Till())) {
      Fx.run(() -> desk.desk().navigation().go(place));
      assertThat(shown()).as(place.toString()).contains("This page is not open to you");
    }
    Fx.run(() -> desk.desk().navigation().go(new Place.Document(sale)));
    assertThat(shown()).doesNotContain("This page is not open to you");
  }

  private SaleId sell() {
    var blazer = shop.core().products().queries().bySku("100", shop.today()).orElseThrow();
    var basket = shop.basket(List.of(TestShop.line(blazer, "1")), shop.cash("45.00"));
    shop.sell(basket);
    return basket.id();
  }

  private Actor a(String role) {
    return shop.signIn(shop.aUser("Somebody", role, "1111"), "1111");
  }

  private void signIn(Actor actor) {
    try {
      shop.core().finder().awaitCurrent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    desk = new ShopDesk(shop, actor);
    Fx.run(this::open);
    settle();
  }

  private void open() {
    var around = new ShopScreens.Around(new Look(), new NoFiles(), new NoHooks(), () -> {});
    var screens = new ShopScreens(shop.core(), desk.desk(), around);
    var shell = new TestShell(desk.desk(), screens, screens.sources());
    var scene = new Scene(shell.layers(), 1280, 720);
    keys = new Keys(scene);
    new Look().dress(scene);
    ScannerFilter.install(scene, keys, shell::scanned);
    stage.setScene(scene);
    stage.show();
  }

  record NoHooks() implements BackupHooks {
    @Override
    public void restore(PermittedRestore permitted) {}

    @Override
    public void passphraseIs(char[] now) {}
  }

  private void find(String what) {
    Fx.run(() -> keys.pressWithControl(KeyCode.K));
    type(what);
    settle();
  }

  private void enter() {
    Fx.run(() -> keys.press(KeyCode.ENTER));
    settle();
  }

  private void type(String text) {
    text.chars().forEach(c -> Fx.run(() -> keys.type(String.valueOf((char) c))));
  }

  private static void settle() {
    for (int i = 0; i < 4; i++) {
      Fx.run(() -> {});
    }
  }

  private int inTheBasket() {
    return shop.core().sales().baskets().current().orElseThrow().lines().stream()
        .mapToInt(line -> line.quantity().intValue())
        .sum();
  }

  private String focused() {
    return Fx.get(() -> Objects.requireNonNull(stage.getScene().getFocusOwner()).getId());
  }

  private List<String> hits() {
    return shown("#universal-results .list-row .strong");
  }

  private List<String> shown() {
    return shown(".label");
  }

  private List<String> shown(String selector) {
    return Fx.get(
        () -> {
          var root = stage.getScene().getRoot();
          root.applyCss();
          root.layout();
          return root.lookupAll(selector).stream()
              .filter(Label.class::isInstance)
              .map(node -> ((Label) node).getText())
              .filter(Objects::nonNull)
              .toList();
        });
  }
}
