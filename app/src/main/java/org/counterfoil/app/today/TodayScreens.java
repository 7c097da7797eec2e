package org.counterfoil.app.today;

import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backups;

/// The first page of the day.
public final class TodayScreens {
  private final TodayDoors doors;
  private final Desk desk;

  public TodayScreens(Core core, Desk desk) {
    this.desk = desk;
    doors =
        new TodayDoors(
            core.whereabouts(),
            core.tills().queries(),
            core.products().queries(),
            core.sales().baskets(),
            core.printJobs(),
            new Backups(core.store(), desk.clock(), core.whereabouts().here().shop().timeZone()));
  }

  public Screen today() {
    return new TodayView(new TodayViewModel(doors, desk));
  }
}
