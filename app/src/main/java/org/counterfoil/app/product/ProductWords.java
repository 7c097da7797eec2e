package org.counterfoil.app.product;

import java.util.Locale;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.product.DecimalMark;
import org.counterfoil.core.product.ImportForm;
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

  static String letters(ImportForm.Letters letters) {
    return Texts.of("product.import.letters." + key(letters));
  }

  /// @param separator one of [ImportForm#SEPARATORS]
  static String separator(char separator) {
    return Texts.of(
        "product.import.separator."
            + switch (separator) {
              case ',' -> "comma";
              case ';' -> "semicolon";
              case '\t' -> "tab";
              default -> "bar";
            });
  }

  static String decimal(DecimalMark decimal) {
    return Texts.of("product.import.decimal." + key(decimal));
  }

  private static String key(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
