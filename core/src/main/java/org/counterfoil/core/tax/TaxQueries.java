package org.counterfoil.core.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;

/// Reads tax classes and what they are taxed at on a day.
public interface TaxQueries {
  /// @param percent the rate of the day asked for
  record Line(TaxClassId id, String code, String name, BigDecimal percent) {}

  /// Every class with its rate on `day`; a class without a rate by then is left out.
  @Select(
      """
      select c.id, c.code, c.name, r.percent
        from tax_class c join tax_rate r on r.tax_class_id = c.id
       where r.valid_from = (select max(o.valid_from) from tax_rate o
                              where o.tax_class_id = c.id and o.valid_from <= #{day})
       order by c.code
      """)
  List<Line> on(LocalDate day);

  /// The rate of a class on `day`; nothing where it has none by then.
  @Select(
      """
      select percent from tax_rate where tax_class_id = #{taxClass} and valid_from <= #{day}
       order by valid_from desc limit 1
      """)
  Optional<BigDecimal> percent(TaxClassId taxClass, LocalDate day);

  /// Every class, whether it has a rate yet or not.
  @Select("select id, code, name from tax_class order by code")
  List<Named> classes();

  /// @param validFrom the first day it holds; it holds until the next one of its class begins
  record Rate(TaxClassId taxClass, LocalDate validFrom, BigDecimal percent) {}

  /// Every rate there was, is and will be, the latest of each class first.
  @Select(
      """
      select tax_class_id as tax_class, valid_from, percent from tax_rate
       order by tax_class_id, valid_from desc
      """)
  List<Rate> rates();

  record Named(TaxClassId id, String code, String name) {}

  @Select("select id from tax_class where code = #{code}")
  Optional<TaxClassId> byCode(String code);
}
