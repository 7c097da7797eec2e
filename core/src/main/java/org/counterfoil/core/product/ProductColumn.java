package org.counterfoil.core.product;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a column of an imported file may mean.
@SuppressWarnings("ImmutableEnumChecker") // Set.of gives sets that cannot change
public enum ProductColumn {
  SKU("sku", "code", "itemcode", "productcode", "itemnumber", "رمز", "الرمز"),
  NAME("name", "description", "item", "itemname", "product", "productname", "الاسم", "اسم"),
  PRICE("price", "sellingprice", "retail", "retailprice", "unitprice", "السعر", "سعر"),
  COST("cost", "costprice", "buyingprice", "التكلفة", "الكلفة"),
  CATEGORY("category", "group", "department", "الفئة", "التصنيف"),
  TAX_CLASS("taxclass", "tax", "vat", "gst", "الضريبة"),
  UNIT("unit", "uom", "الوحدة"),
  BARCODES("barcodes", "barcode", "ean", "upc", "gtin", "الباركود");

  private final Set<String> headings;

  ProductColumn(String... headings) {
    this.headings = Set.of(headings);
  }

  /// Which heading of a file probably means what; each heading once.
  static Map<ProductColumn, String> suggest(List<String> headings) {
    var suggested = new EnumMap<ProductColumn, String>(ProductColumn.class);
    for (var heading : headings) {
      var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
      for (var column : values()) {
        if (column.headings.contains(plain)) {
          suggested.putIfAbsent(column, heading);
        }
      }
    }
    return suggested;
  }
}
