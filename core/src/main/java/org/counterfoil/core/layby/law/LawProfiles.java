package org.counterfoil.core.layby.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The law profiles we ship, read once from `law-profiles.txt`.
public record LawProfiles(List<LawProfile> all) {
  private static final String FILE = "law-profiles.txt";

  public LawProfiles {
    all = List.copyOf(all);
  }

  /// Reads the profiles; a file that cannot be read is our own mistake, found by the tests.
  public static LawProfiles load() {
    try (var in = Objects.requireNonNull(LawProfiles.class.getResourceAsStream(FILE))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The profile of a country on a day; empty when we have none.
  public Optional<LawProfile> of(String country, LocalDate day) {
    return all.stream()
        .filter(profile -> profile.country().equals(country))
        .filter(profile -> !profile.validFrom().isAfter(day))
        .max(Comparator.comparing(LawProfile::validFrom));
  }

  static LawProfiles parse(String text) {
    var blocks = new ArrayList<List<String>>();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("profile ")) {
        blocks.add(new ArrayList<>());
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        blocks.getLast().add(line);
      }
    }
    return new LawProfiles(blocks.stream().map(LawProfiles::profile).toList());
  }

  private static LawProfile profile(List<String> lines) {
    var head = lines.getFirst().split(" ", -1);
    var law = lines.get(1).substring("law ".length());
    var source = lines.get(2).substring("source ".length());
    return new LawProfile(
        head[1], LocalDate.parse(head[3]), law, source, rules(lines.subList(3, lines.size())));
  }

  private static Map<LawTopic, LawRule> rules(List<String> lines) {
    var rules = new EnumMap<LawTopic, LawRule>(LawTopic.class);
    for (var line : lines) {
      var topic = LawTopic.valueOf(line.substring(0, line.indexOf('=')).strip());
      var parts = line.substring(line.indexOf('=') + 1).split("\\|", 3);
      rules.put(topic, new LawRule(parts[0].strip(), parts[1].strip(), parts[2].strip()));
    }
    return rules;
  }
}
