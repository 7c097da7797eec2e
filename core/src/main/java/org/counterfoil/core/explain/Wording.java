package org.counterfoil.core.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences of one language: those about money and goods, and those about customers.
record Wording(ResourceBundle sentences, ResourceBundle customerSentences) {
  private static final int LONGEST = 30;
  private static final String BUNDLE = "org.counterfoil.core.explain.explanations";
  private static final String CUSTOMER_BUNDLE =
      "org.counterfoil.core.explain.customer-explanations";

  // A machine set to Arabic must still read English when English is asked for.
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  static Wording of(Locale locale) {
    return new Wording(
        ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK),
        ResourceBundle.getBundle(CUSTOMER_BUNDLE, locale, NO_FALLBACK));
  }

  /// A missing key shows itself with its figures: an explanation must never stop a sale.
  String sentence(String key, List<Object> figures) {
    var shown = figures.stream().map(this::shown).toArray();
    var bundle = sentences.containsKey(key) ? sentences : customerSentences;
    if (!bundle.containsKey(key)) {
      return key + " " + List.of(shown);
    }
    // MessageFormat swallows single apostrophes; translators should not have to know.
    var pattern = bundle.getString(key).replace("'", "''");
    return new MessageFormat(pattern, Locale.ROOT).format(shown);
  }

  private String shown(Object figure) {
    return switch (figure) {
      case BigDecimal number -> shown(number);
      case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, sentences.getLocale());
      case LocalDateTime time -> time.toLocalDate() + " " + time.toLocalTime();
      default -> figure.toString();
    };
  }

  // A refused 1E+999999999, written out, would fill the memory.
  private static String shown(BigDecimal number) {
    return number.precision() <= LONGEST && Math.abs((long) number.scale()) <= LONGEST
        ? number.toPlainString()
        : number.round(new MathContext(LONGEST)).toString();
  }
}
