package org.counterfoil.app.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.Division;
import org.counterfoil.core.organisation.DivisionId;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.organisation.FeaturesOn;
import org.counterfoil.core.organisation.OrganisationQueries;
import org.counterfoil.core.organisation.SwitchFeature;
import org.counterfoil.core.setting.Settings;

/// What a division uses, the till's own first. Each switch acts at once.
final class FeaturesViewModel {
  /// What one division used when the panel was opened, and who changed it.
  record Used(Division division, Set<Feature> features, List<SettingHistory.Change> history) {
    /// Of every division, the till's own first.
    static List<Used> of(OrganisationQueries queries, Settings settings, DivisionId own) {
      var all = new ArrayList<Used>();
      for (var division : queries.divisions()) {
        var versions = settings.history(FeaturesOn.VERSIONS, division.id().value());
        var used =
            new Used(
                division, queries.features(division.id()), SettingHistory.ofFeatures(versions));
        all.add(division.id().equals(own) ? 0 : all.size(), used);
      }
      return all;
    }
  }

  private final List<Used> divisions;
  private final ObjectProperty<Used> chosen;
  private final Map<Feature, BooleanProperty> switches = new EnumMap<>(Feature.class);
  private final Map<DivisionId, Set<Feature>> now = new HashMap<>();
  private boolean showing;

  /// @param divisions at least one; the first is shown first
  FeaturesViewModel(SwitchFeature switching, Work work, List<Used> divisions) {
    this.divisions = List.copyOf(divisions);
    chosen = new SimpleObjectProperty<>(divisions.getFirst());
    for (var used : divisions) {
      var on = EnumSet.noneOf(Feature.class);
      on.addAll(used.features());
      now.put(used.division().id(), on);
    }
    for (var feature : Feature.values()) {
      var on = new SimpleBooleanProperty();
      on.addListener(
          (_, _, wanted) -> {
            if (!showing) {
              change(switching, work, feature, wanted);
            }
          });
      switches.put(feature, on);
    }
    chosen.subscribe(this::show);
  }

  private void show(Used used) {
    showing = true;
    switches.forEach((feature, on) -> on.set(on(used).contains(feature)));
    showing = false;
  }

  private Set<Feature> on(Used used) {
    return Objects.requireNonNull(now.get(used.division().id()));
  }

  private void change(SwitchFeature switching, Work work, Feature feature, boolean wanted) {
    var used = chosen.get();
    if (wanted) {
      on(used).add(feature);
    } else {
      on(used).remove(feature);
    }
    var command = new SwitchFeature.Command(used.division().id(), feature, wanted);
    work.run(() -> switching.change(command), _ -> {});
  }

  List<Used> divisions() {
    return divisions;
  }

  /// Whose switches are shown.
  ObjectProperty<Used> chosen() {
    return chosen;
  }

  BooleanProperty of(Feature feature) {
    return Objects.requireNonNull(switches.get(feature));
  }
}
