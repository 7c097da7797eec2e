package org.counterfoil.core.customer;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Reads customers.
public interface CustomerQueries {
  /// @param phone in E.164
  /// @param alertNote to be seen by whoever serves them (ALR-11)
  record Line(
      CustomerId id,
      String number,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String alertNote) {}

  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where c.id = #{id}
      """)
  Optional<Line> find(CustomerId id);

  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where c.number = #{number}
      """)
  Optional<Line> byNumber(String number);

  /// Customers by number, after the last one seen; a page at a time.
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where c.number > #{afterNumber}
       order by c.number
       limit #{limit}
      """)
  List<Line> page(String afterNumber, int limit);

  @Select("select count(*) from customer")
  long count();

  /// Customers by id, after the last one seen: how the search is filled when its snapshot is gone.
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where c.id > #{after}
       order by c.id
       limit #{limit}
      """)
  List<Line> forSearch(CustomerId after, int limit);

  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where p.id = #{person}
      """)
  Optional<Line> ofPerson(PersonId person);
}
