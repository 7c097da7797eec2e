package org.counterfoil.core.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface TaxMapper {
  @Insert("insert into tax_class (id, code, name) values (#{id}, #{code}, #{name})")
  void insertClass(TaxClassId id, String code, String name);

  @Insert(
      """
      insert into tax_rate (id, tax_class_id, valid_from, percent)
      values (#{id}, #{taxClass}, #{validFrom}, #{percent})
      """)
  void insertRate(UUID id, TaxClassId taxClass, LocalDate validFrom, BigDecimal percent);

  @Select(
      """
      select count(*) from tax_rate where tax_class_id = #{taxClass} and valid_from = #{day}
      """)
  int ratesFrom(TaxClassId taxClass, LocalDate day);
}
