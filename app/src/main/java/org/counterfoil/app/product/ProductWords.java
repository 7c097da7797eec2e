package org.counterfoil.app.product;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.product.ImportProducts;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.stock.AdjustStock;

/// How refusals about goods are put into words.
final class ProductWords {
  private ProductWords() {}

  static String refusal(SaveProduct.Refusal why) {
    return Texts.of("product.refused." + key(why));
  }

  static String refusal(AdjustStock.Refusal why) {
    return Texts.of("product.stock.refused." + key(why));
  }

  /// For the last column of the file of rows not taken over.
  static String fault(ImportProducts.Fault why) {
    return Texts.of("product.import.fault." + key(why));
  }

  private static String key(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
