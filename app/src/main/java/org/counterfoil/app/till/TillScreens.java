package org.counterfoil.app.till;

import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;

/// The screens of the till's day.
public final class TillScreens {
  private final TillDoors doors;
  private final Desk desk;

  public TillScreens(Core core, Desk desk) {
    this.desk = desk;
    doors =
        new TillDoors(
            core.tills(),
            core.whereabouts(),
            core.users().queries(),
            core.sales().baskets(),
            core.printJobs(),
            core.papers());
  }

  /// Open the till, move cash, count, close.
  public Screen till() {
    return new TillView(model());
  }

  TillViewModel model() {
    return new TillViewModel(doors, desk);
  }
}
