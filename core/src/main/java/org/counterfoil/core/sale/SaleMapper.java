package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.organisation.RegisterId;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.tax.TaxClassId;
import org.counterfoil.core.till.SessionId;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

interface SaleMapper {
  record SaleRow(
      SaleId id,
      String number,
      SaleKind kind,
      SessionId sessionId,
      StoreId storeId,
      RegisterId registerId,
      @Nullable CustomerId customerId,
      @Nullable SaleId reversesId,
      Instant at,
      LocalDate businessDate,
      UUID userId,
      CurrencyUnit currency,
      boolean pricesIncludeTax,
      String taxMode,
      BigDecimal discount,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      BigDecimal rounding,
      @Nullable String note,
      @Nullable String reason) {}

  record LineRow(
      UUID id,
      SaleId saleId,
      int position,
      @Nullable ProductId productId,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal listPrice,
      BigDecimal discount,
      BigDecimal documentDiscount,
      TaxClassId taxClassId,
      BigDecimal taxPercent,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      BigDecimal cost,
      @Nullable String note) {}

  record TenderRow(
      UUID id,
      SaleId saleId,
      int position,
      TenderKind kind,
      CurrencyUnit currency,
      BigDecimal tendered,
      BigDecimal changeGiven,
      BigDecimal amount,
      @Nullable String reference) {}

  @Insert(
      """
      insert into sale (id, number, kind, session_id, store_id, register_id, customer_id,
                        reverses_id, at, business_date, user_id, currency, prices_include_tax,
                        tax_mode, discount, net, tax, total, rounding, note, reason)
      values (#{id}, #{number}, #{kind}, #{sessionId}, #{storeId}, #{registerId}, #{customerId},
              #{reversesId}, #{at}, #{businessDate}, #{userId}, #{currency}, #{pricesIncludeTax},
              #{taxMode}, #{discount}, #{net}, #{tax}, #{total}, #{rounding}, #{note}, #{reason})
      """)
  void insertSale(SaleRow sale);

  @Insert(
      """
      insert into sale_line (id, sale_id, position, product_id, description, quantity, unit_price,
                             list_price, discount, document_discount, tax_class_id, tax_percent,
                             net, tax, total, cost, note)
      values (#{id}, #{saleId}, #{position}, #{productId}, #{description}, #{quantity},
              #{unitPrice}, #{listPrice}, #{discount}, #{documentDiscount}, #{taxClassId},
              #{taxPercent}, #{net}, #{tax}, #{total}, #{cost}, #{note})
      """)
  void insertLine(LineRow line);

  /// The identity the sale's first line was given, before any movement of the sale was.
  @Select("select id from sale_line where sale_id = #{sale} order by position limit 1")
  @Nullable UUID firstLine(SaleId sale);

  @Insert(
      """
      insert into tender (id, sale_id, position, kind, currency, tendered, change_given, amount,
                          reference)
      values (#{id}, #{saleId}, #{position}, #{kind}, #{currency}, #{tendered}, #{changeGiven},
              #{amount}, #{reference})
      """)
  void insertTender(TenderRow tender);
}
