package org.counterfoil.app.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Look.TextScale;
import org.counterfoil.app.kit.Look.Theme;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.settings.BusinessViewModel.Input;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.setting.TillPrinter.Reach;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.kordamp.ikonli.feather.Feather;

/// The panels behind the cards.
final class SettingsForms {
  private SettingsForms() {}

  static FormPanel business(BusinessViewModel model, HistoryPart history) {
    var fields = new ArrayList<Field>();
    for (var input : Input.values()) {
      var field = Field.text("settings." + key(input), model.text(input));
      field.error().bind(model.error(input));
      fields.add(field);
    }
    var panel = new FormPanel("settings.business", fields.getFirst().input());
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.disableProperty().bind(model.busy());
    return panel
        .with(fields.toArray(Node[]::new))
        .with(history)
        .foot(Nodes.secondary("kit.cancel", Feather.X, panel::close), save);
  }

  static FormPanel features(FeaturesViewModel model, ZoneId zone) {
    var boxes = new ArrayList<CheckBox>();
    for (var feature : Feature.values()) {
      boxes.add(Nodes.check("settings.feature." + key(feature), model.of(feature)));
    }
    var panel = new FormPanel("settings.features", boxes.getFirst());
    var history = new VBox();
    model
        .chosen()
        .subscribe(it -> history.getChildren().setAll(new HistoryPart(it.history(), zone)));
    if (model.divisions().size() > 1) {
      panel.with(
          new Field(
              "settings.division",
              Choice.of(model.divisions(), it -> it.division().name(), model.chosen())));
    }
    return panel
        .with(Nodes.wrapped("settings.features.how", "muted"))
        .with(boxes.toArray(Node[]::new))
        .with(history)
        .foot(Nodes.secondary("kit.close", Feather.CHECK, panel::close));
  }

  static FormPanel printer(PrinterViewModel model, FileChoice files, HistoryPart history) {
    var reach =
        new Field(
            "settings.printer-reach",
            Choice.of(
                List.of(Reach.values()),
                it -> Texts.of("settings.printer." + key(it)),
                model.reach()));
    var network =
        new VBox(
            text("settings.printer-host", model.host(), model.hostError()),
            text("settings.printer-port", model.port(), model.portError()));
    var folderField = text("settings.printer-folder", model.folder(), model.folderError());
    var file = new VBox(folderField);
    var browse =
        Nodes.secondary(
            "settings.printer.browse",
            Feather.FOLDER,
            () -> files.folder(folderField).ifPresent(it -> model.folder().set(it.toString())));
    file.getChildren().add(browse);
    var paper =
        new Field(
            "settings.printer-paper",
            Choice.of(
                List.of(PaperWidth.values()),
                it -> Texts.of("settings.paper." + key(it)),
                model.paper()));
    var more = new VBox(paper, Nodes.check("settings.printer-drawer", model.drawer()));
    List.of(network, file, more).forEach(box -> box.getStyleClass().add("gap-12"));
    showWhile(network, model, Reach.NETWORK);
    showWhile(file, model, Reach.FILE);
    more.visibleProperty().bind(model.reach().isNotEqualTo(Reach.NONE));
    more.managedProperty().bind(more.visibleProperty());
    var panel = new FormPanel("settings.printer", reach.input());
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.disableProperty().bind(model.busy());
    return panel
        .with(reach, network, file, more, history)
        .foot(Nodes.secondary("kit.cancel", Feather.X, panel::close), save);
  }

  private static void showWhile(Node node, PrinterViewModel model, Reach reach) {
    node.visibleProperty().bind(model.reach().isEqualTo(reach));
    node.managedProperty().bind(node.visibleProperty());
  }

  static FormPanel taxes(TaxViewModel model) {
    var classes = Choice.of(model.page().get().classes(), Named::name, model.taxClass());
    var list = Nodes.column("gap-12");
    model
        .page()
        .subscribe(
            page ->
                list.getChildren()
                    .setAll(page.classes().stream().map(it -> taxClass(page, it)).toList()));
    var panel = new FormPanel("settings.taxes", classes);
    var add = Nodes.primary("settings.taxes.add", Feather.PLUS, model::add);
    add.disableProperty().bind(model.busy());
    return panel
        .with(
            list,
            Nodes.label("settings.taxes.new", "section-title"),
            new Field("settings.tax-class", classes),
            text("settings.tax-from", model.from(), model.fromError()),
            text("settings.tax-percent", model.percent(), model.percentError()))
        .foot(Nodes.secondary("kit.close", Feather.X, panel::close), add);
  }

  private static Node taxClass(TaxViewModel.Page page, Named one) {
    var rows = Nodes.column("gap-2", Nodes.text(one.name(), "strong"));
    for (var rate : page.of(one)) {
      var formats = Formats.current();
      rows.getChildren()
          .add(
              Nodes.row(
                  "gap-12",
                  Nodes.fit(
                      Nodes.text(
                          Texts.of("settings.taxes.from", formats.date(rate.validFrom())),
                          "muted")),
                  Nodes.spacer(),
                  Nodes.fit(Nodes.text(formats.percent(rate.percent()), "num"))));
    }
    return rows;
  }

  static FormPanel look(LookViewModel model) {
    var language =
        Choice.of(
            List.of(Language.values()),
            it -> Texts.of("settings.language." + key(it)),
            model.language());
    var theme =
        Choice.of(
            List.of(Theme.values()), it -> Texts.of("settings.theme." + key(it)), model.theme());
    var text =
        Choice.of(
            List.of(TextScale.values()),
            it -> Texts.of("settings.text." + key(it)),
            model.textScale());
    List.of(language, theme, text).forEach(box -> box.setOnAction(_ -> model.keep()));
    var panel = new FormPanel("settings.look", language);
    return panel
        .with(
            new Field("settings.language", language),
            new Field("settings.theme", theme),
            new Field("settings.text", text))
        .foot(Nodes.secondary("kit.close", Feather.CHECK, panel::close));
  }

  private static Field text(String id, StringProperty value, StringProperty error) {
    var field = Field.text(id, value);
    field.error().bind(error);
    return field;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
