package org.counterfoil.core.sample;

import org.counterfoil.core.organisation.DivisionKind;

/// How large a sample business is.
///
/// @param kind what it trades in: decides the goods
/// @param products up to 250,000
/// @param sales over all days together
/// @param days it has been open, up to yesterday
/// @param seed the same seed gives the same people, goods and sales
public record Size(DivisionKind kind, int products, int customers, int sales, int days, long seed) {
  private static final int MOST_PRODUCTS = 250_000;
  private static final int LARGE_DAY = 1_000;

  public Size {
    if (products < 1 || products > MOST_PRODUCTS || customers < 1 || sales < 0 || days < 1) {
      throw new IllegalArgumentException("not the size of a business");
    }
  }

  /// What somebody looks around in: a month of a small shop.
  public static Size demo(DivisionKind kind) {
    return new Size(kind, 300, 500, 600, 30, 1);
  }

  /// A large business, open for as long as its sales take at a thousand a day.
  public static Size large(DivisionKind kind, int products, int customers, int sales) {
    return new Size(kind, products, customers, sales, Math.max(30, sales / LARGE_DAY), 1);
  }
}
