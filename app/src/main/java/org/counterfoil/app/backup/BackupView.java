package org.counterfoil.app.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.counterfoil.app.backup.BackupViewModel.Page;
import org.counterfoil.app.backup.PassphraseViewModel.Purpose;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.database.IntegrityCheck.Report;
import org.kordamp.ikonli.feather.Feather;

/// The copies of the store, and what can be done about them.
final class BackupView extends VBox implements Screen {
  private final BackupViewModel model;
  private final FileChoice files;
  private final VBox body = new VBox();
  private final Node make;

  BackupView(BackupViewModel model, FileChoice files) {
    this.model = model;
    this.files = files;
    getStyleClass().add("page");
    make = whileIdle(Nodes.primary("backup.make", Feather.SHIELD, model::make));
    body.getStyleClass().add("gap-16");
    var scroll = new Scroller(body);
    var actions =
        Nodes.row(
            "gap-12",
            Nodes.label("backup.title", "page-title"),
            Nodes.spacer(),
            whileIdle(Nodes.secondary("backup.check", Feather.CHECK_SQUARE, model::check)),
            whileIdle(Nodes.secondary("backup.copy", Feather.COPY, this::copy)),
            make);
    getChildren().addAll(actions, Nodes.grow(BusyPane.over(scroll, model.busy())));
    model.page().subscribe(_ -> show());
    model.checked().subscribe(_ -> show());
  }

  /// A press while something is under way would be lost.
  private Button whileIdle(Button button) {
    button.disableProperty().bind(model.busy());
    return button;
  }

  private void show() {
    var parts = new ArrayList<Node>();
    Page page = model.page().get();
    model.checked().get().map(BackupView::report).ifPresent(parts::add);
    if (!page.recoverable()) {
      parts.add(code());
    }
    parts.add(page.backups().isEmpty() ? empty() : list(page.backups()));
    parts.add(passphrase(page));
    body.getChildren().setAll(parts);
  }

  private static Node report(Report report) {
    var words =
        report.isClean()
            ? Texts.of("backup.sound.words", report.entries(), report.facts())
            : Texts.count("backup.unsound.words", report.count());
    return Nodes.banner(
        report.isClean() ? Tone.SUCCESS : Tone.DANGER,
        Texts.bind(report.isClean() ? "backup.sound" : "backup.unsound"),
        new SimpleStringProperty(words));
  }

  private Node code() {
    var issue = whileIdle(Nodes.secondary("backup.code.issue", Feather.KEY, this::issueCode));
    return strip(Nodes.iconTile(Feather.KEY, Tone.WARNING), "backup.code.missing", issue);
  }

  /// A card of a sign, a title with what there is to know, and what can be done.
  private static Node strip(Node sign, String key, Node... actions) {
    var words =
        Nodes.grow(
            Nodes.column(
                "gap-2", Nodes.wrapped(key, "strong"), Nodes.wrapped(key + ".words", "muted")));
    var row = Nodes.row("gap-16", sign, words);
    row.getChildren().addAll(actions);
    return Nodes.card(row);
  }

  private Node passphrase(Page page) {
    if (page.locked()) {
      return strip(
          Nodes.iconTile(Feather.LOCK, Tone.SUCCESS),
          "backup.passphrase.on",
          Nodes.secondary("backup.passphrase.change", Feather.EDIT_2, () -> ask(Purpose.CHANGE)),
          Nodes.secondary("backup.passphrase.remove", Feather.UNLOCK, () -> ask(Purpose.REMOVE)));
    }
    var sign = Nodes.iconTile(Feather.UNLOCK, Tone.NEUTRAL);
    return page.recoverable()
        ? strip(
            sign,
            "backup.passphrase.off",
            Nodes.secondary("backup.passphrase.set", Feather.LOCK, () -> ask(Purpose.SET)))
        : strip(sign, "backup.passphrase.no-code");
  }

  private void ask(Purpose purpose) {
    var panel = new FormPanel[1];
    panel[0] = PassphraseView.panel(model.passphrase(purpose, () -> panel[0].close()));
    Layers.around(this).showModal(panel[0]);
  }

  /// Shows it in the window even where the page was left meanwhile: it is shown this one time.
  private void issueCode() {
    var layers = Layers.around(this);
    model.issueCode(code -> layers.showModal(codePanel(code)));
  }

  static FormPanel codePanel(RecoveryCode code) {
    var shown = Nodes.text(code.shown(), "t-18", "num", "latin", "wrap");
    shown.setId("recovery-code");
    shown.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    var panel = new FormPanel("backup.code", shown);
    return panel
        .with(Nodes.wrapped("backup.code.words"), shown)
        .foot(Nodes.primary("backup.code.written", Feather.CHECK, panel::close));
  }

  private Node empty() {
    var empty = new EmptyState(Feather.SHIELD, "backup.empty", model::make);
    whileIdle(empty.action());
    return Nodes.card(empty);
  }

  private Node list(List<Backup> backups) {
    var card = new VBox();
    card.getStyleClass().addAll("card", "flush");
    for (int i = 0; i < backups.size(); i++) {
      var backup = backups.get(i);
      var row =
          Nodes.row(
              "list-row",
              Nodes.icon(Feather.ARCHIVE),
              Nodes.text(model.when(backup), "strong"),
              Nodes.spacer());
      if (i == 0) {
        row.getChildren().add(Nodes.pill(Tone.INFO, Texts.bind("backup.newest")));
      }
      row.getChildren()
          .add(
              whileIdle(
                  Nodes.secondary(
                      "backup.restore", Feather.ROTATE_CCW, () -> model.restore(backup))));
      card.getChildren().add(row);
    }
    return card;
  }

  private void copy() {
    Optional.ofNullable(getScene()).flatMap(_ -> files.folder(this)).ifPresent(model::copyTo);
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return make;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void languageChanged() {
    show();
  }
}
