package org.counterfoil.core.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads a cases file and prints, for each case, whether the product's own engine agrees. Started
/// by `mvn -q -Prules -Dfile=PATH`.
final class RuleCases {
  private final Map<String, RuleFamily> families;

  RuleCases(Map<String, RuleFamily> families) {
    this.families = families;
  }

  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Maven leaves a colour code on the line it hands over; the first verdict starts a clean one.
    out.println();
    var verdicts = new RuleCases(RuleFamilies.all()).run(lines(Path.of(args[0])));
    verdicts.forEach(verdict -> verdict.lines().forEach(out::println));
    long failed = verdicts.stream().filter(Verdict::failed).count();
    out.println("rules: " + verdicts.size() + " cases, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  /// The lines of a file. A byte that is no UTF-8 spoils its own case, not the whole run.
  static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  List<Verdict> run(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace("\uFEFF", "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(this::verdict)
        .toList();
  }

  private Verdict verdict(String line) {
    var id = line.split("\\|", 2)[0].strip();
    try {
      var rule = RuleCase.read(line);
      return rule.expected().isEmpty() ? report(rule) : compare(rule);
    } catch (EngineRefused refused) {
      return Verdict.failure(id, List.of("refused: " + refused.getMessage()));
    } catch (Unreadable unreadable) {
      return Verdict.failure(id, List.of(String.valueOf(unreadable.getMessage())));
    } catch (RuntimeException fault) {
      return Verdict.failure(id, List.of("the engine failed: " + fault));
    }
  }

  /// A case that expects nothing shows what the engine says, a refusal included.
  private Verdict report(RuleCase rule) {
    String said;
    try {
      said =
          answer(rule).entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .collect(Collectors.joining(" "));
    } catch (EngineRefused refused) {
      said = "refused=" + String.valueOf(refused.getMessage()).replace(' ', '_');
    }
    return new Verdict(List.of("got " + rule.id() + " " + said), false);
  }

  /// A refusal is no answer: it agrees with a case that expects none (a dash) and with no other.
  private Verdict compare(RuleCase rule) {
    Map<String, String> answers;
    try {
      answers = answer(rule);
    } catch (EngineRefused refused) {
      if (rule.expected().values().stream().allMatch("-"::equals)) {
        return new Verdict(List.of("ok " + rule.id()), false);
      }
      throw refused;
    }
    var differences = new ArrayList<String>();
    rule.expected()
        .forEach(
            (key, expected) -> {
              var got = answers.getOrDefault(key, "no such answer");
              if (!Sameness.same(expected, got)) {
                differences.add(key + ": expected " + expected + ", got " + got);
              }
            });
    return differences.isEmpty()
        ? new Verdict(List.of("ok " + rule.id()), false)
        : Verdict.failure(rule.id(), differences);
  }

  private Map<String, String> answer(RuleCase rule) {
    var family = families.get(rule.family());
    if (family == null) {
      throw new Unreadable("family", "'" + rule.family() + "' is not known");
    }
    var inputs = new Inputs(rule.inputs());
    var answers = family.answer(inputs);
    if (!inputs.unread().isEmpty()) {
      throw new Unreadable(
          new TreeSet<>(inputs.unread()).first(), "not an input of " + rule.family());
    }
    return answers;
  }

  /// What became of one case.
  record Verdict(List<String> lines, boolean failed) {
    static Verdict failure(String id, List<String> reasons) {
      return new Verdict(
          reasons.stream().map(reason -> "FAIL " + id + " " + reason).toList(), true);
    }
  }
}
