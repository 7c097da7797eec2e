package org.counterfoil.app.sell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.BasketDraft.Standing;
import org.counterfoil.core.sale.Baskets;

/// The sales on hold at this till, and the way there and back.
final class HeldModel {
  private final Baskets baskets;
  private final Lane lane;
  private final BasketModel basket;
  private final ObjectProperty<List<BasketDraft>> held = new SimpleObjectProperty<>(List.of());

  HeldModel(Baskets baskets, Lane lane, BasketModel basket) {
    this.baskets = baskets;
    this.lane = lane;
    this.basket = basket;
  }

  /// Oldest first.
  ObjectProperty<List<BasketDraft>> held() {
    return held;
  }

  void refresh() {
    lane.run(baskets::held, held::set);
  }

  /// Puts the basket aside and begins an empty one.
  ///
  /// @param label what it will be called in the list
  void hold(String label) {
    if (!basket.isEmpty()) {
      var aside = basket.draft().get().as(Standing.HELD, label);
      lane.run(() -> kept(aside), held::set);
      basket.startAgain();
    }
  }

  /// Goes on with a held basket. The one on the counter, if it has lines, is put on hold for it;
  /// without lines it is given up.
  void recall(BasketDraft wanted, String labelOfCurrent) {
    var before = basket.draft().get();
    if (basket.isEmpty() && !before.untouched()) {
      discard(before);
    }
    hold(labelOfCurrent);
    var current = wanted.as(Standing.CURRENT, wanted.label());
    lane.run(() -> kept(current), held::set);
    basket.open(current);
  }

  /// Throws a basket away.
  void discard(BasketDraft unwanted) {
    lane.run(
        () -> {
          baskets.discard(unwanted.id());
          return baskets.held();
        },
        held::set);
  }

  private List<BasketDraft> kept(BasketDraft draft) {
    baskets.keep(draft);
    return baskets.held();
  }
}
