package org.counterfoil.app.kit;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import org.joda.money.Money;

/// How amounts, quantities and dates are written in one language. Typed text is read by [Typed].
///
/// @param language whose digits, separators and names are used
public record Formats(Language language) {
  private static final String LEFT_TO_RIGHT_MARK = "\u200e";

  /// The formats of the window's language at this moment.
  public static Formats current() {
    return new Formats(Texts.language().get());
  }

  /// An amount without its currency, with the currency's decimals: `1,234.50`.
  public String money(Money amount) {
    var format = decimals(amount.getCurrencyUnit().getDecimalPlaces());
    return format.format(amount.getAmount());
  }

  /// An amount after its currency code, for places that mix currencies: `USD 1,234.50`.
  public String moneyWithCode(Money amount) {
    return amount.getCurrencyUnit().getCode() + " " + money(amount);
  }

  /// A quantity with up to three decimals and no idle zeros: `2`, `0.375`.
  public String quantity(BigDecimal quantity) {
    return symbols(new DecimalFormat("#,##0.###")).format(quantity);
  }

  /// A rate in percent, `15` becomes `15 %`.
  public String percent(BigDecimal percent) {
    return symbols(new DecimalFormat("0.####")).format(percent) + " " + percentSign();
  }

  /// A plain number in the digits of the language; whole ones are not grouped, for they are often
  /// numbers of things (sale 10482).
  public String number(Number number) {
    return symbols(new DecimalFormat("0.###")).format(number);
  }

  /// The digits of a code one by one, `0042` as the keys for it are labelled.
  public String digits(String code) {
    return code.chars().mapToObj(it -> number(Character.digit(it, 10))).collect(joining());
  }

  /// A count, grouped: `1,240`.
  public String count(long number) {
    return symbols(new DecimalFormat("#,##0")).format(number);
  }

  /// `20 Nov 2026`.
  public String date(LocalDate date) {
    return pattern("d MMM y").format(date);
  }

  /// `Friday 20 November 2026`.
  public String dateInFull(LocalDate date) {
    return pattern("EEEE d MMMM y").format(date);
  }

  /// `20/11/2026`, as typed into a date field.
  public String dateInDigits(LocalDate date) {
    return pattern("dd/MM/yyyy").format(date);
  }

  /// `09:41`.
  public String time(LocalTime time) {
    return pattern("HH:mm").format(time);
  }

  /// `20 Nov 2026, 09:41`, in the store's zone.
  public String dateTime(Instant instant, ZoneId zone) {
    ZonedDateTime there = instant.atZone(zone);
    return Texts.inLanguage(
        language, "kit.date-time", date(there.toLocalDate()), time(there.toLocalTime()));
  }

  /// How long ago, in the largest whole unit: `12 s`, `5 min`, `3 h`, `4 d`.
  public String age(Duration age) {
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return unit("kit.age.seconds", Math.max(0, age.toSeconds()));
    }
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return unit("kit.age.minutes", age.toMinutes());
    }
    return age.compareTo(Duration.ofDays(1)) < 0
        ? unit("kit.age.hours", age.toHours())
        : unit("kit.age.days", age.toDays());
  }

  private String unit(String key, long number) {
    return Texts.inLanguage(language, key, number);
  }

  private String percentSign() {
    return language.rightToLeft() ? "٪" : "%";
  }

  private DecimalFormat decimals(int places) {
    var format = symbols(new DecimalFormat("#,##0"));
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format;
  }

  private DecimalFormat symbols(DecimalFormat format) {
    var symbols = DecimalFormatSymbols.getInstance(language.locale());
    // CLDR marks the Arabic minus with U+061C, which the bundled font draws as a box.
    symbols.setMinusSign('-');
    format.setDecimalFormatSymbols(symbols);
    format.setNegativePrefix(language.rightToLeft() ? LEFT_TO_RIGHT_MARK + "-" : "-");
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale())
        .withDecimalStyle(DecimalStyle.of(language.locale()));
  }
}
