package org.counterfoil.app.tour;

import java.util.List;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;

/// The books before the first sale: customers, users, a backup.
final class BookSteps {
  private final Guide guide;
  private final Hands hands;

  BookSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("quick create of a customer", this::customer),
        new Step("warning of somebody alike", this::alike),
        new Step("a user with a role", this::user),
        new Step("backup and check", this::backup));
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

  private void backup() {
    guide.go(new Place.Backup());
    hands.push("backup.make");
    hands.until("a backup lies in its folder", () -> guide.newestBackup().isPresent());
    guide.checkStore();
  }
}
