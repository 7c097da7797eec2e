package org.counterfoil.app.product;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.jspecify.annotations.Nullable;

/// The screens about goods.
public final class ProductScreens {
  private final Core core;
  private final Desk desk;
  private final FileChoice files;
  private @Nullable ProductFormViewModel draft;

  public ProductScreens(Core core, Desk desk, FileChoice files) {
    this.core = core;
    this.desk = desk;
    this.files = files;
  }

  /// All goods, with the pages they lead to.
  public Screen list() {
    var here = core.whereabouts().here();
    var goods = new ProductList(core.products().queries(), here.shop().id()).by(desk.work());
    BiConsumer<Optional<ProductId>, ProductsView.Slot> form = this::form;
    Function<Runnable, ImportView> importing =
        back ->
            new ImportView(
                new ImportViewModel(core.products().importing(), desk.work()), files, back);
    var ways =
        new ProductsView.Ways(
            desk.session().may(Permission.EDIT_PRODUCTS) ? Optional.of(form) : Optional.empty(),
            desk.session().may(Permission.IMPORT) ? Optional.of(importing) : Optional.empty());
    return new ProductsView(goods, here.business().currency(), ways);
  }

  /// The page of one product; the way back leads to where one came from.
  public Screen product(ProductId id) {
    return new ProductPageView(slot -> form(Optional.of(id), slot), desk.navigation()::back);
  }

  /// What the page of a product needs, read in one go.
  private record Ground(Optional<OpenProduct> open, List<Named> taxClasses) {}

  private void form(Optional<ProductId> product, ProductsView.Slot slot) {
    var store = core.whereabouts().here().shop().id();
    desk.work()
        .run(
            () ->
                new Ground(
                    product.flatMap(
                        id ->
                            OpenProduct.read(
                                core.products().queries(),
                                core.taxes().queries(),
                                core.stock().queries(),
                                store,
                                id)),
                    core.taxes().queries().classes()),
            ground -> slot.show(form(ground, slot)));
  }

  private ProductFormView form(Ground ground, ProductsView.Slot slot) {
    var model = model(ground, slot);
    var stock =
        ground
            .open()
            .filter(it -> it.product().keptInStock())
            .filter(_ -> desk.session().may(Permission.ADJUST_STOCK))
            .map(this::stock);
    return new ProductFormView(model, ground.taxClasses(), stock, slot::leave);
  }

  /// What was typed for a new product is there again after Esc, until it is saved.
  private ProductFormViewModel model(Ground ground, ProductsView.Slot slot) {
    var kept = draft;
    if (ground.open().isEmpty() && kept != null) {
      return kept;
    }
    var standard =
        ground.taxClasses().stream()
            .filter(it -> it.code().equals(FoundTaxes.STANDARD))
            .findFirst()
            .orElse(ground.taxClasses().getFirst());
    var model =
        new ProductFormViewModel(
            core.products(),
            desk.work(),
            core.whereabouts().here().business().currency(),
            standard,
            ground.open(),
            () -> saved(ground.open().isEmpty(), slot));
    if (ground.open().isEmpty()) {
      draft = model;
    }
    return model;
  }

  private void saved(boolean wasNew, ProductsView.Slot slot) {
    if (wasNew) {
      draft = null;
    }
    desk.notices().toast(Tone.SUCCESS, Texts.of("product.saved"));
    slot.leave();
  }

  private StockViewModel stock(OpenProduct open) {
    return new StockViewModel(
        core.stock(),
        desk.work(),
        open.product().id(),
        core.whereabouts().here().shop().id(),
        open.onHand());
  }
}
