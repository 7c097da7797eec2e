package org.counterfoil.core.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.sale.SaleKind;

/// Reads the replay's figures from the store.
public interface ReplayQueries {
  record Documents(int documents, int lines, BigDecimal total) {}

  record Day(
      LocalDate date, BigDecimal salesTotal, BigDecimal returnsTotal, BigDecimal zDifference) {}

  @Select(
      """
      select (select count(*) from sale where kind = #{kind}) as documents,
             (select count(*) from sale_line l join sale s on s.id = l.sale_id
               where s.kind = #{kind}) as lines,
             (select coalesce(sum(total), 0) from sale where kind = #{kind}) as total
      """)
  Documents documents(SaleKind kind);

  @Select("select count(*) from stock_movement where reason = 'ADJUSTMENT'")
  int adjustments();

  @Select("select count(*) from customer")
  int customers();

  @Select("select count(*) from product")
  int products();

  @Select(
      """
      select t.business_date as date,
             (select coalesce(sum(total), 0) from sale
               where session_id = t.id and kind = 'SALE') as sales_total,
             (select coalesce(sum(total), 0) from sale
               where session_id = t.id and kind = 'RETURN') as returns_total,
             (select coalesce(sum(counted - expected), 0) from till_count
               where session_id = t.id) as z_difference
        from till_session t order by t.id
      """)
  List<Day> days();
}
