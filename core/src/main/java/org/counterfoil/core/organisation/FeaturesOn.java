package org.counterfoil.core.organisation;

import java.util.Collection;
import java.util.List;
import org.counterfoil.core.setting.Setting;

/// What is switched on in a division. [SwitchFeature] keeps every version; its scope is the
/// division.
public record FeaturesOn(List<Feature> features) {
  public static final Setting<FeaturesOn> VERSIONS =
      new Setting<>("division.features", FeaturesOn.class, new FeaturesOn(List.of()));

  public FeaturesOn {
    features = List.copyOf(features);
  }

  static FeaturesOn of(Collection<Feature> features) {
    return new FeaturesOn(features.stream().sorted().toList());
  }
}
