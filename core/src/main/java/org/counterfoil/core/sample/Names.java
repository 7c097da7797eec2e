package org.counterfoil.core.sample;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.counterfoil.core.sample.NameList.Rare;
import org.counterfoil.core.sample.NameList.Spelling;

/// Sample people, any number of them: person 7 of a seed is the same however many are asked for.
/// Safe from any thread.
public final class Names {
  private static final int PHONES_PER_RANGE = 10_000_000;
  // Odd, no multiple of 3 or 5: steps through all numbers of a region before one comes again.
  private static final long PHONE_STEP = 61_803_397;
  private static final double RARE_FAMILY = 0.13;
  private static final double SECOND_GIVEN = 0.12;
  private static final double FATHERS_NAME = 0.55;
  private static final double HAS_EMAIL = 0.72;

  private static final Map<Region, Lists> LISTS = new EnumMap<>(Region.class);

  static {
    for (var region : Region.values()) {
      LISTS.put(region, Lists.of(region));
    }
  }

  private final long seed;

  public Names(long seed) {
    this.seed = seed;
  }

  private record Lists(NameList given, NameList family, Rare rare) {
    static Lists of(Region region) {
      var name = region.name().toLowerCase(Locale.ROOT);
      return new Lists(
          NameList.of(name + "-first.txt"),
          NameList.of(name + "-last.txt"),
          Rare.of(name + "-tail.txt"));
    }
  }

  /// The person with this number in that region. Phones repeat after thirty million people.
  public Person person(Region region, long index) {
    var random = random(region, index);
    var lists = lists(region);
    var given = lists.given().pick(random);
    double second = region == Region.IRAQ ? FATHERS_NAME : SECOND_GIVEN;
    if (random.nextDouble() < second) {
      given = joined(given, lists.given().pick(random));
    }
    var family =
        random.nextDouble() < RARE_FAMILY ? lists.rare().pick(random) : lists.family().pick(random);
    return new Person(
        region,
        given.latin(),
        family.latin(),
        region == Region.IRAQ ? joined(given, family).arabic() : "",
        phone(region, index),
        email(region, given.latin(), family.latin(), random));
  }

  /// The person with this number in a mix of all: half Zimbabwean, a quarter Iraqi, an eighth each
  /// Australian and English.
  public Person person(long index) {
    return switch (random(Region.ZIMBABWE, ~index).nextInt(8)) {
      case 0, 1, 2, 3 -> person(Region.ZIMBABWE, index);
      case 4, 5 -> person(Region.IRAQ, index);
      case 6 -> person(Region.AUSTRALIA, index);
      default -> person(Region.ENGLAND, index);
    };
  }

  private static Lists lists(Region region) {
    return Objects.requireNonNull(LISTS.get(region));
  }

  private RandomGenerator random(Region region, long index) {
    // Neighbouring numbers must not give neighbouring streams, so the index is spread first.
    return new SplittableRandom(
        seed * 31 + region.code().hashCode() + index * 0x9E37_79B9_7F4A_7C15L);
  }

  private static Spelling joined(Spelling one, Spelling other) {
    return new Spelling(
        one.latin() + " " + other.latin(), (one.arabic() + " " + other.arabic()).strip());
  }

  private String phone(Region region, long index) {
    var ranges = region.mobiles();
    long all = (long) ranges.size() * PHONES_PER_RANGE;
    long number = Math.floorMod(Math.floorMod(index, all) * PHONE_STEP + seed, all);
    var rest = Long.toString(PHONES_PER_RANGE + number % PHONES_PER_RANGE).substring(1);
    return "+" + region.callingCode() + ranges.get((int) (number / PHONES_PER_RANGE)) + rest;
  }

  private static String email(Region region, String given, String family, RandomGenerator random) {
    if (random.nextDouble() >= HAS_EMAIL) {
      return "";
    }
    var first = letters(given.substring(0, (given + " ").indexOf(' ')));
    var last = letters(family);
    var digits = random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(1, 2000));
    var local =
        switch (random.nextInt(5)) {
          case 0, 1 -> first + "." + last;
          case 2 -> first.charAt(0) + last;
          case 3 -> first + last;
          default -> last + "_" + first;
        };
    var domains = region.mailDomains();
    // Half the people are with the first.
    int domain = Math.min(random.nextInt(2) * random.nextInt(8), domains.size() - 1);
    return local + digits + "@" + domains.get(domain);
  }

  private static String letters(String name) {
    var letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
