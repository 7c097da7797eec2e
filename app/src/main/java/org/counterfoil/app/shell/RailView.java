package org.counterfoil.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The rail. Where the window is too low for names it shows icons alone, then tighter ones.
final class RailView extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double ROOMY = 54;
  private static final double MARK = 90;

  private final Map<Section, ToggleButton> items = new EnumMap<>(Section.class);
  private final ObservableList<Section> sections;
  private final Consumer<Section> onChoice;
  private final HBox mark = new HBox();

  RailView(ObservableList<Section> sections, Consumer<Section> onChoice) {
    this.sections = sections;
    this.onChoice = onChoice;
    getStyleClass().add("app-rail");
    var sign = new HBox(Nodes.icon(Feather.LAYERS));
    sign.getStyleClass().addAll("brand-mark", "center");
    mark.getChildren().add(sign);
    mark.getStyleClass().add("brand");
    sections.addListener((InvalidationListener) _ -> fill());
    setMinHeight(0);
    heightProperty().subscribe(_ -> fit());
    fill();
  }

  void light(Section section) {
    items.forEach((at, item) -> item.pseudoClassStateChanged(SELECTED, at == section));
    items.forEach((at, item) -> item.setSelected(at == section));
  }

  private void fill() {
    items.clear();
    getChildren().setAll(mark);
    for (var section : Section.values()) {
      if (sections.contains(section)) {
        if (section == Section.SETTINGS) {
          getChildren().add(Nodes.spacer());
        }
        var item = item(section);
        items.put(section, item);
        getChildren().add(item);
      }
    }
    fit();
  }

  private ToggleButton item(Section section) {
    var item = Nodes.toggle(section.words(), "rail-item");
    item.setId("rail-" + section.name());
    item.setGraphic(Nodes.icon(section.icon()));
    item.setMinWidth(0);
    item.accessibleTextProperty().bind(Texts.bind(section.words()));
    item.setTooltip(Nodes.tooltip(Texts.bind(section.words())));
    item.setOnAction(_ -> onChoice.accept(section));
    return item;
  }

  private void fit() {
    boolean dense = getHeight() > 0 && getHeight() < MARK + items.size() * ROOMY;
    getStyleClass().removeAll("dense");
    if (dense) {
      getStyleClass().add("dense");
    }
  }
}
