package org.counterfoil.core.crash;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.setup.CountryDefaults;
import org.counterfoil.core.setup.SetUpBusiness;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.tillroll.Disk;
import org.joda.money.Money;

/// A real shop with goods and an open till, set up once: each proof goes on from a copy. It stands
/// in Australia, where cash is rounded to five cents.
record PreparedShop(Path folder) {
  static final int GOODS = 40;

  private static final Mappers PROOF = new Mappers(List.of(ProofQueries.class), List.of());

  static PreparedShop in(Path folder) {
    try (var core = open(folder, Disk.REAL)) {
      var ground =
          CountryDefaults.all().stream()
              .filter(it -> it.country().equals("AU"))
              .findFirst()
              .orElseThrow();
      core.setUp()
          .found(
              new SetUpBusiness.Command(
                  "Proof & Daughters",
                  ground,
                  DivisionKind.GROCERY,
                  "George Street",
                  "Ada Power",
                  "1234".toCharArray()));
      owner(core).during(() -> fill(core));
    }
    return new PreparedShop(folder);
  }

  static Core open(Path folder, Disk disk) {
    var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC(), disk, PROOF);
    core.finder().begin(); // as the program does
    return core;
  }

  static ProofQueries queries(Core core) {
    return core.store().database().queries(ProofQueries.class);
  }

  static Actor owner(Core core) {
    var person = core.users().queries().people().getFirst();
    return new Actor(person.id().value(), person.name(), EnumSet.allOf(Permission.class));
  }

  static String barcode(int product) {
    return "93000000" + product;
  }

  private static OpenTill.Outcome fill(Core core) {
    var standard = core.taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    for (int i = 0; i < GOODS; i++) {
      var price = BigDecimal.valueOf(95 + 37L * i * i, 2);
      core.products()
          .save()
          .save(
              new SaveProduct.Command(
                  "P-" + i,
                  "Goods number " + i,
                  List.of("Goods"),
                  standard,
                  price,
                  price,
                  "each",
                  true,
                  List.of(barcode(i))));
    }
    var currency = core.whereabouts().here().business().currency();
    return core.tills().open().open(new OpenTill.Command(Money.of(currency, 200)));
  }

  /// Another store with the same history so far.
  void copyTo(Path other) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.copy(file, other.resolve(folder.relativize(file).toString()));
      }
    }
  }
}
