package org.counterfoil.app.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words a user reads, by key, in the language of the window.
///
/// The first part of a key names its file: `sell.pay` is in `words/sell.properties` and
/// `words/sell_ar.properties`; keys of fields (`field.sell.amount.label`) live with their feature.
/// `{0}`, `{1}` stand for the arguments; numbers among them are written in the digits of the
/// language. Apostrophes need no doubling.
public final class Texts {
  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
  private static final String FOLDER = "org.counterfoil.app.words.";
  private static final ObjectProperty<Language> LANGUAGE =
      new SimpleObjectProperty<>(Language.ENGLISH);
  private static final Map<String, Optional<ResourceBundle>> BUNDLES = new ConcurrentHashMap<>();

  private Texts() {}

  /// The language of the window. To be changed on the JavaFX thread; everything bound to words
  /// follows.
  public static ObjectProperty<Language> language() {
    return LANGUAGE;
  }

  /// The words for `key`. An unknown key is logged and comes back as it is, so that a missing word
  /// never stops a sale; a test keeps that from happening.
  public static String of(String key, Object... arguments) {
    return inLanguage(LANGUAGE.get(), key, arguments);
  }

  /// The words for `key` in a language that need not be the window's: for paper.
  public static String inLanguage(Language language, String key, Object... arguments) {
    return find(language, key)
        .map(words -> fill(words, language, arguments))
        .orElseGet(() -> missing(key));
  }

  /// The words for a counted thing: `key.one`, `key.few` and so on by the plural rules of the
  /// language. `{0}` is the number, the arguments follow from `{1}`.
  public static String count(String key, long number, Object... arguments) {
    var all = new Object[arguments.length + 1];
    all[0] = number;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var language = LANGUAGE.get();
    return inLanguage(language, key + "." + Plural.of(language, number).suffix(), all);
  }

  /// The words for `key`, following every switch of language.
  public static StringBinding bind(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> of(key, arguments), LANGUAGE);
  }

  /// Whether both the file and the key exist in the window's language.
  public static boolean has(String key) {
    return find(LANGUAGE.get(), key).isPresent();
  }

  private static Optional<String> find(Language language, String key) {
    return BUNDLES
        .computeIfAbsent(feature(key) + language, _ -> load(language, feature(key)))
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key));
  }

  private static String feature(String key) {
    var parts = key.split("\\.", 3);
    return parts[0].equals("field") && parts.length > 1 ? parts[1] : parts[0];
  }

  private static Optional<ResourceBundle> load(Language language, String feature) {
    var locale = language == Language.ARABIC ? Locale.of("ar") : Locale.ROOT;
    try {
      var control =
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
      return Optional.of(ResourceBundle.getBundle(FOLDER + feature, locale, control));
    } catch (MissingResourceException e) {
      LOG.error("No words for {} in {}", feature, language, e);
      return Optional.empty();
    }
  }

  private static String missing(String key) {
    LOG.error("No words for {}", key);
    return key;
  }

  private static String fill(String words, Language language, Object... arguments) {
    var written = Arrays.stream(arguments).map(value -> write(value, language)).toList();
    var filled = words;
    for (int i = 0; i < written.size(); i++) {
      filled = filled.replace("{" + i + "}", written.get(i));
    }
    return filled;
  }

  private static String write(Object value, Language language) {
    return value instanceof Number number
        ? new Formats(language).number(number)
        : String.valueOf(value);
  }
}
