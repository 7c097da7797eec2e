package org.counterfoil.core.document;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.joda.money.Money;

/// The words of the paper bundle, and figures and dates as the slip's locale writes them.
final class PaperWords {
  private static final Control NO_MACHINE_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  PaperWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.counterfoil.core.document.paper", locale, NO_MACHINE_LANGUAGE);
  }

  Locale locale() {
    return locale;
  }

  String word(String key) {
    return bundle.getString(key);
  }

  /// A phrase with its places filled; the values are finished texts.
  String phrase(String key, String... values) {
    return new MessageFormat(word(key), Locale.ROOT).format(values);
  }

  /// The bundle's word for a tender, or the shop's own name where the bundle has none.
  String tender(String tender) {
    String key = "tender." + tender;
    return bundle.containsKey(key) ? word(key) : tender;
  }

  /// The amount alone, with as many decimals as its currency has.
  String amount(Money money) {
    int decimals = Math.max(0, money.getCurrencyUnit().getDecimalPlaces());
    return number(money.getAmount(), decimals, decimals);
  }

  /// A label that names the currency of the amount beside it.
  String inCurrency(String label, Money money) {
    return phrase("in.currency", label, code(money));
  }

  /// A quantity or rate, without trailing zeros.
  String quantity(BigDecimal quantity) {
    return number(quantity, 0, Math.max(0, quantity.stripTrailingZeros().scale()));
  }

  /// A rate in percent (15 is 15 %), with the locale's own sign.
  String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    BigDecimal plain = percent.stripTrailingZeros();
    format.setMaximumFractionDigits(Math.max(0, plain.scale()));
    return format.format(plain.movePointLeft(2));
  }

  String count(int count) {
    return number(BigDecimal.valueOf(count), 0, 0);
  }

  String moment(ZonedDateTime at) {
    // The locale's own medium date is "20 Nov,2026" in Zimbabwe and all digits in Iraq.
    return DateTimeFormatter.ofPattern("d MMM y HH:mm").localizedBy(locale).format(at);
  }

  private static String code(Money money) {
    return money.getCurrencyUnit().getCode();
  }

  private String number(BigDecimal value, int leastDecimals, int mostDecimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(value);
  }
}
