package org.counterfoil.app.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.organisation.Here;
import org.counterfoil.core.organisation.SwitchFeature;

/// What the division of this till uses. Each switch acts at once.
final class FeaturesViewModel {
  private final Map<Feature, BooleanProperty> switches = new EnumMap<>(Feature.class);

  FeaturesViewModel(SwitchFeature switching, Work work, Here here) {
    for (var feature : Feature.values()) {
      var on = new SimpleBooleanProperty(here.features().contains(feature));
      on.addListener(
          (_, _, now) ->
              work.run(
                  () ->
                      switching.change(
                          new SwitchFeature.Command(here.division().id(), feature, now)),
                  _ -> {}));
      switches.put(feature, on);
    }
  }

  BooleanProperty of(Feature feature) {
    return Objects.requireNonNull(switches.get(feature));
  }
}
