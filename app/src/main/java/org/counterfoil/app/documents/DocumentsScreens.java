package org.counterfoil.app.documents;

import java.util.Optional;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.sale.SaleId;

/// The screens of finished documents and of the print queue.
public final class DocumentsScreens {
  private final DocumentDoors doors;
  private final Desk desk;
  private final FileChoice files;

  public DocumentsScreens(Core core, Desk desk, FileChoice files) {
    this.desk = desk;
    this.files = files;
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
    return new DocumentsView(new DocumentsViewModel(doors, desk, Optional.empty()), files);
  }

  /// The same, on the day of one document and with it chosen.
  public Screen document(SaleId id) {
    return new DocumentsView(new DocumentsViewModel(doors, desk, Optional.of(id)), files);
  }

  /// Papers that wait or failed.
  public Screen printQueue() {
    return new PrintQueueView(new PrintQueueViewModel(doors, desk));
  }
}
