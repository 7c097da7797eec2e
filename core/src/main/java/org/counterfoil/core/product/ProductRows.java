package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.product.ImportProducts.Fault;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a product file by the meaning its columns were given. What has no column, and
/// a blank cell, says nothing.
final class ProductRows {
  sealed interface Row {
    record Good(ProductChange product) implements Row {}

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
    var price = amount(record, ProductColumn.PRICE);
    if (price.isWrong()) {
      return new Row.Bad(Fault.PRICE_NOT_A_NUMBER);
    }
    var cost = amount(record, ProductColumn.COST);
    if (cost.isWrong()) {
      return new Row.Bad(Fault.COST_NOT_A_NUMBER);
    }
    if (tooFine(price) || tooFine(cost)) {
      return new Row.Bad(Fault.TOO_MANY_DECIMALS);
    }
    var taxCode = field(record, ProductColumn.TAX_CLASS);
    var usual = taxClasses.get(taxCode == null ? FoundTaxes.STANDARD : taxCode);
    if (usual == null) {
      return new Row.Bad(Fault.NO_SUCH_TAX_CLASS);
    }
    return new Row.Good(
        change(record, price.read(), cost.read(), taxCode == null ? null : usual, usual));
  }

  private ProductChange change(
      NamedCsvRecord record,
      @Nullable BigDecimal price,
      @Nullable BigDecimal cost,
      @Nullable TaxClassId taxClass,
      TaxClassId usualTaxClass) {
    var sku = field(record, ProductColumn.SKU);
    var barcodes = list(record, ProductColumn.BARCODES, ";");
    return new ProductChange(
        sku == null ? "" : sku,
        field(record, ProductColumn.NAME),
        list(record, ProductColumn.CATEGORY, ">"),
        taxClass,
        usualTaxClass,
        price,
        cost,
        field(record, ProductColumn.UNIT),
        null,
        barcodes == null ? List.of() : barcodes);
  }

  /// @param written null where the file is silent
  /// @param read null where it is, and where what is written is no number
  private record Amount(@Nullable String written, @Nullable BigDecimal read) {
    boolean isWrong() {
      return written != null && read == null;
    }
  }

  private Amount amount(NamedCsvRecord record, ProductColumn column) {
    var written = field(record, column);
    return new Amount(written, written == null ? null : decimal.read(written));
  }

  private boolean tooFine(Amount amount) {
    return amount.read() != null && amount.read().stripTrailingZeros().scale() > decimals;
  }

  /// Null where the file has no such column, and where the cell is blank.
  private @Nullable String field(NamedCsvRecord record, ProductColumn column) {
    var heading = columns.get(column);
    var text = heading == null ? "" : record.getField(heading).strip();
    return text.isEmpty() ? null : text;
  }

  /// Null where the file is silent, or has nothing but separators there.
  private @Nullable List<String> list(
      NamedCsvRecord record, ProductColumn column, String separator) {
    var text = field(record, column);
    if (text == null) {
      return null;
    }
    var parts =
        Arrays.stream(text.split(separator, -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    return parts.isEmpty() ? null : parts;
  }
}
