package org.counterfoil.core.document;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.counterfoil.core.document.Receipt.Line;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Believable paper from a believable shop.
final class Samples {
  static final Locale ENGLISH = Locale.ENGLISH;
  static final Locale ARABIC = Locale.of("ar");
  static final ZonedDateTime AFTERNOON =
      ZonedDateTime.of(2026, 11, 20, 15, 4, 31, 0, ZoneId.of("Africa/Harare"));
  static final UUID SALE = UUID.fromString("019aa0b2-4f3e-7c51-9d2a-6b1f00c4e7d8");

  private static final List<String> LETTERS =
      List.of(
          "a",
          "Zz",
          "wide-word",
          "Überraschung",
          "x",
          "Donaudampfschifffahrtsgesellschaft",
          "€",
          "9");

  private Samples() {}

  static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  static Money money(String currency, String amount) {
    return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
  }

  static Receipt receipt(Receipt.Issue issue) {
    return new Receipt(
        Receipt.Kind.SALE,
        issue,
        letterhead(),
        new Receipt.Origin(SALE, "HRE1-000482", AFTERNOON, "Tendai M.", "Rudo Moyo", "", ""),
        new Receipt.Goods(
            List.of(
                line("Maize meal, roller, 10 kg", "1", "7.85", "0", "7.85"),
                line("Cooking oil, sunflower, 2 litre bottle", "3", "4.10", "0", "12.30"),
                line("School jersey, navy, size 12", "2", "22.50", "4.50", "40.50"),
                new Line(
                    "Beef, chuck on the bone",
                    new BigDecimal("1.275"),
                    usd("9.20"),
                    usd("0"),
                    usd("11.73"),
                    "Cut into cubes")),
            new Receipt.Totals(
                usd("72.38"),
                usd("2.38"),
                List.of(
                    new TaxLine("VAT", new BigDecimal("15.0"), usd("54.37"), usd("8.16")),
                    new TaxLine("Zero rated", BigDecimal.ZERO, usd("7.47"), usd("0"))),
                usd("70.00"),
                usd("0"))),
        new Receipt.Payment(
            List.of(
                new Receipt.Tender("cash", money("ZWG", "1000.00"), new BigDecimal("26.5000")),
                new Receipt.Tender("cash", usd("40.00"), null)),
            List.of(usd("7.74"))));
  }

  static Receipt arabicReceipt() {
    return new Receipt(
        Receipt.Kind.SALE,
        Receipt.Issue.ORIGINAL,
        new Letterhead(
            "متجر سام ليفي",
            List.of("شارع بوروديل 14", "هراري"),
            "10024518",
            "بوروديل",
            "2",
            "شكرا لزيارتكم. الاستبدال خلال 14 يوما مع هذا الإيصال."),
        new Receipt.Origin(SALE, "HRE1-000483", AFTERNOON, "تنداي م.", "رودو مويو", "", ""),
        new Receipt.Goods(
            List.of(
                line("سترة مدرسية كحلية، مقاس 12", "1", "45.00", "0", "45.00"),
                line("قميص مدرسي أبيض، قطعتان", "2", "14.50", "0", "29.00"),
                line("براغي خشب 8 × 40 مم، علبة 200", "2", "6.75", "1.35", "12.15"),
                line("Samsung Galaxy A16 128 GB", "1", "149.00", "0", "149.00"),
                line("زيت طهي Sunflower Gold سعة 2 لتر", "3", "4.10", "0", "12.30")),
            new Receipt.Totals(
                usd("247.45"),
                usd("0"),
                List.of(new TaxLine("ض.ق.م", new BigDecimal("15"), usd("215.17"), usd("32.28"))),
                usd("247.45"),
                usd("0.05"))),
        new Receipt.Payment(
            List.of(
                new Receipt.Tender("card", usd("200.00"), null),
                new Receipt.Tender("cash", usd("50.00"), null)),
            List.of(usd("2.50"))));
  }

  static TillReport zReport() {
    return new TillReport(
        TillReport.Kind.Z,
        letterhead(),
        new TillReport.Session(
            "HRE1-Z-0091",
            new Deed("Tendai M.", AFTERNOON.minusHours(8)),
            new Deed("Rumbi Chikore", AFTERNOON)),
        new TillReport.Takings(
            new TillReport.Tally(118, usd("1654.55")),
            new TillReport.Tally(2, usd("-20.00")),
            new TillReport.Tally(1, usd("-12.30")),
            new TillReport.Tally(9, usd("-31.20")),
            usd("-0.04"),
            usd("1591.01")),
        List.of(
            new TaxLine("VAT", new BigDecimal("15"), usd("1201.30"), usd("180.20")),
            new TaxLine("Zero rated", BigDecimal.ZERO, usd("209.51"), usd("0"))),
        new TillReport.Drawer(
            List.of(usd("200.00"), money("ZWG", "500.00")),
            List.of(
                new TillReport.CashMovement(
                    CashSlip.Direction.IN, "Change from the bank", usd("50.00")),
                new TillReport.CashMovement(CashSlip.Direction.OUT, "Window cleaner", usd("35.50")),
                new TillReport.CashMovement(CashSlip.Direction.OUT, "Safe drop", usd("800.00"))),
            List.of(
                new TillReport.TenderCount("cash", usd("629.05"), usd("624.05")),
                new TillReport.TenderCount(
                    "cash", money("ZWG", "11258.75"), money("ZWG", "11258.75")),
                new TillReport.TenderCount("card", usd("402.10"), usd("402.10")),
                new TillReport.TenderCount("EcoCash", usd("88.00"), null))));
  }

  static CashSlip cashSlip() {
    return new CashSlip(
        letterhead(),
        "HRE1-Z-0091",
        CashSlip.Direction.OUT,
        usd("35.50"),
        "Window cleaner",
        new Deed("Tendai M.", AFTERNOON));
  }

  static Receipt longReceipt(int lines) {
    Receipt one = receipt(Receipt.Issue.ORIGINAL);
    List<Line> many =
        IntStream.rangeClosed(1, lines)
            .mapToObj(i -> line("Article number " + i, "2", "1.05", "0", "2.10"))
            .toList();
    return new Receipt(
        one.kind(),
        one.issue(),
        one.letterhead(),
        one.origin(),
        new Receipt.Goods(many, one.goods().totals()),
        one.payment());
  }

  /// Any names and amounts a careless hand could have typed.
  static Receipt anyReceipt(Random random) {
    List<Line> lines =
        IntStream.range(0, 1 + random.nextInt(6)).mapToObj(_ -> anyLine(random)).toList();
    Receipt one = receipt(Receipt.Issue.COPY);
    return new Receipt(
        one.kind(),
        one.issue(),
        new Letterhead(anyWords(random), List.of(anyWords(random)), "", anyWords(random), "1", ""),
        new Receipt.Origin(
            SALE,
            "N" + random.nextInt(),
            AFTERNOON,
            anyWords(random),
            anyWords(random),
            "",
            anyWords(random)),
        new Receipt.Goods(lines, one.goods().totals()),
        one.payment());
  }

  static Money anyMoney(Random random) {
    return Money.ofMinor(CurrencyUnit.USD, random.nextLong() >> random.nextInt(10, 60));
  }

  private static Line anyLine(Random random) {
    return new Line(
        anyWords(random),
        BigDecimal.valueOf(random.nextInt(1, 100_000), random.nextInt(4)),
        anyMoney(random),
        random.nextBoolean() ? usd("0") : anyMoney(random),
        anyMoney(random),
        random.nextBoolean() ? "" : anyWords(random));
  }

  private static String anyWords(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      words.append(LETTERS.get(random.nextInt(LETTERS.size())));
      words.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return words.toString();
  }

  static Line line(String name, String quantity, String price, String discount, String total) {
    return new Line(name, new BigDecimal(quantity), usd(price), usd(discount), usd(total), "");
  }

  private static Letterhead letterhead() {
    return new Letterhead(
        "Sam Levy Stores",
        List.of("14 Borrowdale Road", "Harare"),
        "10024518",
        "Borrowdale",
        "2",
        "Thank you. Exchanges within 14 days with this receipt.");
  }
}
