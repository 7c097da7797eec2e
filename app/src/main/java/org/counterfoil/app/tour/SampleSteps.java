package org.counterfoil.app.tour;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.counterfoil.core.sample.SampleShop;

/// A shop to look around in: somebody who has no data yet sees what it is like with some.
final class SampleSteps {
  private static final int DIGITS = 6;

  /// Looked for in between, so that who is found was found anew.
  private static final String NOBODY = "zzqqxx";

  private final Guide guide;
  private final Hands hands;

  SampleSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("look around with sample data", this::lookAround),
        new Step("customer by name words in any order", this::anyOrder),
        new Step("customer by a misspelt name", this::misspelt),
        new Step("customer by the last digits", this::lastDigits),
        new Step("customer by number", this::number),
        new Step("customer by e-mail", this::email),
        new Step("a cashier sees what a cashier may", this::cashier));
  }

  private void lookAround() {
    guide.starts().elsewhere("sample");
    hands.push("start.samples.action");
    hands.untilShown("lock-message");
    guide.check("there are sales", guide.core().sales().queries().count() > 0);
    guide.check("there are goods", guide.core().products().queries().count() > 0);
    guide.signIn(letter(SampleShop.OWNER), SampleShop.OWNER_PIN);
    hands.untilShown("status-bar");
  }

  private static String letter(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT);
  }

  /// Somebody with everything one can be found by.
  private Line somebody() {
    return guide.core().customers().queries().page("", 200).stream()
        .filter(it -> it.email() != null && it.phone() != null)
        .filter(it -> it.name().matches("[A-Z][a-z]{4,} [A-Z][a-z]{4,}"))
        .findFirst()
        .orElseThrow();
  }

  private void find(String typed) {
    guide.go(new Place.Home(Section.CUSTOMERS));
    hands.into("customer-search", NOBODY);
    hands.untilSeen(Texts.of("customer.not-found.title"));
    hands.into("customer-search", typed);
    hands.untilListed(somebody().number());
  }

  private void anyOrder() {
    var name = somebody().name();
    int space = name.indexOf(' ');
    find(name.substring(space + 1) + " " + name.substring(0, space));
  }

  /// One letter is left out.
  private void misspelt() {
    var name = somebody().name();
    find(name.substring(0, 2) + name.substring(3));
  }

  private void lastDigits() {
    var phone = String.valueOf(somebody().phone());
    find(phone.substring(phone.length() - DIGITS));
  }

  private void number() {
    find(somebody().number());
  }

  private void email() {
    find(String.valueOf(somebody().email()));
  }

  private void cashier() {
    hands.press(KeyCode.F12);
    guide.signIn(letter(SampleShop.CASHIER), SampleShop.CASHIER_PIN);
    guide.go(new Place.Home(Section.SETTINGS));
    hands.untilShown("settings-pin");
    guide.check("no users", !hands.isOnScreen("settings-people"));
    guide.check("no taxes", !hands.isOnScreen("settings-taxes"));
    guide.check("no backups", !hands.isOnScreen("settings-backup"));
  }
}
