package org.counterfoil.app.shell;

import java.util.List;
import java.util.function.Supplier;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.text.Folding;
import org.kordamp.ikonli.feather.Feather;

/// Finds what the program can do, by its name in the user's language.
public final class CommandSource implements UniversalSource {
  /// A command by name.
  ///
  /// @param words the key of its name
  /// @param key as printed on the keyboard, or empty
  public record Entry(String words, Feather icon, String key, Runnable action) {}

  private static final int MOST = 6;

  private final Supplier<List<Entry>> entries;

  /// @param entries asked at every search: what the user may do here and now
  public CommandSource(Supplier<List<Entry>> entries) {
    this.entries = entries;
  }

  @Override
  public String group() {
    return "shell.group.commands";
  }

  @Override
  public List<Hit> find(String typed) {
    var wanted = Folding.words(typed);
    return entries.get().stream()
        .filter(entry -> matches(name(entry), wanted))
        .limit(MOST)
        .map(entry -> hit(entry, name(entry).equals(wanted)))
        .toList();
  }

  private static Hit hit(Entry entry, boolean exact) {
    return new Hit(Texts.of(entry.words()), "", entry.key(), entry.icon(), exact, entry.action());
  }

  private static List<String> name(Entry entry) {
    return Folding.words(Texts.of(entry.words()));
  }

  private static boolean matches(List<String> name, List<String> wanted) {
    return !wanted.isEmpty()
        && wanted.stream().allMatch(want -> name.stream().anyMatch(word -> word.startsWith(want)));
  }
}
