package org.counterfoil.app.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.setting.Settings;
import org.counterfoil.core.setting.TillPrinter;

/// Who changed what about the printer, and when.
final class PrinterHistory {
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

  private PrinterHistory() {}

  /// The newest first.
  static List<Change> of(List<Settings.Held<TillPrinter>> versions) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < versions.size(); i++) {
      var version = versions.get(i);
      var before =
          i + 1 < versions.size() ? versions.get(i + 1).value() : TillPrinter.SETTING.otherwise();
      changes.add(
          new Change(
              version.setAt(),
              Objects.requireNonNullElse(version.setBy(), ""),
              parts(words(before), words(version.value()))));
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
    words.put(
        field("settings.printer-reach"), Texts.of("settings.printer." + key(printer.reach())));
    words.put(field("settings.printer-host"), printer.host());
    words.put(field("settings.printer-port"), String.valueOf(printer.port()));
    words.put(field("settings.printer-folder"), printer.folder());
    words.put(field("settings.printer-paper"), Texts.of("settings.paper." + key(printer.paper())));
    words.put(
        Texts.of("field.settings.printer-drawer.label"),
        Texts.of(
            printer.drawer() == TillPrinter.Drawer.NONE
                ? "settings.history.no"
                : "settings.history.yes"));
    return words;
  }

  private static String field(String id) {
    return Texts.of("field." + id + ".label");
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
