package org.counterfoil.core.customer;

import java.time.Instant;
import java.time.LocalDate;
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

  /// Customers by number from a position on, for a jump into the middle of the list: skips by the
  /// index alone, so that a jump in a million stays below a second.
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from (select number from customer order by number offset #{from} rows
               fetch next #{limit} rows only) n
        join customer c on c.number = n.number
        join person p on p.id = c.person_id
       order by c.number
      """)
  List<Line> pageFrom(int from, int limit);

  /// All that the form and the page of a customer show.
  ///
  /// @param phone in E.164
  record Details(
      CustomerId id,
      String number,
      CustomerKind kind,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable LocalDate birthDate,
      @Nullable String alertNote,
      LocalDate customerSince) {}

  @Select(
      """
      select c.id, c.number, p.kind, p.full_name as name, p.phone, p.email, p.birth_date,
             c.alert_note, c.customer_since
        from customer c join person p on p.id = c.person_id
       where c.id = #{id}
      """)
  Optional<Details> details(CustomerId id);

  @Select("select count(*) from customer")
  long count();

  /// A customer as the search knows them.
  ///
  /// @param lastSale null where there is none
  record Searched(
      CustomerId id,
      String number,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Instant lastSale) {}

  /// Customers by id, after the last one seen: how the search is filled when its snapshot is gone.
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email,
             (select max(s.at) from sale s where s.customer_id = c.id) as last_sale
        from customer c join person p on p.id = c.person_id
       where c.id > #{after}
       order by c.id
       limit #{limit}
      """)
  List<Searched> forSearch(CustomerId after, int limit);

  /// @param phone in E.164, whole
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.phone = #{phone}
       order by c.id desc
       limit #{limit}
      """)
  List<Line> byPhone(String phone, int limit);

  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from customer c join person p on p.id = c.person_id
       where p.id = #{person}
      """)
  Optional<Line> ofPerson(PersonId person);
}
