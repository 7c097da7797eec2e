package org.counterfoil.app.tour;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.setting.TillPrinter;

/// How the shop works: what it uses, its taxes, its printer.
final class SettingsSteps {
  private static final LocalDate NEW_YEAR = LocalDate.of(2031, 1, 1);

  private final Guide guide;
  private final Hands hands;

  SettingsSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("what the division uses", this::feature),
        new Step("a tax rate from a day on", this::taxRate),
        new Step("printer: into a folder, 80 mm", this::printer));
  }

  private void feature() {
    guide.settings("settings-features", "settings.feature.warranties");
    boolean before = uses(Feature.WARRANTIES);
    hands.push("settings.feature.warranties");
    hands.until("it is switched", () -> uses(Feature.WARRANTIES) != before);
  }

  private boolean uses(Feature feature) {
    return guide.core().whereabouts().here().features().contains(feature);
  }

  private void taxRate() {
    hands.push("kit.close");
    guide.settings("settings-taxes", "settings.tax-from");
    hands.tabInto("settings.tax-from", "1/1/2031");
    hands.tabInto("settings.tax-percent", "16.5");
    hands.push("settings.taxes.add");
    hands.until("the rate is stored", this::holdsFromNewYear);
  }

  private boolean holdsFromNewYear() {
    return guide.core().taxes().queries().rates().stream()
        .anyMatch(
            rate ->
                rate.validFrom().equals(NEW_YEAR)
                    && rate.percent().compareTo(new BigDecimal("16.5")) == 0);
  }

  private void printer() {
    hands.push("kit.close");
    guide.settings("settings-printer", "settings.printer-reach");
    hands.choose("settings.printer-reach", "Into a folder");
    guide.files().next(receipts());
    hands.push("settings.printer.browse");
    guide.savePanel();
    hands.until("it is kept", () -> guide.printer().reach() == TillPrinter.Reach.FILE);
    guide.check("on 80 mm", guide.printer().paper() == PaperWidth.MM80);
    guide.go(new Place.Home(Section.TODAY));
  }

  private Path receipts() {
    return guide.receipts().toAbsolutePath();
  }
}
