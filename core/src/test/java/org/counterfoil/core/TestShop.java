package org.counterfoil.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.customer.CreateCustomer;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.CompleteSale;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.SignIn;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.setup.CountryDefaults;
import org.counterfoil.core.setup.SetUpBusiness;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.till.OpenTill;
import org.counterfoil.core.till.TenderKind;
import org.counterfoil.core.tillroll.Disk;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A real shop on a real store, with verbs to tell stories about it. A clothing shop in Zimbabwe
/// unless said otherwise: US dollars, 15.5 % VAT in the prices. The owner's PIN is 1234.
public final class TestShop implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final Path folder;
  private final SettableClock clock = new SettableClock(NOW);
  private final Disk disk;
  private final UserId owner;
  private Core core;
  private @Nullable Actor ownerActing;

  /// A clock that stands until it is moved.
  public static final class SettableClock extends Clock {
    private Instant now;

    public SettableClock(Instant now) {
      this.now = now;
    }

    public void set(Instant to) {
      now = to;
    }

    public void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  public TestShop() {
    this("ZW");
  }

  /// @param country one of country-defaults.csv
  public TestShop(String country) {
    this(country, Disk.REAL);
  }

  public TestShop(String country, Disk disk) {
    this.disk = disk;
    folder = temporaryFolder();
    core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock, disk, Mappers.NONE);
    var ground =
        CountryDefaults.all().stream()
            .filter(it -> it.country().equals(country))
            .findFirst()
            .orElseThrow();
    var outcome =
        core.setUp()
            .found(
                new SetUpBusiness.Command(
                    "Sam Levy Outfitters",
                    ground,
                    DivisionKind.CLOTHING,
                    "Sam Levy's Village",
                    "Tendai Mutasa",
                    "1234".toCharArray()));
    owner = ((SetUpBusiness.Outcome.Founded) outcome).owner();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("counterfoil-shop");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Core core() {
    return core;
  }

  public SettableClock clock() {
    return clock;
  }

  public Path folder() {
    return folder;
  }

  public UserId owner() {
    return owner;
  }

  /// Signs somebody in, as the counter does.
  public Actor signIn(UserId user, String pin) {
    var outcome =
        core.users().signIn().signIn(new SignIn.Command(user, pin.toCharArray(), SignIn.Means.PIN));
    return ((SignIn.Outcome.SignedIn) outcome).actor();
  }

  /// Signed in once: hashing a PIN is slow on purpose.
  public Actor asOwner() {
    var acting = ownerActing;
    if (acting == null) {
      acting = signIn(owner, "1234");
      ownerActing = acting;
    }
    return acting;
  }

  public UserId aUser(String name, String role, String pin) {
    var outcome =
        byOwner(
            () ->
                core.users()
                    .create()
                    .create(new CreateUser.Command(name, role, pin.toCharArray())));
    return ((CreateUser.Outcome.Created) outcome).id();
  }

  public <T> T byOwner(Supplier<T> task) {
    return asOwner().during(task::get);
  }

  /// Closes the store and opens it again, as a restart does.
  public void restart() {
    core.close();
    core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock, disk, Mappers.NONE);
  }

  public Money money(String amount) {
    return Money.of(core.whereabouts().here().business().currency(), new BigDecimal(amount));
  }

  public ForSale aProduct(String sku, String name, String price) {
    var taxClass = core.taxes().queries().byCode(FoundTaxes.STANDARD).orElseThrow();
    byOwner(
        () ->
            core.products()
                .save()
                .save(
                    new SaveProduct.Command(
                        sku,
                        name,
                        List.of("Clothing"),
                        taxClass,
                        new BigDecimal(price),
                        new BigDecimal(price).divide(new BigDecimal(2)),
                        "each",
                        true,
                        List.of("600" + sku))));
    return core.products().queries().bySku(sku, today()).orElseThrow();
  }

  public java.time.LocalDate today() {
    return core.whereabouts().here().dateOf(clock.instant());
  }

  public CustomerId aCustomer(String name, String phone) {
    var id = new CustomerId(core.store().database().ids().next());
    byOwner(
        () ->
            core.customers()
                .create()
                .create(
                    new CreateCustomer.Command(
                        id,
                        new CustomerForm(CustomerKind.INDIVIDUAL, name, phone, ""),
                        CreateCustomer.IfAlike.CREATE_ANYWAY)));
    return id;
  }

  public OpenTill.Outcome openTill(String startingFloat) {
    return byOwner(() -> core.tills().open().open(new OpenTill.Command(money(startingFloat))));
  }

  public SaleId newSale() {
    return new SaleId(core.store().database().ids().next());
  }

  public static BasketLine line(ForSale product, String quantity) {
    return BasketLine.of(product, new BigDecimal(quantity));
  }

  public TenderInput cash(String amount) {
    return new TenderInput(TenderKind.CASH, money(amount), "");
  }

  public TenderInput card(String amount) {
    return new TenderInput(TenderKind.CARD, money(amount), "slip 4711");
  }

  public CompleteSale.Command basket(List<BasketLine> lines, TenderInput... tenders) {
    return new CompleteSale.Command(
        newSale(), null, lines, Discount.NONE, Arrays.asList(tenders), "");
  }

  public CompleteSale.Outcome sell(CompleteSale.Command command) {
    return byOwner(() -> core.sales().complete().complete(command));
  }

  @Override
  public void close() {
    core.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
