package org.counterfoil.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.Receipt;
import org.counterfoil.core.document.SlipPdf;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.TillSession;

/// The till's day around the sales: open, cash, documents, X report, count and Z report.
final class DaySteps {
  private final Guide guide;
  private final Hands hands;

  DaySteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> morning() {
    return List.of(new Step("open the till with a float", this::open));
  }

  List<Step> evening() {
    return List.of(
        new Step("cash out with a reason", this::cashOut),
        new Step("reprint marked as a copy", this::reprint),
        new Step("void of a sale", this::voidSale),
        new Step("receipt and x report as pdf", this::papers),
        new Step("lock and switch user", this::switchUser),
        new Step("dark", this::dark),
        new Step("arabic", this::arabic),
        new Step("count, close, z report", this::close),
        new Step("store and till roll agree", this::integrity));
  }

  private TillSession session() {
    var core = guide.core();
    return core.tills().queries().open(core.whereabouts().here().register().id()).orElseThrow();
  }

  private void open() {
    guide.go(new Place.Home(Section.SELL));
    hands.push("sell.closed.action");
    hands.straightInto("till.float", "100.00");
    hands.press(KeyCode.F9);
    hands.until(
        "the till is open",
        () ->
            guide
                .core()
                .tills()
                .queries()
                .open(guide.core().whereabouts().here().register().id())
                .isPresent());
    hands.untilShown("sell-total");
  }

  private void cashOut() {
    guide.go(new Place.Till());
    hands.push("till.cash.kind.out");
    hands.into("till.cash-amount", "12.00");
    hands.into("till.cash-reason", "milk and tea");
    hands.push("till.cash.record");
    hands.until(
        "it is stored",
        () ->
            guide.core().tills().queries().cash(session().id()).stream()
                .anyMatch(cash -> cash.kind() == CashKind.OUT));
  }

  private void reprint() {
    guide.go(new Place.Documents());
    hands.untilShown("documents");
    hands.press(KeyCode.DOWN);
    hands.push("documents.print-again");
  }

  private void voidSale() {
    guide.go(new Place.Documents());
    hands.untilShown("documents");
    // The list stands where the reprint left it, on the newest sale.
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.DOWN);
    hands.untilText("documents-number", text -> text.equals("S-000004"));
    hands.push("documents.void.begin");
    hands.straightInto("documents.reason", "rung up twice");
    hands.press(KeyCode.ENTER);
    hands.push("question-yes");
    hands.until(
        "a void is stored",
        () -> guide.core().sales().queries().recent(1).getFirst().kind() == SaleKind.VOID);
  }

  private void papers() throws IOException {
    var papers = guide.core().papers();
    var sale =
        guide.core().sales().queries().recent(20).stream()
            .filter(head -> head.kind() == SaleKind.SALE)
            .findFirst()
            .orElseThrow();
    Files.write(
        guide.pictures().resolve("receipt.pdf"),
        SlipPdf.pdf(papers.receipt(sale.id(), Receipt.Issue.COPY), PaperWidth.MM80));
    Files.write(
        guide.pictures().resolve("x-report.pdf"),
        SlipPdf.pdf(papers.report(session().id()), PaperWidth.MM80));
  }

  private void switchUser() {
    hands.press(KeyCode.F12);
    guide.signIn("a", "4321");
    hands.press(KeyCode.F12);
    guide.signIn("t", "2468");
  }

  private void dark() {
    guide.go(new Place.Home(Section.TODAY));
    Hands.onScreen(
        () -> {
          guide.program().get().look().theme().set(Look.Theme.DARK);
          return true;
        });
  }

  private void arabic() {
    guide.go(new Place.Home(Section.SELL));
    Hands.onScreen(
        () -> {
          guide.program().get().look().theme().set(Look.Theme.LIGHT);
          Texts.language().set(Language.ARABIC);
          return true;
        });
    hands.untilShown("sell-total");
  }

  private void close() {
    Hands.onScreen(
        () -> {
          Texts.language().set(Language.ENGLISH);
          return true;
        });
    var open = session();
    guide.go(new Place.Till());
    hands.push("till.close.begin");
    if (!hands.isOnScreen("till.cash-sum")) {
      hands.push("till.count.by-sum");
    }
    hands.straightInto("till.cash-sum", "300.00");
    hands.push("till.count.hand-in");
    hands.push("till.compare.sign");
    hands.until(
        "the till is closed", () -> guide.core().tills().queries().close(open.id()).isPresent());
    guide.check("the ledger balances", guide.core().ledger().queries().unbalanced().isEmpty());
  }

  private void integrity() {
    var report = org.counterfoil.core.database.IntegrityCheck.of(guide.core().store());
    guide.check("nothing is found wrong", report.isClean());
  }
}
