package org.counterfoil.app.tour;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.backup.Backups;

/// The books before the first sale: goods, customers, users, the settings, a backup.
final class BookSteps {
  private final Guide guide;
  private final Hands hands;

  BookSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("a product with its barcode", this::blazer),
        new Step("another product", this::shirt),
        new Step("quick create of a customer", this::customer),
        new Step("warning of somebody alike", this::alike),
        new Step("a user with a role", this::user),
        new Step("settings", this::settings),
        new Step("backup and check", this::backup));
  }

  private void blazer() {
    product("BLZ-12", "School blazer, navy, size 12", "45.00", CounterSteps.BLAZER);
  }

  private void shirt() {
    product("SHT-12", "White school shirt, size 12", "14.50", CounterSteps.SHIRT);
  }

  private void product(String sku, String name, String price, String barcode) {
    guide.go(new Place.Products());
    hands.push("product.new");
    hands.straightInto("product.sku", sku);
    hands.tabInto("product.name", name);
    hands.tabInto("product.category", "Clothing > School");
    hands.tabInto("product.price", price);
    hands.tabInto("product.cost", "8.00");
    hands.scan(barcode);
    hands.push("product-save");
    hands.until(
        "the product is stored",
        () ->
            guide
                .core()
                .products()
                .queries()
                .byBarcode(barcode, java.time.LocalDate.of(2030, 1, 1))
                .isPresent());
  }

  private void customer() {
    guide.go(new Place.Home(Section.CUSTOMERS));
    hands.push("customer.new");
    hands.straightInto("customer.name", "Rudo Moyo");
    hands.tabInto("customer.phone", "077 412 8830");
    hands.push("customer-save");
    hands.until("the customer is stored", () -> guide.core().customers().queries().count() == 1);
  }

  private void alike() {
    guide.go(new Place.Home(Section.CUSTOMERS));
    hands.push("customer.new");
    hands.straightInto("customer.name", "Rudo Moyo");
    hands.tabInto("customer.phone", "0774128830");
    hands.push("customer-save");
    hands.untilShown("customer.alike.use");
    hands.push("customer.alike.use");
    guide.check("still one customer", guide.core().customers().queries().count() == 1);
  }

  private void user() {
    guide.go(new Place.People());
    hands.push("people-new");
    hands.straightInto("people.name", "Amina Kareem");
    hands.tabInto("people.pin", "4321");
    hands.tabInto("people.pin-again", "4321");
    hands.push("pin-save");
    hands.until("two may sign in", () -> guide.core().users().queries().people().size() == 2);
  }

  private void settings() {
    guide.go(new Place.Home(Section.SETTINGS));
    hands.untilShown("settings-backup");
  }

  private void backup() {
    guide.go(new Place.Backup());
    hands.push("backup.make");
    hands.until("a backup lies in its folder", () -> !backups().all().isEmpty());
    hands.push("backup.check");
  }

  private Backups backups() {
    return new Backups(guide.core().store(), Clock.systemUTC(), ZoneOffset.UTC);
  }
}
