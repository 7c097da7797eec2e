package org.counterfoil.app.till;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// What the pages of the till have in common.
final class Parts {
  private Parts() {}

  /// What does not fit scrolls, so that head and foot of the page stay in the window.
  static Scroller scroll(Node body) {
    var scroll = new Scroller(body);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// A line of a card: words and, at the end, a figure.
  static Node line(String words, String figure) {
    var line = new HBox(Nodes.text(words), Nodes.spacer(), Nodes.fit(Nodes.text(figure, "money")));
    line.getStyleClass().addAll("list-row", "plain");
    return line;
  }

  static String money(Money amount) {
    return Formats.current().moneyWithCode(amount);
  }

  static String tender(TenderKind kind) {
    return Texts.of("till.tender." + key(kind) + ".name");
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Head, body and foot of a page.
  static HBox foot(Node... children) {
    var foot = new HBox(children);
    foot.getStyleClass().add("wizard-foot");
    return foot;
  }

  static Node keyCap(String key) {
    return Nodes.fit(Nodes.text(key, "key", "latin"));
  }
}
