package org.counterfoil.core.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface CustomerMapper {
  record PersonRow(
      PersonId id,
      CustomerKind kind,
      String fullName,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String email,
      Instant createdAt,
      UUID createdBy) {}

  record CustomerRow(CustomerId id, PersonId personId, String number, LocalDate customerSince) {}

  @Insert(
      """
      insert into person (id, kind, full_name, first_name, last_name, phone, email, created_at,
                          created_by)
      values (#{id}, #{kind}, #{fullName}, #{firstName}, #{lastName}, #{phone}, #{email},
              #{createdAt}, #{createdBy})
      """)
  void insertPerson(PersonRow person);

  @Insert(
      """
      insert into customer (id, person_id, number, lifecycle, customer_since)
      values (#{id}, #{personId}, #{number}, 'ACTIVE', #{customerSince})
      """)
  void insertCustomer(CustomerRow customer);

  @Update(
      """
      update person
         set kind = #{kind}, full_name = #{fullName}, first_name = #{firstName},
             last_name = #{lastName}, phone = #{phone}, email = #{email}
       where id = #{id}
      """)
  int updatePerson(PersonRow person);

  @Select("select person_id from customer where id = #{id}")
  @Nullable PersonId person(CustomerId id);

  /// Those who share the phone number or the e-mail address.
  @Select(
      """
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.phone = #{phone}
      union
      select c.id, c.number, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.email = #{email}
      limit 20
      """)
  List<CustomerQueries.Line> sharing(@Nullable String phone, @Nullable String email);
}
