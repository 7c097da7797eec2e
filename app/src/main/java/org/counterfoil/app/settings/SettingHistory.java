package org.counterfoil.app.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.organisation.BusinessDetails;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.organisation.FeaturesOn;
import org.counterfoil.core.setting.Settings.Held;
import org.counterfoil.core.setting.TillPrinter;

/// Who changed what about a setting, and when; the newest first.
final class SettingHistory {
  /// A change somebody made.
  ///
  /// @param by a name; empty for somebody unknown at this till
  record Change(Instant at, String by, List<Part> parts) {
    Change {
      parts = List.copyOf(parts);
    }
  }

  /// One thing that became different, in words.
  record Part(String what, String before, String after) {}

  private SettingHistory() {}

  static List<Change> ofPrinter(List<Held<TillPrinter>> versions) {
    var values = new ArrayList<>(versions.stream().map(Held::value).toList());
    values.add(TillPrinter.SETTING.otherwise());
    return changes(versions, values, SettingHistory::words);
  }

  /// The oldest version is what the shop began with.
  static List<Change> ofBusiness(List<Held<BusinessDetails>> versions) {
    return sinceOldest(versions, SettingHistory::words);
  }

  /// The oldest version is what the shop began with.
  static List<Change> ofFeatures(List<Held<FeaturesOn>> versions) {
    return sinceOldest(versions, SettingHistory::words);
  }

  private static <T> List<Change> sinceOldest(
      List<Held<T>> versions, Function<T, Map<String, String>> words) {
    var made = versions.isEmpty() ? versions : versions.subList(0, versions.size() - 1);
    return changes(made, versions.stream().map(Held::value).toList(), words);
  }

  /// @param values of the versions, and the one before the oldest of them
  private static <T> List<Change> changes(
      List<Held<T>> versions, List<T> values, Function<T, Map<String, String>> words) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < versions.size(); i++) {
      var parts = parts(words.apply(values.get(i + 1)), words.apply(values.get(i)));
      var by = Objects.requireNonNullElse(versions.get(i).setBy(), "");
      changes.add(new Change(versions.get(i).setAt(), by, parts));
    }
    return changes;
  }

  private static List<Part> parts(Map<String, String> before, Map<String, String> after) {
    var parts = new ArrayList<Part>();
    after.forEach(
        (what, words) -> {
          var was = Objects.requireNonNull(before.get(what));
          if (!was.equals(words)) {
            parts.add(new Part(what, shown(was), shown(words)));
          }
        });
    return parts;
  }

  private static String shown(String words) {
    return words.isEmpty() ? Texts.of("settings.history.empty") : words;
  }

  /// Every part under the name its field has.
  private static Map<String, String> words(TillPrinter printer) {
    var words = new LinkedHashMap<String, String>();
    words.put(label("printer-reach"), Texts.of("settings.printer." + key(printer.reach())));
    words.put(label("printer-host"), printer.host());
    words.put(label("printer-port"), String.valueOf(printer.port()));
    words.put(label("printer-folder"), printer.folder());
    words.put(label("printer-paper"), Texts.of("settings.paper." + key(printer.paper())));
    words.put(label("printer-drawer"), yesOrNo(printer.drawer() != TillPrinter.Drawer.NONE));
    return words;
  }

  private static Map<String, String> words(BusinessDetails details) {
    var words = new LinkedHashMap<String, String>();
    words.put(label("name"), details.name());
    words.put(label("tax-number"), details.taxNumber());
    words.put(label("store-name"), details.storeName());
    words.put(label("address"), details.address());
    words.put(label("phone"), details.phone());
    return words;
  }

  private static Map<String, String> words(FeaturesOn on) {
    var words = new LinkedHashMap<String, String>();
    for (var feature : Feature.values()) {
      words.put(label("feature." + key(feature)), yesOrNo(on.features().contains(feature)));
    }
    return words;
  }

  private static String label(String field) {
    return Texts.of("field.settings." + field + ".label");
  }

  private static String yesOrNo(boolean yes) {
    return Texts.of(yes ? "settings.history.yes" : "settings.history.no");
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
