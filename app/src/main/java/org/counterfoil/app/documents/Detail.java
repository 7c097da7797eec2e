package org.counterfoil.app.documents;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.SlipImage;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.SaleQueries.Head;

/// One document with its paper.
///
/// @param reversal number of the document that took it back; empty where none did
/// @param voidable whether it may still be voided: a sale of the open session, not taken back
record Detail(Head head, String reversal, boolean voidable, BufferedImage paper) {

  static Detail read(DocumentDoors doors, SaleId id) {
    var head = doors.sales().find(id).orElseThrow();
    var reversal = doors.sales().reversal(id).map(Head::number);
    var session = doors.tills().open(doors.whereabouts().here().register().id());
    boolean running = session.map(it -> it.id().equals(head.sessionId())).orElse(false);
    var slip = doors.papers().receipt(id, Receipt.Issue.COPY);
    return new Detail(
        head,
        reversal.orElse(""),
        head.kind() == SaleKind.SALE && running && reversal.isEmpty(),
        SlipImage.preview(slip, PaperWidth.MM80));
  }

  Optional<String> reason() {
    return Optional.ofNullable(head.reason()).filter(it -> !it.isBlank());
  }
}
