package org.counterfoil.core.customer;

import java.time.Instant;
import java.time.LocalDate;
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
      @Nullable LocalDate birthDate,
      @Nullable String nameKey,
      Instant createdAt,
      UUID createdBy) {}

  record CustomerRow(
      CustomerId id,
      PersonId personId,
      String number,
      LocalDate customerSince,
      @Nullable String alertNote) {}

  @Insert(
      """
      insert into person (id, kind, full_name, first_name, last_name, phone, email, birth_date,
                          name_key, created_at, created_by)
      values (#{id}, #{kind}, #{fullName}, #{firstName}, #{lastName}, #{phone}, #{email},
              #{birthDate}, #{nameKey}, #{createdAt}, #{createdBy})
      """)
  void insertPerson(PersonRow person);

  @Insert(
      """
      insert into customer (id, person_id, number, lifecycle, customer_since, alert_note)
      values (#{id}, #{personId}, #{number}, 'ACTIVE', #{customerSince}, #{alertNote})
      """)
  void insertCustomer(CustomerRow customer);

  @Update(
      """
      update person
         set kind = #{kind}, full_name = #{fullName}, first_name = #{firstName},
             last_name = #{lastName}, phone = #{phone}, email = #{email},
             birth_date = #{birthDate}, name_key = #{nameKey}
       where id = #{id}
      """)
  int updatePerson(PersonRow person);

  @Select("select person_id from customer where id = #{id}")
  @Nullable PersonId person(CustomerId id);

  @Update("update customer set alert_note = #{note} where id = #{id}")
  int changeNote(CustomerId id, @Nullable String note);
}
