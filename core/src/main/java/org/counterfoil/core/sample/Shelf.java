package org.counterfoil.core.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// One line of the list of goods: every maker's every kind of every thing in every size.
record Shelf(
    List<String> makers,
    List<String> categories,
    List<String> things,
    List<String> kinds,
    List<Size> sizes,
    Terms terms) {

  /// What it comes in, and how many times the price of factor 1 that costs.
  record Size(String text, BigDecimal factor) {
    static Size read(String text) {
      int star = text.lastIndexOf('*');
      return new Size(text.substring(0, star), new BigDecimal(text.substring(star + 1)));
    }
  }

  /// @param dollars the price of factor 1; `markUp` over cost, in per cent
  record Terms(BigDecimal dollars, BigDecimal markUp, TaxClass taxClass) {}

  /// One product of the shelf.
  record Item(String maker, String thing, String kind, Size size) {
    String name() {
      return maker + " " + thing + " " + kind + " " + size.text();
    }
  }

  static Shelf read(String line, List<String> makers) {
    var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return new Shelf(
        makers,
        list(parts.get(0), ">"),
        list(parts.get(1), ","),
        list(parts.get(2), ","),
        list(parts.get(3), ",").stream().map(Size::read).toList(),
        new Terms(
            new BigDecimal(parts.get(4)), new BigDecimal(parts.get(5)), TaxClass.of(parts.get(6))));
  }

  static List<String> list(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }

  int count() {
    return makers.size() * things.size() * kinds.size() * sizes.size();
  }

  Item item(int index) {
    int left = index;
    var size = sizes.get(left % sizes.size());
    left /= sizes.size();
    var kind = kinds.get(left % kinds.size());
    left /= kinds.size();
    var thing = things.get(left % things.size());
    return new Item(makers.get(left / things.size()), thing, kind, size);
  }
}
