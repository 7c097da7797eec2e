package org.counterfoil.app.sell;

import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;

/// Builds the screens of the counter. Made once for a program: its index of the goods follows the
/// store for as long as that is open.
public final class SellScreens {
  private final SellDoors doors;
  private final Desk desk;
  private final ProductIndex index;

  public SellScreens(Core core, Desk desk) {
    this.desk = desk;
    var queries = core.products().queries();
    index = new ProductIndex(core.store().database(), queries);
    var goods = new Goods(queries, index, core.whereabouts(), desk.clock());
    doors =
        new SellDoors(
            core.sales(),
            core.tills().queries(),
            core.whereabouts(),
            core.store().database().ids(),
            goods,
            core.customers().queries(),
            core.finder());
  }

  /// Reads the goods, so that the first search finds them read. Not on the JavaFX thread.
  public void prepare() {
    index.refresh();
  }

  /// The cart, the customer and the payment.
  public Screen sell() {
    return new SellView(model());
  }

  SellViewModel model() {
    return new SellViewModel(doors, desk);
  }
}
