package org.counterfoil.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.sale.SaleKind;

/// What is printed, what is not printed yet, and the documents one looks at again.
final class PaperSteps {
  private static final int DOCUMENTS = 30;

  private final Guide guide;
  private final Hands hands;

  PaperSteps(Guide guide) {
    this.guide = guide;
    this.hands = guide.hands();
  }

  List<Step> all() {
    return List.of(
        new Step("reprint marked as a copy", this::reprint),
        new Step("reprint on 58 mm", this::narrow),
        new Step("who changed the printer", this::history),
        new Step("reprint over the network", this::network),
        new Step("a paper that cannot be printed waits", this::waiting),
        new Step("it is printed when the printer is there", this::printed),
        new Step("receipt saved as pdf", this::receipt),
        new Step("a void without a reason is refused", this::voidRefused),
        new Step("void of a sale", this::voidSale),
        new Step("a sale is voided only once", this::voidedOnce),
        new Step("x report", this::report));
  }

  private Path waitsFor() {
    return guide.leftIn().resolve("printer-is-off");
  }

  private static List<Path> papers(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".escpos")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long printedPapers(Path folder) {
    return papers(folder).size();
  }

  /// Printed papers that say so.
  private long copies() {
    return papers(guide.receipts()).stream().filter(it -> read(it).contains("COPY")).count();
  }

  private static String read(Path paper) {
    try {
      return Files.readString(paper, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reprint() {
    hands.until("every receipt is printed", () -> guide.core().printJobs().open().isEmpty());
    long before = printedPapers(guide.receipts());
    long copies = copies();
    guide.check("there are receipts", before > 0);
    guide.go(new Place.Documents());
    hands.untilShown("documents");
    hands.press(KeyCode.DOWN);
    hands.push("documents.print-again");
    hands.until("the copy is printed", () -> printedPapers(guide.receipts()) == before + 1);
    guide.check("it says that it is a copy", copies() == copies + 1);
  }

  private void narrow() {
    guide.settings("settings-printer", "settings.printer-reach");
    hands.choose("settings.printer-paper", "58 mm");
    guide.savePanel();
    hands.until("58 mm is kept", () -> guide.printer().paper() == PaperWidth.MM58);
    var before = papers(guide.receipts());
    guide.check("until now they were wide", before.stream().allMatch(it -> isAsWideAs(it, 48)));
    guide.go(new Place.Documents());
    hands.push("documents.print-again");
    hands.until("it is printed", () -> printedPapers(guide.receipts()) == before.size() + 1);
    guide.check(
        "it is as wide as the paper",
        papers(guide.receipts()).stream()
            .filter(it -> !before.contains(it))
            .allMatch(it -> isAsWideAs(it, PaperWidth.MM58.characters())));
  }

  /// By the rules between its parts, which go from edge to edge.
  private static boolean isAsWideAs(Path paper, int characters) {
    var rule = "-".repeat(characters);
    var printed = read(paper);
    return printed.contains(rule) && !printed.contains(rule + "-");
  }

  private void history() {
    guide.settings("settings-printer", "settings.printer-reach");
    hands.push("settings.history");
    hands.untilSeen(
        Texts.of(
            "settings.history.part",
            Texts.of("field.settings.printer-paper.label"),
            Texts.of("settings.paper.mm80"),
            Texts.of("settings.paper.mm58")));
  }

  private void network() throws IOException {
    try (var printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var paper = CompletableFuture.supplyAsync(() -> receivedBy(printer));
      hands.choose("settings.printer-reach", Texts.of("settings.printer.network"));
      hands.into("settings.printer-host", printer.getInetAddress().getHostAddress());
      hands.into("settings.printer-port", String.valueOf(printer.getLocalPort()));
      guide.savePanel();
      guide.go(new Place.Documents());
      hands.push("documents.print-again");
      hands.until("the printer has it", paper::isDone);
      guide.check("it says that it is a copy", paper.join().contains("COPY"));
    }
    guide.settings("settings-printer", "settings.printer-reach");
    hands.choose("settings.printer-reach", Texts.of("settings.printer.file"));
    guide.savePanel();
  }

  private static String receivedBy(ServerSocket printer) {
    try (var connection = printer.accept()) {
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waiting() throws IOException {
    Files.writeString(waitsFor(), "in the way", StandardCharsets.UTF_8);
    guide.settings("settings-printer", "settings.printer-reach");
    hands.into("settings.printer-folder", waitsFor().toAbsolutePath().toString());
    guide.savePanel();
    guide.go(new Place.Documents());
    hands.push("documents.print-again");
    hands.until("one paper waits", () -> guide.core().printJobs().open().size() == 1);
    guide.go(new Place.PrintQueue());
    hands.press(KeyCode.F5);
    hands.untilShown("documents.queue.again");
  }

  private void printed() throws IOException {
    Files.delete(waitsFor());
    hands.press(KeyCode.F9);
    hands.until("nothing waits", () -> guide.core().printJobs().open().isEmpty());
    guide.check("it is on paper", printedPapers(waitsFor()) == 1);
    hands.until("the page is empty", () -> !hands.isOnScreenNow("documents.queue.drop"));
  }

  private void receipt() throws IOException {
    var file = guide.leftIn().resolve("receipt.pdf");
    Files.deleteIfExists(file);
    open(CounterSteps.DISCOUNTED);
    guide.files().next(file);
    hands.push("documents.save");
    hands.untilSeen(Texts.of("documents.saved"));
    guide.check(
        "it is a pdf", Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
  }

  /// Goes down the list from its top, row by row, until the document is shown.
  private void open(String number) {
    guide.go(new Place.Documents());
    hands.untilShown("documents");
    if (hands.read("documents-number").equals(number)) {
      return;
    }
    var key = KeyCode.HOME;
    for (var head : guide.core().sales().queries().recent(DOCUMENTS)) {
      hands.press(key);
      hands.untilText("documents-number", head.number()::equals);
      if (head.number().equals(number)) {
        return;
      }
      key = KeyCode.DOWN;
    }
    guide.check(number + " is shown", false);
  }

  private void voidSale() {
    open(CounterSteps.DISCOUNTED);
    hands.push("documents.void.begin");
    hands.straightInto("documents.reason", "rung up twice");
    hands.press(KeyCode.ENTER);
    hands.push("question-yes");
    hands.until("it is taken back", this::isVoided);
  }

  private void voidRefused() {
    open(CounterSteps.DISCOUNTED);
    hands.push("documents.void.begin");
    hands.straightInto("documents.reason", " ");
    hands.press(KeyCode.ENTER);
    hands.untilSeen(Texts.of("documents.void.reason-missing"));
    guide.check("it is not voided", !isVoided());
    hands.push("documents.void.no");
  }

  private void voidedOnce() {
    open(CounterSteps.DISCOUNTED);
    hands.untilShown("documents.print-again");
    Hands.settle();
    guide.check("no second void is offered", !hands.isOnScreen("documents.void.begin"));
  }

  private boolean isVoided() {
    var sales = guide.core().sales().queries();
    return sales
        .byNumber(CounterSteps.DISCOUNTED)
        .flatMap(sale -> sales.reversal(sale.id()))
        .filter(it -> it.kind() == SaleKind.VOID)
        .isPresent();
  }

  private void report() throws IOException {
    guide.go(new Place.Till());
    hands.push("till.report.x");
    hands.untilShown("till.report.hide");
    guide.leaveReport("x-report.pdf", guide.session().id());
  }
}
