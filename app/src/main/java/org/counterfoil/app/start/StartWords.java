package org.counterfoil.app.start;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.organisation.DivisionKind;
import org.joda.money.CurrencyUnit;

/// The choices of the first start in the language of the window.
final class StartWords {
  private StartWords() {}

  static String country(String code) {
    return Locale.of("", code).getDisplayCountry(language());
  }

  /// `USD · US Dollar`; the code alone for one Java does not know.
  static String currency(CurrencyUnit currency) {
    return Currency.availableCurrencies()
        .filter(it -> it.getCurrencyCode().equals(currency.getCode()))
        .findFirst()
        .map(it -> currency.getCode() + " · " + it.getDisplayName(language()))
        .orElse(currency.getCode());
  }

  /// `Africa / Harare`.
  static String timeZone(ZoneId zone) {
    return zone.getId().replace('_', ' ').replace("/", " / ");
  }

  static String of(SampleSize size) {
    return Texts.of("start.sample-size." + key(size));
  }

  static String of(DivisionKind kind) {
    return Texts.of("start.kind." + key(kind));
  }

  static String of(GroundModel.Prices prices) {
    return Texts.of("start.prices." + key(prices));
  }

  static String of(CashRounding.Mode mode) {
    return Texts.of("start.cash-mode." + key(mode));
  }

  static String of(Language language) {
    return Texts.of("start.language." + key(language));
  }

  /// The key of what to do where the disk kept a recovery code from its work.
  static String recoveryFailed(StoreTrouble.Kind kind) {
    return switch (kind) {
      case READ_ONLY -> "start.recovery.read-only";
      case DISK_FULL -> "start.recovery.disk-full";
      case IN_USE -> "start.recovery.in-use";
      case KEY_MISSING,
          KEYSTORE_SILENT,
          WRONG_KEY,
          DAMAGED,
          FORKED,
          UPGRADE_FAILED,
          TOO_NEW,
          ROLL_NOT_WRITTEN,
          ROLL_DAMAGED ->
          "start.recovery.else";
    };
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Locale language() {
    return Texts.language().get().locale();
  }
}
