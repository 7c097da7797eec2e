package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.product.ImportProducts.Fault;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.tax.TaxClassId;

/// Reads the rows of a product file by the meaning its columns were given.
final class ProductRows {
  sealed interface Row {
    record Good(SaveProduct.Command product) implements Row {}

    record Bad(Fault why) implements Row {}
  }

  private final Map<ProductColumn, String> columns;
  private final DecimalMark decimal;
  private final int decimals;
  private final Map<String, TaxClassId> taxClasses;

  /// @param decimals of the shop's currency: amounts with more are refused
  ProductRows(
      Map<ProductColumn, String> columns,
      DecimalMark decimal,
      int decimals,
      Map<String, TaxClassId> taxClasses) {
    this.columns = columns;
    this.decimal = decimal;
    this.decimals = decimals;
    this.taxClasses = taxClasses;
  }

  Row read(NamedCsvRecord record) {
    int headings = record.getHeader().size();
    if (record.getFieldCount() < headings) {
      return new Row.Bad(Fault.TOO_FEW_COLUMNS);
    }
    if (record.getFields().stream().skip(headings).anyMatch(it -> !it.isBlank())) {
      return new Row.Bad(Fault.TOO_MANY_COLUMNS);
    }
    var price = decimal.read(field(record, ProductColumn.PRICE, "0"));
    if (price == null) {
      return new Row.Bad(Fault.PRICE_NOT_A_NUMBER);
    }
    var cost = decimal.read(field(record, ProductColumn.COST, "0"));
    if (cost == null) {
      return new Row.Bad(Fault.COST_NOT_A_NUMBER);
    }
    if (tooFine(price) || tooFine(cost)) {
      return new Row.Bad(Fault.TOO_MANY_DECIMALS);
    }
    var taxClass = taxClasses.get(field(record, ProductColumn.TAX_CLASS, FoundTaxes.STANDARD));
    if (taxClass == null) {
      return new Row.Bad(Fault.NO_SUCH_TAX_CLASS);
    }
    return new Row.Good(
        new SaveProduct.Command(
            field(record, ProductColumn.SKU, ""),
            field(record, ProductColumn.NAME, ""),
            list(field(record, ProductColumn.CATEGORY, ""), ">"),
            taxClass,
            price,
            cost,
            field(record, ProductColumn.UNIT, "each"),
            true,
            list(field(record, ProductColumn.BARCODES, ""), ";")));
  }

  private boolean tooFine(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() > decimals;
  }

  private String field(NamedCsvRecord record, ProductColumn column, String otherwise) {
    var heading = columns.get(column);
    if (heading == null) {
      return otherwise;
    }
    var text = record.getField(heading).strip();
    return text.isEmpty() ? otherwise : text;
  }

  private static List<String> list(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
