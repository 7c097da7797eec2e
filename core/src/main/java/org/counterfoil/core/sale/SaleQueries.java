package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.tax.TaxClassId;
import org.counterfoil.core.till.SessionId;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads finished documents of the counter.
public interface SaleQueries {
  record Head(
      SaleId id,
      String number,
      SaleKind kind,
      SessionId sessionId,
      @Nullable CustomerId customerId,
      @Nullable SaleId reversesId,
      Instant at,
      UUID userId,
      CurrencyUnit currency,
      boolean pricesIncludeTax,
      BigDecimal discount,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      BigDecimal rounding,
      @Nullable String note,
      @Nullable String reason) {
    public Money totalMoney() {
      return Amounts.of(currency, total);
    }
  }

  /// @param discount of the line alone
  /// @param documentDiscount its share of the document's
  record LineRow(
      UUID id,
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

  /// What was taken off in a session's sales, and how many of them it concerns.
  record Discounts(int count, BigDecimal total) {}

  record TenderRow(
      TenderKind kind,
      CurrencyUnit currency,
      BigDecimal tendered,
      BigDecimal changeGiven,
      BigDecimal amount,
      @Nullable String reference) {}

  record TaxRow(String name, BigDecimal percent, BigDecimal net, BigDecimal tax) {}

  @Select("select * from sale where id = #{id}")
  Optional<Head> find(SaleId id);

  @Select("select * from sale where number = #{number}")
  Optional<Head> byNumber(String number);

  @Select("select * from sale where reverses_id = #{id}")
  Optional<Head> reversal(SaleId id);

  @Select("select * from sale_line where sale_id = #{id} order by position")
  List<LineRow> lines(SaleId id);

  @Select("select * from tender where sale_id = #{id} order by position")
  List<TenderRow> tenders(SaleId id);

  @Select(
      """
      select coalesce(c.name, '') as name, l.tax_percent as percent, sum(l.net) as net,
             sum(l.tax) as tax
        from sale_line l left join tax_class c on c.id = l.tax_class_id
       where l.sale_id = #{id}
       group by c.name, l.tax_percent order by c.name, l.tax_percent
      """)
  List<TaxRow> taxes(SaleId id);

  @Select(
      """
      select count(distinct s.id) as count,
             coalesce(sum(l.discount + l.document_discount), 0) as total
        from sale s join sale_line l on l.sale_id = s.id
       where s.session_id = #{session} and s.kind = 'SALE'
         and l.discount + l.document_discount <> 0
      """)
  Discounts discounts(SessionId session);

  /// A document as a list shows it.
  ///
  /// @param customer empty where none was named
  /// @param reversed whether it was voided or returned
  record DocumentLine(
      SaleId id,
      String number,
      SaleKind kind,
      Instant at,
      CurrencyUnit currency,
      BigDecimal total,
      String customer,
      String servedBy,
      boolean reversed) {
    public Money totalMoney() {
      return Amounts.of(currency, total);
    }
  }

  @Select("select count(*) from sale where business_date = #{day}")
  int countOfDay(LocalDate day);

  /// Where a document stands in the list of its day.
  ///
  /// @param newer how many of that day come before it
  record Standing(LocalDate businessDate, int newer) {}

  @Select(
      """
      select s.business_date,
             (select count(*) from sale n
               where n.business_date = s.business_date and n.id > s.id) as newer
        from sale s where s.id = #{id}
      """)
  Optional<Standing> standing(SaleId id);

  /// Documents of a business day, newest first.
  @Select(
      """
      select s.id, s.number, s.kind, s.at, s.currency, s.total,
             coalesce(p.full_name, '') as customer, coalesce(u.name, '') as served_by,
             exists (select 1 from sale r where r.reverses_id = s.id) as reversed
        from sale s
        left join customer c on c.id = s.customer_id
        left join person p on p.id = c.person_id
        left join app_user u on u.id = s.user_id
       where s.business_date = #{day}
       order by s.id desc limit #{limit} offset #{from}
      """)
  List<DocumentLine> ofDay(LocalDate day, int from, int limit);

  /// Documents of a session, newest first, before the last one seen.
  @Select(
      """
      select * from sale where session_id = #{session} order by id desc limit #{limit}
      """)
  List<Head> ofSession(SessionId session, int limit);

  /// What a customer bought, returned and had voided, the latest first.
  @Select(
      """
      select * from sale where customer_id = #{customer} order by at desc, id desc limit #{limit}
      """)
  List<Head> ofCustomer(CustomerId customer, int limit);

  /// A customer's sales less returns and voids, over all time.
  @Select(
      """
      select count(case when kind = 'SALE' and not exists
                         (select 1 from sale v where v.reverses_id = s.id and v.kind = 'VOID')
                        then 1 end) as visits,
             coalesce(sum(total), 0) as total
        from sale s where customer_id = #{customer}
      """)
  Bought bought(CustomerId customer);

  /// @param visits sales that were not voided
  record Bought(int visits, BigDecimal total) {}

  @Select("select * from sale order by id desc limit #{limit}")
  List<Head> recent(int limit);

  @Select("select count(*) from sale")
  long count();
}
