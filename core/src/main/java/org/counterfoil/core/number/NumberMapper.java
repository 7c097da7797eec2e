package org.counterfoil.core.number;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface NumberMapper {
  /// Uses the next number up.
  ///
  /// @return that number, or null where the series has not begun
  @Select(
      value =
          """
          select last_number from final table (
            update number_series set last_number = last_number + 1 where kind = #{series})
          """,
      affectData = true)
  @Nullable Long next(Series series);

  @Insert("insert into number_series (kind, last_number) values (#{series}, #{number})")
  void begin(Series series, long number);

  @Delete("delete from number_series")
  void forget();

  /// The highest number that a text like `UCST-02A-000017` ends in, among those of one beginning.
  @Select(
      """
      select coalesce(max(cast(substring(number, char_length(#{beginning}) + 1) as bigint)), 0)
        from (select number from customer
              union all select number from sale
              union all select number from till_session
              union all select sku from product) issued (number)
       where number like #{beginning} || '%'
         and regexp_like(substring(number, char_length(#{beginning}) + 1), '^[0-9]{1,18}$')
      """)
  long highestIssued(String beginning);
}
