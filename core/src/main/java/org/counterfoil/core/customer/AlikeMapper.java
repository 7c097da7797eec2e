package org.counterfoil.core.customer;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface AlikeMapper {
  record Row(
      CustomerId id,
      String number,
      CustomerKind kind,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String alertNote) {}

  /// Those who share the phone number, the e-mail address or a name key: worth comparing.
  @Select(
      """
      select c.id, c.number, p.kind, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.phone = #{phone}
      union
      select c.id, c.number, p.kind, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.email = #{email}
      union
      select c.id, c.number, p.kind, p.full_name as name, p.phone, p.email, c.alert_note
        from person p join customer c on c.person_id = p.id
       where p.name_key in (#{nameKey}, #{turnedKey})
      limit 100
      """)
  List<Row> candidates(
      @Nullable String phone,
      @Nullable String email,
      @Nullable String nameKey,
      @Nullable String turnedKey);
}
