package org.counterfoil.app.documents;

import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;

/// The screens of finished documents and of the print queue.
public final class DocumentsScreens {
  private final DocumentDoors doors;
  private final Desk desk;

  public DocumentsScreens(Core core, Desk desk) {
    this.desk = desk;
    doors =
        new DocumentDoors(
            core.sales().queries(),
            core.sales().voidSale(),
            core.tills().queries(),
            core.printJobs(),
            core.papers(),
            core.whereabouts());
  }

  /// What was sold: look, print again, save, void.
  public Screen documents() {
    return new DocumentsView(new DocumentsViewModel(doors, desk));
  }

  /// Papers that wait or failed.
  public Screen printQueue() {
    return new PrintQueueView(new PrintQueueViewModel(doors, desk));
  }
}
