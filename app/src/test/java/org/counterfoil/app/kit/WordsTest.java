package org.counterfoil.app.kit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The language bundles are whole: both languages, every key the code asks for, every field's help.
class WordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path WORDS =
      Path.of("src", "main", "resources", "org", "counterfoil", "app", "words");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-z0-9-]*(\\.[a-z0-9-]+)+\\.?)\"");
  private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");
  private static final List<String> HELP = List.of("label", "tooltip", "example", "why");

  @Test
  void every_english_key_exists_in_arabic_and_the_other_way_round() {
    assertThat(stems(load(true))).isEqualTo(stems(load(false)));
  }

  @Test
  void counted_words_have_every_plural_form_of_their_language() {
    for (var stem : counted()) {
      assertThat(load(false)).containsKeys(stem + ".one", stem + ".other");
      assertThat(load(true))
          .containsKeys(
              stem + ".zero",
              stem + ".one",
              stem + ".two",
              stem + ".few",
              stem + ".many",
              stem + ".other");
    }
  }

  /// The later one would win in silence.
  @Test
  void no_key_is_there_twice() throws IOException {
    try (var files = Files.list(WORDS)) {
      for (var file : files.toList()) {
        var keys =
            Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip());
        assertThat(keys).as("%s", file.getFileName()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void no_words_are_missing() {
    for (boolean arabic : new boolean[] {true, false}) {
      assertThat(load(arabic)).allSatisfy((key, words) -> assertThat((String) words).isNotBlank());
    }
  }

  @Test
  void both_languages_use_the_same_arguments() {
    var arabic = load(true);
    load(false)
        .forEach(
            (key, words) -> {
              if (!PLURAL.matcher((String) key).find()) {
                assertThat(arguments(arabic.getProperty((String) key, "")))
                    .as("%s", key)
                    .isEqualTo(arguments(words));
              }
            });
  }

  @Test
  void a_key_is_in_the_file_of_its_feature() {
    for (var file : files()) {
      var feature = feature(file);
      assertThat(load(file).stringPropertyNames())
          .as("%s", file)
          .allMatch(
              key -> key.startsWith(feature + ".") || key.startsWith("field." + feature + "."));
    }
  }

  @Test
  void every_field_has_label_tooltip_example_and_reason_in_both_languages() {
    for (boolean arabic : new boolean[] {true, false}) {
      var words = load(arabic);
      for (var key : words.stringPropertyNames()) {
        if (key.startsWith("field.")) {
          var field = key.substring(0, key.lastIndexOf('.'));
          assertThat(words).containsKeys(HELP.stream().map(p -> field + "." + p).toArray());
        }
      }
    }
  }

  @Test
  void every_key_used_in_code_exists() {
    var words = load(false).stringPropertyNames();
    var features = files().stream().map(WordsTest::feature).toList();
    var unknown =
        literals()
            .filter(
                key ->
                    features.contains(key.replaceFirst("^field\\.", "").replaceFirst("\\..*", "")))
            .filter(key -> words.stream().noneMatch(isMeantBy(key)))
            .collect(toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  /// A literal may be a whole key, the stem of counted words or of several parts, or a field's id.
  private static Predicate<String> isMeantBy(String literal) {
    var stem = literal.endsWith(".") ? literal : literal + ".";
    return key -> key.equals(literal) || key.startsWith(stem) || key.startsWith("field." + stem);
  }

  private static Stream<String> literals() {
    try (var files = Files.walk(SOURCES)) {
      var all = new ArrayList<String>();
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        LITERAL.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(all::add);
      }
      return all.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> counted() {
    return load(false).stringPropertyNames().stream()
        .filter(key -> key.endsWith(".other"))
        .map(key -> PLURAL.matcher(key).replaceFirst(""))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> stems(Properties words) {
    return words.stringPropertyNames().stream()
        .map(key -> PLURAL.matcher(key).replaceFirst(""))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> arguments(Object words) {
    return ARGUMENT
        .matcher(String.valueOf(words))
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static String feature(Path file) {
    return file.getFileName().toString().replaceAll("(_ar)?\\.properties", "");
  }

  private static Properties load(boolean arabic) {
    var all = new Properties();
    files().stream()
        .filter(file -> file.toString().endsWith("_ar.properties") == arabic)
        .forEach(file -> all.putAll(load(file)));
    return all;
  }

  private static Properties load(Path file) {
    var words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (var files = Files.list(WORDS)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
