package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
  private final Map<String, TaxClassId> taxClasses;

  ProductRows(
      Map<ProductColumn, String> columns, DecimalMark decimal, Map<String, TaxClassId> taxClasses) {
    this.columns = columns;
    this.decimal = decimal;
    this.taxClasses = taxClasses;
  }

  Row read(NamedCsvRecord record) {
    if (record.getFieldCount() < record.getHeader().size()) {
      return new Row.Bad(Fault.TOO_FEW_COLUMNS);
    }
    var price = decimal.read(field(record, ProductColumn.PRICE, "0"));
    if (price == null) {
      return new Row.Bad(Fault.PRICE_NOT_A_NUMBER);
    }
    var cost = decimal.read(field(record, ProductColumn.COST, "0"));
    if (cost == null) {
      return new Row.Bad(Fault.COST_NOT_A_NUMBER);
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
