package org.counterfoil.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.security.SignIn;

/// A shop whose computer is gone: what is left is a stick with its backup, and the recovery code.
/// Its owner is Tendai Mutasa with the PIN 1234.
public final class LostShop {
  private final Path stick;
  private final RecoveryCode code;
  private final Backup backup;
  private final SaleId sale;

  /// @param stick an empty folder
  public LostShop(Path stick) {
    this.stick = stick;
    try (var shop = new TestShop()) {
      shop.openTill("50.00");
      shop.aCustomer("Rudo Moyo", "+263771234567");
      var shirt = shop.aProduct("SH-1", "Shirt", "12.50");
      var command = shop.basket(List.of(TestShop.line(shirt, "1")), shop.cash("12.50"));
      sale = command.id();
      assertThat(shop.sell(command)).isInstanceOf(CompleteSale.Outcome.Sold.class);
      var backups =
          new Backups(
              shop.core().store(),
              shop.clock(),
              shop.core().whereabouts().here().shop().timeZone());
      code = shop.byOwner(backups::issueRecoveryCode);
      shop.byOwner(backups::make);
      backup = shop.byOwner(() -> backups.copyTo(stick)).orElseThrow();
    }
  }

  public Path stick() {
    return stick;
  }

  public RecoveryCode code() {
    return code;
  }

  public Backup backup() {
    return backup;
  }

  /// Holds a store against what the lost one held.
  public void assertIsBackIn(Core core) {
    assertThat(core.sales().queries().find(sale)).isPresent();
    assertThat(core.customers().queries().page("", 10))
        .singleElement()
        .matches(it -> it.name().equals("Rudo Moyo"));
    var owner = core.users().queries().people().getFirst();
    var tried =
        core.users()
            .signIn()
            .signIn(new SignIn.Command(owner.id(), "1234".toCharArray(), SignIn.Means.PIN));
    assertThat(tried).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  void damageBackup() {
    try {
      var bytes = Files.readAllBytes(backup.file());
      bytes[bytes.length / 2] ^= 1;
      Files.write(backup.file(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
